using Compliance.Rules.Hosting;
using FluentAssertions;
using Xunit;

namespace Compliance.Tests.Verdicts;

/// <summary>Findings by role are those that the lists of ids name, on every verdict of the shipped packs' samples.</summary>
public sealed class VerdictFindingsTests
{
    private static readonly IComplianceEvaluator Evaluator = ComplianceEngine.Load().Evaluator;

    private static readonly UseCase ImageTraining = new()
    {
        Vendor = Vendors.Mistral,
        Tier = Tiers.Free,
        CustomerType = CustomerTypes.Consumer,
        OutputType = [OutputTypes.Image],
        Purpose = [Purposes.ModelTraining],
        TrainedModelType = TrainedModelTypes.ImageGeneration,
        CompetesWithVendor = true,
        Jurisdiction = "FR",
        AsOf = new(2026, 1, 15),
    };

    public static TheoryData<UseCase> UseCases =>
    [
        ImageTraining,
        ImageTraining.With(Facts.CompetesWithVendor, null),
        ImageTraining.With(Facts.Purpose, Purposes.PersonalUse).With(Facts.Product, "le-chat"),
        ImageTraining.With(Facts.Purpose, Purposes.InternalBusinessUse).With(Facts.CustomerType, CustomerTypes.Business).With(Facts.Tier, null),
        new() { Vendor = Vendors.Mistral, AsOf = new(2026, 1, 15) },
        new() { AsOf = new(2026, 1, 15) },
    ];

    [Theory]
    [MemberData(nameof(UseCases))]
    public void Findings_ByRole_AreThoseThatTheIdsName(UseCase useCase)
    {
        var verdict = Evaluator.Evaluate(useCase);

        Rules(verdict.ObligationFindings).Should().BeEquivalentTo(verdict.Obligations);
        Rules(verdict.ExposureFindings).Should().BeEquivalentTo(verdict.Exposures);
        Rules(verdict.PossibleExposureFindings).Should().BeEquivalentTo(verdict.PossibleExposures);
        Rules(verdict.AssuranceFindings).Should().BeEquivalentTo(verdict.Assurances);
        Rules(Enum.GetValues<NormRole>().SelectMany(role => verdict.FindingsOf(role))).Should().BeEquivalentTo(Rules(verdict.Findings));
    }

    [Fact]
    public void Deciding_Prohibited_AreTheBans()
    {
        var verdict = Evaluator.Evaluate(ImageTraining);

        verdict.Decision.Should().Be(Decision.Prohibited);
        verdict.Deciding.Should().NotBeEmpty().And.BeEquivalentTo(verdict.FindingsOf(NormRole.Ban, FindingStatus.Applies));
        verdict.Deciding.Select(finding => finding.Rule).Should().Contain("mistral/output-restrictions.competing-image-model");
    }

    [Fact]
    public void Deciding_Undetermined_HoldsWhatMayForbidIt()
    {
        var verdict = Evaluator.Evaluate(ImageTraining.With(Facts.CompetesWithVendor, null));

        verdict.Decision.Should().Be(Decision.Undetermined);
        verdict.Deciding.Should().Contain(finding => finding.Rule == "mistral/output-restrictions.competing-image-model" && finding.Status == FindingStatus.MayApply)
            .And.OnlyContain(finding => finding.Role == NormRole.Ban || finding.Role == NormRole.Duty || finding.Role == NormRole.Grant);
    }

    private static IEnumerable<string> Rules(IEnumerable<Finding> findings) => findings.Select(finding => finding.Rule);
}
