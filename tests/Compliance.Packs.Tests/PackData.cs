using Compliance.Tests.Scenarios;
using Xunit;

namespace Compliance.Packs.Tests;

/// <summary>A case for each pack that ships.</summary>
internal static class PackData
{
    public static TheoryData<string> Ids => [.. ShippedPack.Ids];
}
