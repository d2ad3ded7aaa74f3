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

    public static TheoryData<string> Names => [.. Written.Keys];

    internal static IReadOnlyDictionary<string, string> Written { get; } = Write();

    [Theory]
    [MemberData(nameof(Names))]
    public void SchemaFile_IsWhatTheCodeWrites(string name)
    {
        var path = Repository.PathOf($"rules/schema/{name}");
        if (Environment.GetEnvironmentVariable(Update) == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, Written[name]);
        }

        var kept = File.Exists(path) ? File.ReadAllText(path).ReplaceLineEndings("\n") : "";
        (kept == Written[name]).Should().BeTrue("rules/schema/{0} must be what the code writes; run the tests with {1}=1 and look at what changed", name, Update);
    }

    [Fact]
    public void SchemaFolder_HoldsNothingElse() =>
        Directory.GetFiles(Repository.PathOf("rules/schema")).Select(Path.GetFileName).Should().BeEquivalentTo(Written.Keys);

    private static IReadOnlyDictionary<string, string> Write()
    {
        var diagnostics = new DiagnosticBag();
        var source = new FolderPackSource(Repository.PathOf("rules"));
        var rules = RuleSetLoader.Load([source], diagnostics);
        diagnostics.Sorted().Should().BeEmpty();
        var vocabulary = PackReader.ReadVocabulary(source.Read(diagnostics).Vocabulary!, diagnostics)!;
        return SchemaFiles.All(vocabulary, rules!.Vocabulary);
    }
}
