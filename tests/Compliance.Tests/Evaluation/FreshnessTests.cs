using System.Text;
using Compliance.Rules.Compilation;
using Compliance.Rules.Diagnostics;
using Compliance.Rules.Evaluation;
using Compliance.Rules.Loading;
using FluentAssertions;
using Xunit;

namespace Compliance.Tests.Evaluation;

/// <summary>Dates beside the effective ones: when a secondary source was last checked, and since when a clause binds.</summary>
public sealed class FreshnessTests
{
    private const string Pack = """
        { "id": "acme", "version": "1.0.0", "format": 2, "layer": "vendor",
          "documents": [
            { "id": "act", "title": "The Act", "authority": "primary", "versions": [ { "effective": "2025-01-01" } ] },
            { "id": "card", "title": "The Card", "authority": "secondary", "checked": "2026-01-01", "versions": [ { "effective": "2025-01-01" } ] } ],
          "rules": [
            { "id": "said", "title": "The card says", "bearer": "customer", "modality": "permission", "topic": "saying",
              "cites": [ { "document": "card", "clause": "1" } ] },
            { "id": "later", "title": "A later part", "bearer": "customer", "modality": "prohibition", "topic": "parts",
              "cites": [ { "document": "act", "since": "2026-08-02", "clause": "part-2/1" } ] } ] }
        """;

    [Theory]
    [InlineData("2026-06-30", 180, false)]
    [InlineData("2026-07-01", 180, true)]
    [InlineData("2025-06-01", 180, false)]
    [InlineData("2026-01-31", 30, false)]
    [InlineData("2026-02-01", 30, true)]
    public void Evaluate_SourceCheckedLongBefore_Warns(string asOf, int maximumAge, bool warns)
    {
        var verdict = Evaluate(asOf, maximumAge);

        var warnings = verdict.Findings.Single(finding => finding.Rule == "acme/said").Warnings;
        warnings.Should().HaveCount(warns ? 1 : 0);
        warnings.All(warning => warning.Contains("The Card was last checked on 2026-01-01", StringComparison.Ordinal)).Should().BeTrue();
    }

    [Theory]
    [InlineData("2026-08-01", Decision.Permitted)]
    [InlineData("2026-08-02", Decision.Prohibited)]
    public void Evaluate_ClauseThatBindsLater_AppliesFromThatDay(string asOf, Decision decision) => Evaluate(asOf, 180).Decision.Should().Be(decision);

    private static Verdict Evaluate(string asOf, int maximumAge)
    {
        var diagnostics = new DiagnosticBag();
        var rules = RuleSetLoader.Load([new StreamPackSource("acme.json", () => new MemoryStream(Encoding.UTF8.GetBytes(Pack)))], diagnostics);
        diagnostics.Sorted().Should().BeEmpty();
        return new ComplianceEvaluator(CompiledRules.Compile(rules!), TimeProvider.System, new() { Freshness = FreshnessLimits.Default with { SecondarySources = maximumAge } })
            .Evaluate(new UseCase { Vendor = Vendors.Mistral }, DateOnly.ParseExact(asOf, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
    }
}
