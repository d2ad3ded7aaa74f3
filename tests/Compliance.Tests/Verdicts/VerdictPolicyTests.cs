using System.Text.Json;
using FluentAssertions;
using Xunit;

namespace Compliance.Tests.Verdicts;

public sealed class VerdictPolicyTests
{
    private const string Training = "training-on-customer-data";

    [Theory]
    [InlineData("prohibited", Decision.Prohibited)]
    [InlineData("undetermined", Decision.Undetermined)]
    [InlineData("conditional", Decision.Conditional)]
    [InlineData("notAddressed", Decision.NotAddressed)]
    [InlineData("permitted", Decision.Permitted)]
    public void Violations_EachDecision_ViolatesItsWordAndNoOther(string word, Decision decision)
    {
        foreach (var other in Enum.GetValues<Decision>())
        {
            Verdict(other).Meets(VerdictPolicy.Parse(word)).Should().Be(other != decision, "{0} against {1}", other, word);
        }
    }

    [Theory]
    [InlineData($"exposure:{Training}", FindingStatus.Applies, true)]
    [InlineData($"exposure:{Training}", FindingStatus.MayApply, true)]
    [InlineData($"exposure:{Training}", FindingStatus.Defeated, false)]
    [InlineData($"possible-exposure:{Training}", FindingStatus.MayApply, true)]
    [InlineData($"certain-exposure:{Training}", FindingStatus.Applies, true)]
    [InlineData($"certain-exposure:{Training}", FindingStatus.MayApply, false)]
    [InlineData("exposure:changes", FindingStatus.Applies, false)]
    public void Violations_Exposure_CountsWhereItAppliesOrMay(string policy, FindingStatus status, bool holds) =>
        VerdictPolicy.Parse(policy).Violations(Verdict(Decision.Permitted, Exposure(status))).Should().HaveCount(holds ? 1 : 0);

    [Fact]
    public void Violations_DutyOnTheTopic_IsNoExposure() =>
        Verdict(Decision.Permitted, Exposure(FindingStatus.Applies) with { Role = NormRole.Assurance, Modality = Modality.Prohibition })
            .Meets(VerdictPolicy.Parse($"exposure:{Training}")).Should().BeTrue();

    [Theory]
    [InlineData(TermsStatus.Held, true)]
    [InlineData(TermsStatus.MayNotBeHeld, false)]
    [InlineData(TermsStatus.NotHeld, false)]
    public void Violations_TermsNotHeld_ExposureCannotBeExcluded(TermsStatus terms, bool meets)
    {
        var verdict = Verdict(Decision.Undetermined) with { Terms = terms };

        verdict.Meets(VerdictPolicy.Parse($"exposure:{Training}")).Should().Be(meets);
        verdict.Meets(VerdictPolicy.Parse($"certain-exposure:{Training}")).Should().BeTrue();
    }

    [Fact]
    public void Violation_Any_SaysWhichEntryWhyAndByWhichRules()
    {
        var violation = VerdictPolicy.Parse($"permitted,exposure:{Training}").Violations(Verdict(Decision.Undetermined, Exposure(FindingStatus.MayApply))).Should().ContainSingle().Which;

        violation.Entry.Should().Be($"exposure:{Training}");
        violation.Reason.Should().Be("Inputs train models – may apply, depending on trainingOptOut");
        violation.Rules.Should().Equal("acme/training");
        violation.ToString().Should().Be($"exposure:{Training}: Inputs train models – may apply, depending on trainingOptOut");
    }

    [Fact]
    public void Violations_ConflictsGapsAndStaleTerms_HaveWordsOfTheirOwn()
    {
        var verdict = Verdict(Decision.Permitted) with
        {
            Conflicts = [new() { Bearer = Bearer.Vendor, Topic = Training, Rules = ["acme/a", "acme/b"] }],
            Gaps = ["acme/order-form"],
            TextsNotHeld = [new("acme/order-form", "Order form", Governing: false)],
            Warnings = [new() { Kind = VerdictWarningKind.Stale, Document = "acme/terms", LastSeen = new(2026, 1, 15), Days = 400 }],
        };

        VerdictPolicy.Parse("stale,gap,conflict").Violations(verdict).Select(violation => violation.ToString()).Should().Equal(
            "stale: a later version may be in force: acme/terms was last seen on 2026-01-15",
            "gap: texts that may govern the use are not held: Order form",
            $"conflict: rules contradict each other on {Training}");
        Verdict(Decision.Permitted).Meets(VerdictPolicy.Parse("stale,gap,conflict")).Should().BeTrue();
    }

    [Theory]
    [InlineData("prohibted", "unknown entry \"prohibted\"; did you mean \"prohibited\"?")]
    [InlineData("prohibited,,gap", "an entry of the list is empty; remove it")]
    [InlineData("", "an entry of the list is empty; remove it")]
    [InlineData("gap,none", "\"none\" stands beside other entries; write it alone")]
    [InlineData("exposure:training-on-costumer-data", "unknown topic \"training-on-costumer-data\"; did you mean \"training-on-customer-data\"?")]
    [InlineData("exposure:", "\"exposure:\" names no topic; write a topic that the packs declare after the colon, such as exposure:training-on-customer-data")]
    public void Parse_NotUnderstood_IsAFaultThatNamesTheNearest(string list, string fault)
    {
        VerdictPolicy.TryParse(list, [Training, "changes"], out var policy, out var faults).Should().BeFalse();

        policy.Should().BeNull();
        faults.Should().Equal(fault);
        FluentActions.Invoking(() => VerdictPolicy.Parse(list, [Training, "changes"])).Should().Throw<FormatException>().WithMessage(fault);
    }

    [Fact]
    public void Parse_SeveralFaults_AreToldTogether() =>
        FluentActions.Invoking(() => VerdictPolicy.Parse("prohibted,gpa")).Should().Throw<FormatException>().WithMessage("*prohibited*gap*");

    [Fact]
    public void Parse_WithoutAListOfTopics_TakesAny() => VerdictPolicy.Parse("exposure:of-our-own").Topics.Should().Equal("of-our-own");

    [Theory]
    [InlineData("none")]
    [InlineData("prohibited,undetermined")]
    [InlineData("exposure:changes,certain-exposure:changes,stale")]
    public void ToString_Policy_IsAsItIsRead(string list) => VerdictPolicy.Parse(list).ToString().Should().Be(list);

    [Fact]
    public void Json_PolicyAndViolations_ComeBackAsTheyWere()
    {
        var policy = VerdictPolicy.Parse($"permitted,exposure:{Training}");
        var violations = policy.Violations(Verdict(Decision.Permitted, Exposure(FindingStatus.Applies)));

        JsonSerializer.Serialize(policy).Should().Be($"\"permitted,exposure:{Training}\"");
        JsonSerializer.Deserialize<VerdictPolicy>(JsonSerializer.Serialize(policy)).Should().Be(policy);
        JsonSerializer.Deserialize<PolicyViolation[]>(JsonSerializer.Serialize(violations)).Should().Equal(violations);
        FluentActions.Invoking(() => JsonSerializer.Deserialize<VerdictPolicy>("\"prohibted\"")).Should().Throw<JsonException>().WithMessage("*did you mean*prohibited*");
    }

    [Fact]
    public void Default_Policy_IsNeitherProhibitedNorUndetermined() => VerdictPolicy.Default.ToString().Should().Be("prohibited,undetermined");

    [Fact]
    public void None_Policy_IsMetByEverything() =>
        Enum.GetValues<Decision>().Should().OnlyContain(decision => Verdict(decision, Exposure(FindingStatus.Applies)).Meets(VerdictPolicy.Parse("none")));

    private static Finding Exposure(FindingStatus status) => new()
    {
        Rule = "acme/training",
        Title = "Inputs train models",
        Bearer = Bearer.Vendor,
        Modality = Modality.Permission,
        Role = NormRole.Exposure,
        Topic = Training,
        Status = status,
        Severity = Severity.High,
        Because = [],
        Missing = status == FindingStatus.MayApply ? ["trainingOptOut"] : [],
        DefeatedBy = [],
        Caveats = [],
        Citations = [],
    };

    private static Verdict Verdict(Decision decision, params Finding[] findings) => new()
    {
        Decision = decision,
        PossibleDecisions = decision == Decision.Undetermined ? [Decision.Prohibited, Decision.Permitted] : [decision],
        AsOf = new(2026, 1, 15),
        UseCase = new UseCase(),
        Findings = findings,
        MissingFacts = [],
        Assumptions = [],
        Exposures = [.. findings.Where(finding => finding.Status == FindingStatus.Applies).Select(finding => finding.Rule)],
        PossibleExposures = [.. findings.Where(finding => finding.Status == FindingStatus.MayApply).Select(finding => finding.Rule)],
        Assurances = [],
        Obligations = [],
        Conflicts = [],
        GovernedBy = [],
        Gaps = [],
        TextsNotHeld = [],
        Terms = TermsStatus.Held,
        Warnings = [],
        Packs = [],
        Engine = "0.0.0",
    };
}
