using Compliance.Authoring.Scenarios;
using Compliance.Rules.Compilation;
using Compliance.Rules.Diagnostics;
using Compliance.Rules.Evaluation;
using Compliance.Rules.Loading;
using Compliance.Rules.Reporting;
using Compliance.Rules.Validation;
using Compliance.Tests.Cli;
using FluentAssertions;
using Xunit;

namespace Compliance.Tests.Reporting;

/// <summary>What the short report promises of any use of the shipped packs: it fits on a screen, and its first line says what matters most.</summary>
public sealed class ShortReportTests
{
    private const int Screen = 40;

    private static readonly DateOnly Day = new(2026, 1, 15);
    private static readonly RuleSet Rules = RuleSetLoader.Load([EmbeddedPackSource.Instance], new DiagnosticBag())!;
    private static readonly ComplianceEvaluator Evaluator = new(CompiledRules.Compile(Rules), TimeProvider.System);

    [Theory]
    [InlineData("vendor=mistral")]
    [InlineData("vendor=mistral tier=free")]
    [InlineData("purpose=model-training")]
    [InlineData("vendor=openai tier=free purpose=internal-business-use")]
    [InlineData("")]
    public void ShortReport_UseOfWhichLittleIsSaid_FitsOnAScreen(string facts)
    {
        var useCase = facts.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(fact => fact.Split('=')).Aggregate(new UseCase(), (all, fact) => all.With(fact[0], fact[1]));

        Evaluator.Evaluate(useCase, Day).ToText().Split('\n').Should().HaveCountLessThan(Screen);
    }

    [Theory]
    [InlineData("deepseek", "2026-01-15")]
    [InlineData("mistral", "2020-01-01")]
    public void ShortReport_TermsNotHeld_SaysSoFirstAndNeverThatTheyAreSilent(string vendor, string day)
    {
        var verdict = Evaluator.Evaluate(new UseCase { Vendor = vendor, Tier = Tiers.Free, Purpose = [Purposes.InternalBusinessUse] }, DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture));

        foreach (var report in new[] { verdict.ToText(), verdict.ToText(new() { Full = true }), verdict.ToMarkdown() })
        {
            report.Split('\n')[0].Should().Contain("TERMS NOT HELD");
            report.Should().NotContain("terms are silent").And.NotContain("NOT ADDRESSED");
        }
    }

    [Fact]
    public void ShortReport_OldTerms_AreToldBeforeAnythingIsGranted()
    {
        var useCase = new UseCase { Vendor = Vendors.Mistral, Tier = Tiers.Free, CustomerType = CustomerTypes.Consumer, Jurisdiction = "FR", Purpose = [Purposes.PersonalUse] };

        Evaluator.Evaluate(useCase, new DateOnly(2030, 1, 1)).ToText().Should().MatchRegex(@"(?s)^[^\n]+\n\n.*Careful: .*A\s+later\s+version\s+may\s+be\s+in\s+force\..*Asked about:");
        Evaluator.Evaluate(useCase, Day).ToText().Should().NotContain("Careful");
    }

    [Fact]
    public void ShortReport_DutyMetByPresumption_IsToldAsSuch()
    {
        var verdict = WithDuties([new() { Fact = "aiDisclosed", Presumed = FactValue.True, Affects = ["acme/assumed"] }]);

        verdict.ToText().Should().Contain("\n  Duties already met (1): Given.\n  Duties taken as met (assumed) (1): Assumed.\n");
        WithDuties([]).ToText().Should().Contain("\n  Duties already met (2): Given; Assumed.\n").And.NotContain("taken as met");
    }

    [Theory]
    [InlineData("acme/assumed")]
    [InlineData("acme/grant")]
    public void ShortReport_Assumptions_StartWithWhatDecides(string decides)
    {
        var verdict = WithDuties(
        [
            new() { Fact = "tier", Presumed = "free", Affects = ["acme/right"] },
            new() { Fact = "content", Presumed = FactValue.False, Affects = ["acme/other", decides] },
        ]);

        verdict.ToText().Should().Contain("Assumed, as you did not say (2): content: no; tier: free.");
    }

    /// <summary>A permitted use with two duties that are met.</summary>
    private static Verdict WithDuties(IReadOnlyList<Assumption> assumptions)
    {
        var verdict = Evaluator.Evaluate(new UseCase { Vendor = Vendors.Mistral }, Day);
        return verdict with
        {
            Decision = Decision.Permitted,
            Findings =
            [
                Of("acme/given", "Given", Modality.Obligation, NormRole.Duty, FindingStatus.Fulfilled),
                Of("acme/assumed", "Assumed", Modality.Obligation, NormRole.Duty, FindingStatus.Fulfilled),
                Of("acme/grant", "Granted", Modality.Permission, NormRole.Grant, FindingStatus.Applies),
            ],
            Assumptions = assumptions,
        };

        static Finding Of(string rule, string title, Modality modality, NormRole role, FindingStatus status) => new()
        {
            Rule = rule,
            Title = title,
            Summary = title,
            Bearer = Bearer.Customer,
            Modality = modality,
            Topic = "t",
            Status = status,
            Severity = Severity.Low,
            Role = role,
            Because = [],
            Missing = [],
            DefeatedBy = [],
            Caveats = [],
            Citations = [],
        };
    }
}
