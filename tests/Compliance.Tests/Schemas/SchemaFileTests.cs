using Compliance.Authoring.Schemas;
using Compliance.Rules.Diagnostics;
using Compliance.Rules.Loading;
using Compliance.Rules.Parsing;
using FluentAssertions;
using Xunit;

namespace Compliance.Tests.Schemas;

public sealed class SchemaFileTests
{
    private const string Update = "UPDATE_SCHEMAS";

    public static TheoryData<string> Names => [.. SchemaValidator.Written.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void SchemaFile_IsWhatTheCodeWrites(string name)
    {
        var path = Repository.PathOf($"rules/schema/{name}");
        if (Environment.GetEnvironmentVariable(Update) == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, SchemaValidator.Written[name]);
        }

        var kept = File.Exists(path) ? File.ReadAllText(path).ReplaceLineEndings("\n") : "";
        (kept == SchemaValidator.Written[name]).Should().BeTrue("rules/schema/{0} must be what the code writes; run the tests with {1}=1 and look at what changed", name, Update);
    }

    [Fact]
    public void SchemaFolder_HoldsNothingElse() =>
        Directory.GetFiles(Repository.PathOf("rules/schema")).Select(Path.GetFileName).Should().BeEquivalentTo(SchemaValidator.Written.Keys);
}
