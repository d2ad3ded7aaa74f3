using System.Text;
using Compliance.Rules.Loading;
using Compliance.Rules.Parsing;
using FluentAssertions;
using Xunit;

namespace Compliance.Tests.Loading;

/// <summary>What is done side by side comes to what would be done one after the other.</summary>
public sealed class SideBySideTests
{
    private const int Many = 60;
    private const int FaultsOfEach = 40;

    private static readonly IReadOnlyList<int> Things = [.. Enumerable.Range(0, Many)];

    [Fact]
    public void SideBySide_ManyThings_GivesResultsInTheirOrder() =>
        Things.SideBySide((thing, _) => thing * 2, new DiagnosticBag()).Should().Equal(Things.Select(thing => thing * 2));

    [Fact]
    public void SideBySide_ManyFaults_KeepsTheFirstAndCountsAll()
    {
        var (beside, after) = (new DiagnosticBag(), new DiagnosticBag());

        Things.SideBySide(AddFaults, beside);
        foreach (var thing in Things)
        {
            AddFaults(thing, after);
        }

        beside.Sorted().Should().Equal(after.Sorted());
        (beside.Count, beside.IsCut).Should().Be((Many * FaultsOfEach, true));
    }

    [Fact]
    public void Beside_FullBag_KeepsNoMore()
    {
        var diagnostics = new DiagnosticBag();
        Things.SideBySide(AddFaults, diagnostics);

        diagnostics.Beside(1).Add(() => throw new InvalidOperationException("A fault that is not kept is not made."));
    }

    [Fact]
    public void SideBySide_NamesToCompare_AreAsManyForAllTogether()
    {
        var diagnostics = new DiagnosticBag();
        IReadOnlyList<string> names = [.. Enumerable.Range(0, 30_000).Select(number => $"n{number}")];

        var compared = Things.SideBySide((_, faults) => faults.Candidates(names).Count(), diagnostics);

        compared.Sum().Should().BeInRange(600_000, 1_000_000);
        diagnostics.Candidates(Enumerable.Repeat("n", 1_000_000)).Should().BeEmpty("all together are no more than a million");
    }

    [Fact]
    public void SideBySide_Exception_IsThrownAsItIs()
    {
        var act = () => Things.SideBySide((thing, _) => thing == 7 ? throw new InvalidOperationException("seven") : thing, new DiagnosticBag());

        act.Should().Throw<InvalidOperationException>().WithMessage("seven");
    }

    [Fact]
    public void Load_NamedConditionsOfManyPacksComeToTooMuch_FaultsTheSameUseEachTime()
    {
        var faults = Enumerable.Range(0, 8).Select(_ => Load()).ToList();

        faults[0].Should().ContainSingle().Which.Code.Should().Be("CR002");
        faults.Should().AllSatisfy(again => again.Should().Equal(faults[0]));
    }

    private static void AddFaults(int thing, DiagnosticBag diagnostics)
    {
        for (var fault = 1; fault <= FaultsOfEach; fault++)
        {
            diagnostics.Add(ReadingFaults.DuplicateProperty(new($"{thing:D2}.json", fault, 1), "name"));
        }
    }

    /// <summary>Four packs, each of which uses a condition of nine hundred tests a hundred times: the third goes too far.</summary>
    private static IReadOnlyList<Diagnostic> Load()
    {
        var diagnostics = new DiagnosticBag();
        var packs = new[] { "a", "b", "c", "d" }.Select(id => new PackFiles(new($"{id}/pack.json", Encoding.UTF8.GetBytes(Pack(id))), [])).ToList();
        RuleSetLoader.Load([new PackSourceContent(null, packs)], diagnostics).Should().BeNull();
        return diagnostics.Sorted();
    }

    private static string Pack(string id)
    {
        var tests = string.Join(", ", Enumerable.Repeat("""{ "tier": "free" }""", 898));
        var rules = string.Join(", ", Enumerable.Range(0, 100).Select(number => $$"""
            { "id": "r{{number}}", "title": "R", "bearer": "customer", "modality": "prohibition", "topic": "access", "when": { "condition": "long" }, "cites": [ { "document": "terms", "clause": "1" } ] }
            """));
        return $$"""
            { "format": 2, "id": "{{id}}", "version": "1.0.0", "layer": "vendor", "vendor": "mistral",
              "documents": [ { "id": "terms", "title": "Terms", "authority": "primary", "versions": [ { "effective": "2024-01-01" } ] } ],
              "conditions": { "long": { "anyOf": [ {{tests}} ] } },
              "rules": [ {{rules}} ] }
            """;
    }
}
