using Compliance.Tests.Evaluation.RandomPacks;
using FluentAssertions;
using Xunit;

namespace Compliance.Tests.Evaluation;

/// <summary>Design 4.2: documents that prevail decide between contrary norms, and no more than they say they do.</summary>
public sealed class PrecedenceTests
{
    private const string Ban = """{ "id": "ban", "title": "B", "bearer": "customer", "modality": "prohibition", "topic": "resale", "when": { "sells": true }, "cites": [ { "document": "policy", "clause": "1" } ] }""";

    private static readonly UseCase Sale = new() { ["vendor"] = "acme", ["sells"] = true };

    [Fact]
    public void Evaluate_GrantOfAPrevailingDocument_DefeatsTheBanOfOneThatYields()
    {
        var verdict = Judge(Sale, "\"policy\"", Grant("""{ "document": "terms", "clause": "1" }"""));

        verdict.Decision.Should().Be(Decision.Permitted);
        verdict.Findings.Single(finding => finding.Rule == "acme/ban").Should().Match<Finding>(finding => finding.Status == FindingStatus.Defeated && finding.DefeatedBy.Single() == "acme/grant");
        verdict.Conflicts.Should().BeEmpty("the texts themselves say which prevails");
    }

    [Fact]
    public void Evaluate_BanOfAPrevailingDocument_TakesNothingFromTheGrantButDecides()
    {
        var verdict = Judge(Sale, "", Grant("""{ "document": "terms", "clause": "1" }"""), policyPrevailsOver: "\"terms\"");

        verdict.Decision.Should().Be(Decision.Prohibited);
        verdict.Findings.Single(finding => finding.Rule == "acme/grant").Status.Should().Be(FindingStatus.Defeated);
    }

    [Fact]
    public void Evaluate_NormThatRestsOnAnotherDocumentToo_DoesNotPrevail()
    {
        var verdict = Judge(Sale, "\"policy\"", Grant("""{ "document": "terms", "clause": "1" }, { "document": "order", "clause": "1" }"""));

        verdict.Decision.Should().Be(Decision.Prohibited);
        verdict.Conflicts.Should().ContainSingle().Which.Prevails.Should().Be("acme/ban");
    }

    [Theory]
    [InlineData("\"policy\"", Decision.Prohibited)]
    [InlineData("\"policy\", \"order\"", Decision.Permitted)]
    public void Evaluate_NormOfSeveralDocuments_YieldsWhereAllOfThemDo(string termsPrevailOver, Decision expected)
    {
        var ban = Ban.Replace("""{ "document": "policy", "clause": "1" }""", """{ "document": "policy", "clause": "1" }, { "document": "order", "clause": "1" }""", StringComparison.Ordinal);

        var rules = Read(termsPrevailOver, policyPrevailsOver: "", orderPrevailsOver: "", Grant("""{ "document": "terms", "clause": "1" }"""), ban).Rules;

        Engine.Of(rules).Evaluate(Sale).Decision.Should().Be(expected);
    }

    [Fact]
    public void Evaluate_DocumentThatPrevailsThroughAnother_DoesNotPrevailUnlessItSaysSo() =>
        Judge(Sale, "\"order\"", Grant("""{ "document": "terms", "clause": "1" }"""), orderPrevailsOver: "\"policy\"").Decision.Should().Be(Decision.Prohibited);

    [Fact]
    public void Evaluate_PrevailingNormThatMayApply_LeavesTheOtherUnknown()
    {
        var verdict = Judge(Sale, "\"policy\"", Grant("""{ "document": "terms", "clause": "1" }""", """, "partner": true"""));

        verdict.PossibleDecisions.Should().Equal(Decision.Prohibited, Decision.Permitted, Decision.NotAddressed);
        verdict.MissingFacts.Select(missing => missing.Fact).Should().Equal("partner");
    }

    [Fact]
    public void Evaluate_NormOfAnotherTopic_IsLeftAlone() =>
        Judge(Sale, "\"policy\"", Grant("""{ "document": "terms", "clause": "1" }""").Replace("\"resale\"", "\"other\"", StringComparison.Ordinal)).Decision.Should().Be(Decision.Prohibited);

    [Fact]
    public void Load_OverrideAgainstWhatPrevails_IsACircle() =>
        Faults("\"policy\"", Grant("""{ "document": "terms", "clause": "1" }"""), Ban.Replace("\"when\"", "\"overrides\": [ \"grant\" ], \"when\"", StringComparison.Ordinal)).Should().Equal("CR050");

    private static string Grant(string cites, string more = "") =>
        $$"""{ "id": "grant", "title": "G", "bearer": "customer", "modality": "permission", "topic": "resale", "when": { "sells": true{{more}} }, "cites": [ {{cites}} ] }""";

    private static Verdict Judge(UseCase useCase, string termsPrevailOver, string grant, string policyPrevailsOver = "", string orderPrevailsOver = "") =>
        Engine.Of(Read(termsPrevailOver, policyPrevailsOver, orderPrevailsOver, grant, Ban).Rules).Evaluate(useCase);

    private static IEnumerable<string> Faults(string termsPrevailOver, params string[] rules) => Read(termsPrevailOver, "", "", rules).Faults.Select(fault => fault.Code);

    private static Case Read(string termsPrevailOver, string policyPrevailsOver, string orderPrevailsOver, params string[] rules) => Case.Parse($$"""
        { "vocabulary": { "facts": [ { "name": "vendor", "type": "enum", "values": [ { "name": "acme" } ] }, { "name": "sells", "type": "boolean" }, { "name": "partner", "type": "boolean" } ] },
          "packs": [ { "id": "acme", "version": "1.0.0", "format": 2, "layer": "vendor", "vendor": "acme", "documents": [
            {{Document("terms", termsPrevailOver)}}, {{Document("policy", policyPrevailsOver)}}, {{Document("order", orderPrevailsOver)}} ],
            "rules": [ {{string.Join(", ", rules)}} ] } ] }
        """);

    private static string Document(string id, string prevailsOver) =>
        $$"""{ "id": "{{id}}", "title": "T", "authority": "primary", {{(prevailsOver.Length == 0 ? "" : $"\"prevailsOver\": [ {prevailsOver} ],")}} "versions": [ { "effective": "2025-01-01" } ] }""";
}
