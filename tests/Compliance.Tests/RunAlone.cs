using Xunit;

namespace Compliance.Tests;

/// <summary>Tests that measure what the whole process does, and so run when no other does.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class RunAlone
{
    public const string Name = "run alone";
}
