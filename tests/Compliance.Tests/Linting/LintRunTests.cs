using System.Text;
using Compliance.Authoring.Linting;
using Compliance.Rules.Diagnostics;
using Compliance.Rules.Loading;
using Compliance.Rules.Parsing;
using FluentAssertions;
using Xunit;

namespace Compliance.Tests.Linting;

/// <summary>What is found of a pack does not turn on the packs that are loaded beside it.</summary>
public sealed class LintRunTests
{
    private const string House = """
        { 'id': 'house', 'version': '1.0.0', 'layer': 'organisation',
          'documents': [ { 'id': 'policy', 'title': 'Policy', 'authority': 'primary', 'versions': [ { 'effective': '2025-01-01' } ] } ],
          'lint': [ { 'code': 'CR310', 'when': { 'purpose': 'personal-use' }, 'reason': 'It is ours to say.' } ],
          'rules': [ { 'id': 'nothing', 'title': 'Nothing', 'bearer': 'customer', 'modality': 'prohibition', 'topic': 'selling', 'when': { 'purpose': 'sell' }, 'cites': [ { 'document': 'policy', 'clause': '1' } ] } ] }
        """;

    /// <summary>Grants what it speaks of, and says nothing of personal use.</summary>
    private static readonly string Acme = Vendor("acme", "'gaps': [ { 'id': 'plans', 'title': 'Terms of plans', 'scope': { 'plan': 'paid' } } ],");

    private static readonly string Other = Vendor("other", "'lint': [ { 'code': 'CR310', 'when': { 'purpose': ['personal-use', 'internal-business-use'] }, 'reason': 'Their terms are silent.' } ],");

    private const string Vocabulary = """
        { 'facts': [
          { 'name': 'vendor', 'type': 'enum', 'values': [ { 'name': 'acme' }, { 'name': 'other' } ] },
          { 'name': 'purpose', 'type': 'set', 'values': [ { 'name': 'sell' }, { 'name': 'personal-use' }, { 'name': 'internal-business-use' } ] },
          { 'name': 'plan', 'type': 'enum', 'values': [ { 'name': 'free' }, { 'name': 'paid' } ] } ] }
        """;

    [Fact]
    public void Of_APackBesideOthers_FindsWhatItFindsOfThePackAlone()
    {
        var alone = Run(["acme"], Acme);
        var beside = Run(["acme"], Acme, Other, House);

        alone.Should().Contain(finding => finding.Contains("CR310", StringComparison.Ordinal), "it says nothing of personal use");
        beside.Should().Equal(alone);
    }

    [Fact]
    public void Of_AllPacks_FindsOfEachWhatItFindsOfItAlone() =>
        Run(["acme", "other"], Acme, Other).Should().BeEquivalentTo(Run(["acme"], Acme).Concat(Run(["other"], Other)));

    /// <summary>Nobody has read what the text that is not held says of paid plans: the terms are not silent there.</summary>
    [Fact]
    public void Of_ASilenceWhereAGapIsDeclared_LeavesTheGapOut()
    {
        var silence = Run(["acme"], Acme).Single(finding => finding.Contains("CR310", StringComparison.Ordinal));

        silence.Should().Contain("plan is free");
        Run(["acme"], Vendor("acme", "")).Single(finding => finding.Contains("CR310", StringComparison.Ordinal)).Should().NotContain("plan");
    }

    [Fact]
    public void Of_PacksThatContradictEachOther_SaysSoOnce()
    {
        Run(["acme", "house"], Acme, House).Count(finding => finding.Contains("CR305", StringComparison.Ordinal)).Should().Be(1);
        Run(["acme", "house", "other"], Acme, Other, House).Count(finding => finding.Contains("CR305", StringComparison.Ordinal)).Should().Be(2);
        Run(["acme"], Acme, House).Should().NotContain(finding => finding.Contains("CR305", StringComparison.Ordinal));
    }

    private static List<string> Run(IEnumerable<string> looked, params string[] packs)
    {
        var faults = new DiagnosticBag();
        IReadOnlyList<PackSourceContent> contents = [new(Source("vocabulary.json", Vocabulary), [.. packs.Select(pack => new PackFiles(Source($"{pack.Split('\'')[3]}/pack.json", pack), []))])];
        var rules = RuleSetLoader.Load(contents, faults);
        faults.Sorted().Should().BeEmpty();
        return [.. new LintRun(contents, rules!).Of(looked.ToHashSet(StringComparer.Ordinal)).Findings.Select(finding => $"{finding} {finding.Accepted} {finding.Days}")];
    }

    private static string Vendor(string id, string more) => $$"""
        { 'id': '{{id}}', 'version': '1.0.0', 'layer': 'vendor', 'vendor': '{{id}}', {{more}}
          'documents': [ { 'id': 'terms', 'title': 'Terms', 'authority': 'primary', 'versions': [ { 'effective': '2025-01-01' } ] } ],
          'rules': [ { 'id': 'grant', 'title': 'Grant', 'bearer': 'customer', 'modality': 'permission', 'topic': 'selling', 'when': { 'purpose': 'sell' }, 'cites': [ { 'document': 'terms', 'clause': '1' } ] },
                     { 'id': 'plans', 'title': 'Plans', 'bearer': 'vendor', 'modality': 'permission', 'topic': 'plans', 'when': { 'plan': 'paid' }, 'cites': [ { 'document': 'terms', 'clause': '2' } ] } ] }
        """;

    private static SourceText Source(string file, string text) => new(file, Encoding.UTF8.GetBytes(text.Replace('\'', '"')));
}
