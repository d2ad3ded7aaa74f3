using Compliance.Tests.Evaluation.RandomPacks;
using FluentAssertions;
using Xunit;

namespace Compliance.Tests.Evaluation;

/// <summary>Design 3: clauses by version, named conditions, the reference layer, and rules that speak of their pack's vendor without saying so.</summary>
public sealed class PackFormatTests
{
    private const string Vocabulary = """
        { "facts": [
          { "name": "vendor", "type": "enum", "values": [ { "name": "acme" }, { "name": "other" } ] },
          { "name": "tier", "type": "enum", "values": [ { "name": "free" }, { "name": "paid" } ] },
          { "name": "age", "type": "number" }, { "name": "agreed", "type": "boolean" }, { "name": "isMinor", "type": "boolean", "derived": true } ] }
        """;

    [Theory]
    [InlineData("2024-12-31", "")]
    [InlineData("2025-01-01", "2025-01-01#2")]
    [InlineData("2025-12-31", "2025-06-01#4/a")]
    [InlineData("2026-01-01", "")]
    [InlineData("2026-06-01", "2026-06-01#4/a")]
    public void Evaluate_ClauseByVersion_IsCitedWhereItStands(string day, string cited)
    {
        var rules = Rules("", Ban("""{ "document": "terms", "clause": { "2025-01-01": "2", "2025-06-01": "4/a", "2026-01-01": null, "2026-06-01": "4/a" } }"""));

        Cited(rules, day).Should().Equal(cited.Length == 0 ? [] : [cited]);
    }

    [Theory]
    [InlineData("2025-08-31", "")]
    [InlineData("2025-09-01", "2025-06-01#2")]
    [InlineData("2026-01-01", "2026-01-01#2")]
    public void Evaluate_CiteSinceADay_CountsFromThenOn(string day, string cited) =>
        Cited(Rules("", Ban("""{ "document": "terms", "clause": "2", "since": "2025-09-01" }""")), day).Should().Equal(cited.Length == 0 ? [] : [cited]);

    [Theory]
    [InlineData("2025-01-01", "https://acme.example/#:~:text=no%20resale")]
    [InlineData("2025-06-01", "https://acme.example/#:~:text=never,resold")]
    [InlineData("2026-01-01", "https://acme.example/")]
    public void Evaluate_AnchorByVersion_IsInTheLink(string day, string link)
    {
        var rules = Rules("", Ban("""{ "document": "terms", "clause": "2", "anchor": { "2025-01-01": { "start": "no resale" }, "2025-06-01": { "start": "never", "end": "resold" }, "2026-01-01": null } }"""));

        Engine.Of(rules.Rules).Evaluate(new UseCase { ["vendor"] = "acme", AsOf = DateOnly.Parse(day, null) }).Findings.Single().Citations.Single().Url.Should().Be(link);
    }

    [Fact]
    public void Evaluate_NamedConditions_AreWhatTheyStandFor()
    {
        var rules = Rules(
            """ "conditions": { "young": { "age": { "lt": 18 } }, "young-and-free": { "condition": "young", "tier": "free" } }, "gaps": [ { "id": "letter", "title": "L", "scope": { "not": { "condition": "young" } } } ],""",
            """
            { "id": "duty", "title": "D", "bearer": "customer", "modality": "obligation", "topic": "t", "when": { "condition": "young-and-free" }, "unless": { "anyOf": [ { "condition": "young", "agreed": true } ] },
              "caveats": [ { "when": { "condition": "young" }, "text": "Be careful." } ], "cites": [ { "document": "terms", "clause": "1" } ] }
            """);

        var young = Evaluate(rules, 16, "free");
        young.Findings.Should().ContainSingle().Which.Caveats.Should().Equal("Be careful.");
        young.Gaps.Should().BeEmpty();
        Evaluate(rules, 16, "paid").Findings.Should().BeEmpty();
        Evaluate(rules, 20, "free").Gaps.Should().Equal("acme/letter");
    }

    [Fact]
    public void Evaluate_ReferencePack_DefinesForVendorsAndLawAndGrantsNothing()
    {
        const string Reference = """
            { "id": "common", "version": "1.0.0", "format": 2, "layer": "reference", "conditions": { "free-plan": { "tier": "free" } },
              "documents": [ { "id": "ages", "title": "A", "authority": "primary", "versions": [ { "effective": "2025-01-01" } ] } ],
              "rules": [ { "id": "minor", "title": "M", "concludes": "isMinor", "when": { "age": { "lt": 16 } }, "cites": [ { "document": "ages", "clause": "1" } ] } ] }
            """;
        var rules = Rules("", Ban("""{ "document": "terms", "clause": "1" }""", """ "when": { "isMinor": true, "condition": "common/free-plan" }, """), Reference);

        Evaluate(rules, 15, "free").Decision.Should().Be(Decision.Prohibited);
        Evaluate(rules, 16, "free").Decision.Should().Be(Decision.NotAddressed);
        Evaluate(rules, 15, "paid").Decision.Should().Be(Decision.NotAddressed);
    }

    [Fact]
    public void Evaluate_RuleThatCitesAnotherPacksText_SpeaksOfItsOwnVendorOnly()
    {
        const string Law = """{ "id": "law", "version": "1.0.0", "format": 2, "layer": "regulation", "documents": [ { "id": "act", "title": "A", "authority": "primary", "versions": [ { "effective": "2025-01-01" } ] } ] }""";
        var rules = Rules("", Ban("""{ "document": "terms", "clause": "1" }, { "document": "law/act", "clause": "5" }"""), Law);

        Evaluate(rules, 20, "free").Decision.Should().Be(Decision.Prohibited);
        Evaluate(rules, 20, "free", "other").Findings.Should().BeEmpty();
    }

    private static string Ban(string cites, string more = "") =>
        $$"""{ "id": "ban", "title": "B", "bearer": "customer", "modality": "prohibition", "topic": "t", {{more}} "cites": [ {{cites}} ] }""";

    private static Verdict Evaluate(Case rules, int age, string tier, string vendor = "acme") => Engine.Of(rules.Rules).Evaluate(new UseCase { ["vendor"] = vendor, ["age"] = age, ["tier"] = tier, ["agreed"] = false });

    private static IEnumerable<string> Cited(Case rules, string day) => Engine.Of(rules.Rules).Evaluate(new UseCase { ["vendor"] = "acme", AsOf = DateOnly.Parse(day, null) })
        .Findings.SelectMany(finding => finding.Citations).Select(citation => $"{IsoDate.Format(citation.Version)}#{citation.Clause}");

    private static Case Rules(string more, string rule, params string[] packs) => Case.Parse($$"""
        { "vocabulary": {{Vocabulary}},
          "packs": [ {{string.Concat(packs.Select(pack => $"{pack}, "))}} { "id": "acme", "version": "1.0.0", "format": 2, "layer": "vendor", "vendor": "acme", {{more}} "documents": [
            { "id": "terms", "title": "T", "url": "https://acme.example/", "authority": "primary", "versions": [
              { "effective": "2025-01-01" }, { "effective": "2025-06-01" }, { "effective": "2026-01-01" }, { "effective": "2026-06-01" } ] } ],
            "rules": [ {{rule}} ] } ] }
        """);
}
