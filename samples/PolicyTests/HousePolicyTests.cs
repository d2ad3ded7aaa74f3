using Compliance;
using Compliance.Testing;
using Xunit;

namespace PolicyTests;

/// <summary>Our policy, layered on the vendor's terms: what nobody may do, and what must stay possible.</summary>
public sealed class HousePolicyTests
{
    private static readonly PolicyRules Rules = PolicyRules.Load(new FixedClock(2026, 1, 15), PolicyRules.Embedded, "policy");

    private static readonly UseCase Letters = new()
    {
        Vendor = Vendors.Mistral,
        Product = "le-chat",
        Tier = Tiers.Team,
        CustomerType = CustomerTypes.NonMedia,
        Jurisdiction = "FR",
        Material = [Materials.Input],
        OutputType = [OutputTypes.Text],
        Purpose = [Purposes.InternalBusinessUse],
        PersonalData = [],
        DataClassification = DataClassifications.Internal,
        TrainingOptOut = true,
        DpaSigned = true,
        PrivacyNoticeGiven = true,
        AiDisclosed = true,
        UserAge = 35,
    };

    private static readonly UseCase Private = Letters.With(Facts.Tier, FactValue.Text(Tiers.Pro)).With(Facts.CustomerType, FactValue.Text(CustomerTypes.Consumer))
        .With(Facts.Purpose, FactValue.Set([Purposes.PersonalUse]));

    [Fact]
    public void AnApprovedUse_IsStillPermitted_UnderTodaysTerms() =>
        Rules.Evaluate(Letters).Should().BePermitted().And.HaveNoConflicts().And.RestOnPrimarySources();

    [Fact]
    public void ConfidentialData_NeverGoesToAPlanThatTrainsOnIt() =>
        Rules.Evaluate(Private.With(Facts.DataClassification, FactValue.Text(DataClassifications.Confidential)).With(Facts.TrainingOptOut, FactValue.False))
            .Should().BeProhibited("section 2.1 of our policy says so").Citing("house-policy/ai-policy", "2.1").And.HaveExposure("training-on-customer-data");

    [Fact]
    public void PersonalData_StaysInTheEu()
    {
        var staff = Letters.With(Facts.PersonalData, FactValue.Text(PersonalDataKinds.Ordinary));

        Rules.Evaluate(staff.With("processedIn", FactValue.Text("elsewhere"))).Should().BeProhibited().Citing("house-policy/ai-policy", "2.2");
        Rules.Evaluate(staff).Should().BeUndetermined().AskingFor("processedIn");
    }

    [Fact]
    public void Training_IsSwitchedOffFirst() =>
        Rules.Evaluate(Private.With(Facts.TrainingOptOut, FactValue.False)).Should().BeConditional().WithOutstanding("training-opt-out");

    /// <summary>Every scenario of the policy, row by row and cell by cell, as a test of its own.</summary>
    [Theory]
    [Scenarios("policy/scenarios/*.scenarios.json")]
    public void Scenario_Holds(ScenarioCase scenario) => scenario.Verify(Rules);
}
