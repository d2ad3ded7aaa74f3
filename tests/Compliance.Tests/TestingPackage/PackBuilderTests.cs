using Compliance.Rules.Hosting;
using Compliance.Testing;
using FluentAssertions;
using Xunit;

namespace Compliance.Tests.TestingPackage;

public sealed class PackBuilderTests
{
    private static readonly UseCase Asked = new() { Vendor = Vendors.Mistral, Tier = Tiers.Free, AsOf = new DateOnly(2026, 1, 15) };

    [Fact]
    public void Build_SaysWhatTheRulesMean()
    {
        var rules = PackBuilder.Vendor("acme", Vendors.Mistral).WithDocument("terms", "2025-01-01", "2026-01-01")
            .WithFact("""{ "name": "pilot", "type": "boolean", "presumed": false, "question": "Is it a pilot?" }""")
            .WithFact("""{ "name": "mayTrain", "type": "boolean", "derived": true }""")
            .WithValues(Facts.Product, "acme-chat", "acme-api")
            .Permit("adults", rule => rule.WhenNumber(Facts.UserAge, atLeast: 18, below: 120).Citing("terms", "1"))
            .Forbid("free", rule => rule.OfSeverity(Severity.High).When(Facts.Tier, Tiers.Free, Tiers.Student).Unless(Facts.CustomerType, CustomerTypes.Business).Citing("terms", "2"))
            .Permit("pilots", rule => rule.About("free").When("pilot", true).Overriding("free").Citing("terms", "3"))
            .Expose("training", rule => rule.WhenJson("""{ "not": { "trainingOptOut": true } }""").Concluding("mayTrain").Citing("terms", "4"))
            .Oblige("care", rule => rule.When("mayTrain", true).Standing().Citing("terms", "5"))
            .Oblige("notice", rule => rule.When(Facts.Product, "acme-chat").FulfilledWhen(Facts.DataClassification, "public", "internal").Citing("terms", "6"))
            .Build();
        var adult = Asked.With(Facts.UserAge, FactValue.Number(30)).With(Facts.CustomerType, FactValue.Text(CustomerTypes.Consumer)).With(Facts.TrainingOptOut, FactValue.False);

        rules.Evaluate(adult).Should().BeProhibited().Citing("acme/terms", "2").And.HaveExposure("training");
        rules.Evaluate(adult).Findings.Single(finding => finding.Rule == "acme/free").Severity.Should().Be(Severity.High);
        rules.Evaluate(adult.With("pilot", FactValue.True).With(Facts.Product, FactValue.Text("acme-api"))).Should().BePermitted().Citing("acme/terms", "1");
        rules.Evaluate(adult.With("pilot", FactValue.True).With(Facts.Product, FactValue.Text("acme-chat")).With(Facts.DataClassification, FactValue.Text("restricted")))
            .Should().BeConditional().WithOutstanding("notice");
        rules.Evaluate(adult.With(Facts.CustomerType, FactValue.Text(CustomerTypes.Business)).With(Facts.UserAge, FactValue.Number(120)).With(Facts.Product, FactValue.Text("acme-api"))).Should().NotAddress();
    }

    [Theory]
    [InlineData(5, false)]
    [InlineData(15, true)]
    [InlineData(18, false)]
    public void WhenNumber_CalledTwice_RequiresBoth(int age, bool isForbidden) =>
        (Forbidding(rule => rule.WhenNumber(Facts.UserAge, atLeast: 13).WhenNumber(Facts.UserAge, below: 18))
            .Evaluate(Asked.With(Facts.UserAge, FactValue.Number(age))).Decision == Decision.Prohibited).Should().Be(isForbidden);

    [Theory]
    [InlineData(false, Purposes.Resale)]
    [InlineData(false, Purposes.PersonalUse)]
    [InlineData(true, Purposes.Resale, Purposes.PersonalUse)]
    public void When_CalledTwiceForOneFact_RequiresBoth(bool isForbidden, params string[] purposes)
    {
        var useCase = Asked.With(Facts.Purpose, FactValue.Set(purposes));

        (Forbidding(rule => rule.When(Facts.Purpose, Purposes.Resale).When(Facts.Purpose, Purposes.PersonalUse)).Evaluate(useCase).Decision == Decision.Prohibited).Should().Be(isForbidden);
        (Forbidding(rule => rule.When(Facts.Purpose, Purposes.Resale).WhenJson("""{ "purpose": "personal-use" }""")).Evaluate(useCase).Decision == Decision.Prohibited).Should().Be(isForbidden);
        (Forbidding(rule => rule.Unless(Facts.Purpose, Purposes.Resale).Unless(Facts.Purpose, Purposes.PersonalUse)).Evaluate(useCase).Decision == Decision.Prohibited).Should().Be(!isForbidden);
    }

    [Fact]
    public void WithValues_CalledTwice_AddsToWhatWasAdded() =>
        PackBuilder.Vendor("acme", Vendors.Mistral).WithDocument("terms", "2026-01-01").WithValues(Facts.Product, "one").WithValues(Facts.Product, "two")
            .Forbid("both", rule => rule.When(Facts.Product, "one", "two").Citing("terms", "1")).Build()
            .Evaluate(Asked.With(Facts.Product, FactValue.Text("one"))).Should().BeProhibited();

    private static PolicyRules Forbidding(Action<RuleBuilder> describe) => PackBuilder.Vendor("acme", Vendors.Mistral).WithDocument("terms", "2026-01-01")
        .Forbid("ban", rule => describe(rule.Citing("terms", "1"))).Build();

    [Fact]
    public void Build_FaultyPack_ThrowsWithEveryDiagnostic() =>
        FluentActions.Invoking(() => PackBuilder.Vendor("acme", Vendors.Mistral).WithDocument("terms", "2026-01-01")
                .Forbid("resale", rule => rule.When("purpos", Purposes.Resale).Citing("terms", "1"))
                .Forbid("free", rule => rule.When(Facts.Tier, "fre").Citing("term", "1"))
                .Build())
            .Should().Throw<RulePackException>().Which.Diagnostics.Select(fault => fault.Code).Should().BeEquivalentTo("CR039", "CR040", "CR031");

    [Fact]
    public void Build_RuleWithoutAClause_IsRefused() =>
        FluentActions.Invoking(() => PackBuilder.Vendor("acme", Vendors.Mistral).WithDocument("terms", "2026-01-01").Forbid("resale", _ => { }).Build())
            .Should().Throw<RulePackException>();

    [Fact]
    public void BuildBeside_LayersAPolicyOnAVendor()
    {
        var policy = PackBuilder.Organisation("house").WithDocument("policy", "2026-01-01").Forbid("no-free", rule => rule.When(Facts.Tier, Tiers.Free).Citing("policy", "1"));

        policy.BuildBeside([PolicyRules.Embedded]).Evaluate(Asked).Should().BeProhibited().Citing("house/policy", "1");
        policy.BuildBeside([], [PackBuilder.Regulation("law").WithDocument("act", "2026-01-01").Assure("help", rule => rule.Citing("act", "1"))])
            .Evaluate(Asked).Assurances.Should().Equal("law/help");
    }

    [Fact]
    public void Build_WithAFixedClock_AsksAboutItsDay()
    {
        var rules = PackBuilder.Vendor("acme", Vendors.Mistral).WithDocument("terms", "2026-02-01").Forbid("all", rule => rule.Citing("terms", "1"));
        var today = new UseCase { Vendor = Vendors.Mistral };

        rules.Build(new FixedClock(2026, 1, 31)).Evaluate(today).Should().BeUndetermined();
        rules.Build(new FixedClock(new DateOnly(2026, 2, 1))).Evaluate(today).Should().BeProhibited();
    }

    [Fact]
    public void FixedClock_StandsStill()
    {
        var clock = new FixedClock(2026, 1, 15);

        clock.GetUtcNow().Should().Be(clock.GetUtcNow()).And.Be(new DateTimeOffset(2026, 1, 15, 12, 0, 0, TimeSpan.Zero));
        clock.GetElapsedTime(clock.GetTimestamp()).Should().Be(TimeSpan.Zero);
        clock.LocalTimeZone.Should().Be(TimeZoneInfo.Utc);
    }

    [Fact]
    public void WithFact_NoJson_SaysSo() => FluentActions.Invoking(() => PackBuilder.Organisation("house").WithFact("{ name: }")).Should().Throw<FormatException>();

    [Fact]
    public void Decide_SaysWhatEvaluateSays()
    {
        var rules = PolicyRules.Load(new FixedClock(2026, 1, 15), PolicyRules.Embedded);

        rules.Decide(Asked).Decision.Should().Be(rules.Evaluate(Asked).Decision);
        rules.EvaluateMany([Asked]).Should().Equal(rules.Evaluate(Asked));
    }
}
