using System.Text.Json;
using Compliance.Json;
using Compliance.Rules.Hosting;
using Compliance.Rules.Reporting;
using Compliance.Rules.Serialization;
using Compliance.Rules.Validation;
using Compliance.Tests.Advice;
using Compliance.Tests.Evaluation;
using Compliance.Tests.Evaluation.RandomPacks;
using FluentAssertions;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using Xunit;

namespace Compliance.Packs.Tests.Advice;

/// <summary>One use across what vendors offer.</summary>
public sealed class ComparisonTests
{
    private static readonly DateOnly Day = new(2026, 4, 1);

    private static readonly ComplianceEngine Shipped = ComplianceEngine.Load();

    private static readonly UseCase Product = new()
    {
        Purpose = [Purposes.CommercialProduct],
        OutputType = [OutputTypes.Text],
        CustomerType = CustomerTypes.Business,
        Jurisdiction = "DE",
        PersonalData = [],
    };

    [Fact]
    public void Compare_EachOffer_HasTheVerdictThatItHasAlone()
    {
        var comparison = Compare(Product);

        comparison.AsOf.Should().Be(Day);
        comparison.UseCase.Should().Be(Product);
        comparison.Offers.Should().HaveCountGreaterThan(10);
        foreach (var offer in comparison.Offers)
        {
            var alone = Product.With(Facts.Vendor, offer.Vendor!);
            alone = offer.Product is null ? alone : alone.With(Facts.Product, offer.Product);
            alone = offer.Plan is null ? alone : alone.With(Facts.Tier, offer.Plan);

            offer.Verdict.ToJson().Should().Be(Shipped.Evaluator.Evaluate(alone, Day).ToJson());
        }
    }

    [Fact]
    public void Compare_Order_IsPermittedThenOpenThenNotHeldThenProhibited()
    {
        var order = Compare(Product).Offers.Select(offer => offer.Verdict.Terms == TermsStatus.NotHeld ? "not held" : offer.Verdict.Decision.ToString()).ToList();

        order.Where((word, place) => place == 0 || order[place - 1] != word).Should().Equal("Permitted", "Undetermined", "not held", "Prohibited");
    }

    [Fact]
    public void Compare_BroadPlan_IsComparedAsThePlansBelowIt() =>
        Compare(Product).Offers.Where(offer => offer.Product == "la-plateforme").Select(offer => offer.Plan).Should().BeEquivalentTo("api-free", "api-paid", "enterprise");

    [Fact]
    public void Compare_OfferThatIsNamed_IsMarkedAndStandsBesideTheOthers()
    {
        var offers = Compare(Product.With(Facts.Product, "vibe").With(Facts.Tier, Tiers.BusinessPlan)).Offers;

        offers.Where(offer => offer.IsAsAsked).Select(offer => $"{offer.Vendor} {offer.Product} {offer.Plan}").Should().BeEquivalentTo("mistral le-chat team", "mistral le-chat enterprise");
        offers.Should().Contain(offer => offer.Product == "la-plateforme").And.Contain(offer => offer.Plan == Tiers.Free);
    }

    [Fact]
    public void Compare_PlanAlone_LeavesTheOffersOnIt()
    {
        var offers = Compare(Product.With(Facts.Tier, Tiers.ConsumerPlan), [Vendors.Mistral]).Offers;

        offers.Select(offer => offer.Plan).Distinct(StringComparer.Ordinal).Should().BeEquivalentTo("free", "pro", "student");
        offers.Should().OnlyContain(offer => !offer.IsAsAsked);
    }

    [Fact]
    public void Compare_OwnWeights_AreOffersOnlyWhereTheUseIsAboutThem()
    {
        Compare(Product).Offers.Should().NotContain(offer => offer.Product == "open-weights");
        Compare(Product.With(Facts.Product, "open-weights")).Offers.Should().Contain(offer => offer.Product == "open-weights" && offer.IsAsAsked);
    }

    [Fact]
    public void Compare_UnknownVendor_IsRefusedWithTheNearest()
    {
        var comparing = () => Compare(Product, ["mistrl"]);

        comparing.Should().Throw<InvalidUseCaseException>().Which.Details.Should().ContainSingle().Which.Should().Match<UseCaseFault>(fault => fault.Code == "CR102" && fault.Nearest == "mistral");
    }

    [Fact]
    public void Compare_WrongUseCase_IsRefusedOnce()
    {
        var comparing = () => Compare(Product.With("teir", "free"));

        comparing.Should().Throw<InvalidUseCaseException>().Which.Details.Should().ContainSingle().Which.Nearest.Should().Be("tier");
    }

    [Fact]
    public void Compare_NoOfferOnThePlan_IsRefused()
    {
        var comparing = () => Compare(Product.With(Facts.Tier, Tiers.Max), [Vendors.Mistral]);

        comparing.Should().Throw<InvalidUseCaseException>().Which.Details.Should().ContainSingle().Which.Code.Should().Be("CR112");
    }

    [Fact]
    public void Compare_WithoutVendors_IsOneVerdict()
    {
        var house = new Case(JObject.Parse("""
            { vocabulary: { facts: [ { name: 'seats', type: 'number', question: 'How many?' } ] },
              packs: [ { id: 'house', version: '1.0.0', format: 2, layer: 'organisation', documents: [ { id: 'rules', title: 'Rules', authority: 'primary', versions: [ { effective: '2024-01-01' } ] } ],
                         rules: [ { id: 'few', title: 'Few', bearer: 'customer', modality: 'prohibition', topic: 'seats', when: { seats: { gte: 5 } }, cites: [ { document: 'rules', clause: '1' } ] } ] } ],
              useCases: [ { seats: 7 } ] }
            """));
        house.Faults.Should().BeEmpty();
        var offers = Advisor.Of(house.Rules).Compare(house.UseCases[0]).Offers;

        offers.Should().ContainSingle().Which.Verdict.Decision.Should().Be(Decision.Prohibited);
        offers[0].Should().Match<ComparedOffer>(offer => offer.Vendor == null && offer.Product == null && offer.Plan == null);
    }

    [Fact]
    public void Compare_WithRemedies_MakesAWorseOfferAsGoodWithTheSameOffer()
    {
        var shop = new Case(JObject.Parse("""
            { vocabulary: { facts: [ { name: 'vendor', type: 'enum', question: 'Whose?', values: [ { name: 'acme' } ] }, { name: 'product', type: 'enum', question: 'Which?', values: [] },
                                     { name: 'tier', type: 'enum', question: 'Which plan?', customerControls: true, values: [ { name: 'free' }, { name: 'team' } ] },
                                     { name: 'optOut', type: 'boolean', question: 'Out?', customerControls: true } ] },
              packs: [ { id: 'acme', version: '1.0.0', format: 2, layer: 'vendor', vendor: 'acme', products: [ { name: 'chat', plans: [ 'free', 'team' ] } ],
                         documents: [ { id: 'terms', title: 'Terms', authority: 'primary', versions: [ { effective: '2024-01-01' } ] } ],
                         rules: [ { id: 'use', title: 'Use', bearer: 'customer', modality: 'permission', topic: 'use', cites: [ { document: 'terms', clause: '1' } ] },
                                  { id: 'no-free', title: 'Not free', bearer: 'customer', modality: 'prohibition', topic: 'free', when: { tier: 'free' }, unless: { optOut: true },
                                    cites: [ { document: 'terms', clause: '2' } ] } ] } ],
              useCases: [ { vendor: 'acme', product: 'chat', tier: 'free', optOut: false } ] }
            """));
        shop.Faults.Should().BeEmpty();
        var advisor = Advisor.Of(shop.Rules);
        var offers = advisor.Compare(shop.UseCases[0], new() { WithRemedies = true }).Offers;

        offers.Select(offer => (offer.Plan, offer.IsAsAsked, offer.Verdict.Decision)).Should().Equal(("team", false, Decision.Permitted), ("free", true, Decision.Prohibited));
        offers[0].Remedy.Should().BeNull();
        offers[1].Remedy!.Changes.Should().ContainSingle().Which.Should().Match<FactChange>(change => change.Fact == "optOut" && change.To.Equals(FactValue.True));
        advisor.Compare(shop.UseCases[0]).Offers.Should().OnlyContain(offer => offer.Remedy == null);
    }

    [Fact]
    public void Compare_Ended_GivesNothing()
    {
        using var ended = new CancellationTokenSource();
        ended.Cancel();
        var comparing = () => Shipped.Advisor.Compare(Product, cancellation: ended.Token);

        comparing.Should().Throw<OperationCanceledException>();
    }

    [Fact]
    public void Comparison_InJson_ReadsBackEqual()
    {
        var comparison = Compare(Product, [Vendors.Mistral, Vendors.Openai]);
        var json = System.Text.Json.JsonSerializer.Serialize(comparison);
        var options = new ComparisonOptions { Vendors = [Vendors.Mistral], AsOf = Day };

        System.Text.Json.JsonSerializer.Deserialize<OfferComparison>(json).Should().Be(comparison);
        JsonConvert.DeserializeObject<OfferComparison>(comparison.ToJson(), new JsonSerializerSettings().AddComplianceConverters()).Should().Be(comparison);
        System.Text.Json.JsonSerializer.Deserialize<ComparisonOptions>(System.Text.Json.JsonSerializer.Serialize(options)).Should().Be(options);
        System.Text.Json.JsonSerializer.Deserialize<ComparisonOptions>("{}").Should().Be(ComparisonOptions.Default);
    }

    private static OfferComparison Compare(UseCase useCase, IReadOnlyList<string>? vendors = null) => Shipped.Advisor.Compare(useCase, new() { Vendors = vendors, AsOf = Day });
}
