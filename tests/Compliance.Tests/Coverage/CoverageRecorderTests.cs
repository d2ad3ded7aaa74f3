using Compliance.Authoring.Coverage;
using Compliance.Authoring.Coverage.Reports;
using Compliance.Rules.Diagnostics;
using Compliance.Rules.Validation;
using Compliance.Tests.Evaluation;
using Compliance.Tests.Evaluation.RandomPacks;
using FluentAssertions;
using Xunit;

namespace Compliance.Tests.Coverage;

public sealed class CoverageRecorderTests
{
    private static readonly RuleSet Rules = Case.Parse("""
        { "vocabulary": { "facts": [
            { "name": "vendor", "type": "enum", "values": [ { "name": "acme" }, { "name": "other" } ], "presumed": "acme" },
            { "name": "age", "type": "number" },
            { "name": "agreed", "type": "boolean" },
            { "name": "purpose", "type": "set", "values": [ { "name": "sell" }, { "name": "store" } ] } ] },
          "packs": [ { "id": "acme", "version": "1.0.0", "format": 2, "layer": "vendor", "vendor": "acme",
            "documents": [ { "id": "terms", "title": "T", "authority": "primary", "versions": [ { "effective": "2025-01-01" }, { "effective": "2026-01-01" } ] } ],
            "rules": [
              { "id": "sale", "title": "S", "bearer": "customer", "modality": "prohibition", "topic": "t",
                "when": { "purpose": "sell", "age": { "lt": 18 } }, "unless": { "agreed": true }, "cites": [ { "document": "terms", "clause": "1" } ] },
              { "id": "partner", "title": "P", "bearer": "customer", "modality": "permission", "topic": "u", "when": { "agreed": true }, "overrides": ["sale"],
                "cites": [ { "document": "terms", "clause": { "2026-01-01": "2" } } ] } ] } ] }
        """).Rules;

    [Theory]
    [InlineData("{ 'purpose': 'sell', 'age': 12, 'agreed': false }", "sale: 1/0/0", "purpose has sell: 1/0/0", "age is less than 18: 1/0/0", "agreed is true: 0/1/0", "unless: 0")]
    [InlineData("{ 'purpose': 'store', 'age': 40 }", "sale: 0/1/0", "purpose has sell: 0/1/0", "age is less than 18: 0/1/0", "agreed is true: 0/0/1", "unless: 0")]
    [InlineData("{ 'purpose': 'sell', 'age': 12 }", "sale: 0/0/1", "purpose has sell: 1/0/0", "age is less than 18: 1/0/0", "agreed is true: 0/0/1", "unless: 0")]
    [InlineData("{ 'purpose': 'sell', 'age': 12, 'agreed': true }", "sale: 0/1/0", "purpose has sell: 1/0/0", "age is less than 18: 1/0/0", "agreed is true: 1/0/0", "unless: 1")]
    [InlineData("{ 'vendor': 'other', 'purpose': 'sell', 'age': 12, 'agreed': true }", "sale: 0/1/0", "purpose has sell: 0/0/0", "age is less than 18: 0/0/0", "agreed is true: 0/0/0", "unless: 0")]
    public void Observe_NotesStatesTestsAndExceptions(string useCase, params string[] seen)
    {
        var sale = Observe("2025-06-01", useCase).Rules.Single(rule => rule.Rule.FullId == "acme/sale");

        new[] { $"sale: {Counts(sale.States)}" }
            .Concat(sale.Tests.Select(test => $"{Compliance.Authoring.Interpretation.ConditionWords.Of(test.Test)}: {Counts(test.Values)}"))
            .Append($"unless: {sale.Exception!.Count}")
            .Should().Equal(seen);
    }

    [Theory]
    [InlineData("2025-06-01", "{ 'agreed': true }", 0, "acme/terms@2025-01-01")]
    [InlineData("2026-06-01", "{ 'agreed': true }", 1, "acme/terms@2026-01-01")]
    [InlineData("2026-06-01", "{ 'agreed': true, 'vendor': 'other' }", 0)]
    [InlineData("2024-06-01", "{ 'agreed': true }", 0)]
    public void Observe_NotesVersionsAskedAboutAndRulesInForce(string day, string useCase, int applied, params string[] versions)
    {
        var report = Observe(day, useCase);

        report.Rules.Single(rule => rule.Rule.FullId == "acme/partner").States[Truth.True].Should().Be(applied);
        report.Versions.Where(version => version.Count > 0).Select(version => version.Name).Should().Equal(versions);
    }

    [Fact]
    public void Observe_NotesAnOverrideOnlyWhereItDefeats()
    {
        var overriding = Case.Parse("""
            { "vocabulary": { "facts": [ { "name": "agreed", "type": "boolean" }, { "name": "sells", "type": "boolean" } ] },
              "packs": [ { "id": "house", "version": "1.0.0", "format": 2, "layer": "organisation",
                "documents": [ { "id": "policy", "title": "T", "authority": "primary", "versions": [ { "effective": "2025-01-01" } ] } ],
                "rules": [
                  { "id": "a", "title": "S", "bearer": "customer", "modality": "prohibition", "topic": "t", "when": { "sells": true }, "cites": [ { "document": "policy", "clause": "1" } ] },
                  { "id": "b", "title": "P", "bearer": "customer", "modality": "permission", "topic": "u", "when": { "agreed": true }, "overrides": ["a"], "cites": [ { "document": "policy", "clause": "2" } ] } ] } ] }
            """).Rules;

        Defeats("{ 'agreed': true, 'sells': true }").Should().Be(1);
        Defeats("{ 'agreed': true, 'sells': false }").Should().Be(0);
        Defeats("{ 'agreed': true }").Should().Be(0);
        Defeats("{ 'sells': true }").Should().Be(0);

        int Defeats(string useCase) => Observe(overriding, "2026-01-15", useCase).Rules.SelectMany(rule => rule.Overrides).Single().Count;
    }

    [Fact]
    public void ARuleWithoutAnyCondition_CanOnlyApply()
    {
        var always = Case.Parse("""
            { "vocabulary": { "facts": [ { "name": "agreed", "type": "boolean" } ] },
              "packs": [ { "id": "house", "version": "1.0.0", "format": 2, "layer": "organisation",
                "documents": [ { "id": "policy", "title": "T", "authority": "primary", "versions": [ { "effective": "2025-01-01" } ] } ],
                "rules": [ { "id": "a", "title": "S", "bearer": "customer", "modality": "prohibition", "topic": "t", "cites": [ { "document": "policy", "clause": "1" } ] } ] } ] }
            """).Rules;

        Observe(always, "2026-01-15", "{}").States.Should().Be(new Share(1, 1));
    }

    [Theory]
    [InlineData(0, 0, "–", 100)]
    [InlineData(0, 3, "0.0 %", 0)]
    [InlineData(2, 3, "66.6 %", 66)]
    [InlineData(9999, 10000, "99.9 %", 99)]
    [InlineData(5, 5, "100.0 %", 100)]
    public void Share_IsNeverRoundedUp(int part, int whole, string text, int percent)
    {
        new Share(part, whole).ToString().Should().Be(text);
        Math.Floor(new Share(part, whole).Percent).Should().Be(percent);
    }

    private static string Counts(TruthCounts counts) => $"{counts[Truth.True]}/{counts[Truth.False]}/{counts[Truth.Unknown]}";

    private static CoverageReport Observe(string day, string useCase) => Observe(Rules, day, useCase);

    private static CoverageReport Observe(RuleSet rules, string day, string useCase)
    {
        var recorder = new CoverageRecorder(rules);
        var asked = Case.Parse($$"""{ "useCases": [ {{useCase.Replace('\'', '"')}} ] }""").UseCases[0];
        recorder.Observe(Bind(rules, asked), DateOnly.ParseExact(day, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
        return recorder.ToReport();
    }

    private static BoundUseCase Bind(RuleSet rules, UseCase useCase) => UseCaseBinder.Bind(useCase, rules.Vocabulary, places: null, new DiagnosticBag())!;
}
