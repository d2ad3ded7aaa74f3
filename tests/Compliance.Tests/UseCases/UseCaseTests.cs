using System.Reflection;
using Compliance.Rules.Reporting;
using FluentAssertions;
using Xunit;

namespace Compliance.Tests.UseCases;

public sealed class UseCaseTests
{
    private static UseCase Example => new()
    {
        Id = "42",
        Vendor = Vendors.Mistral,
        Tier = Tiers.Free,
        UserAge = 30,
        Purpose = [Purposes.ModelTraining, Purposes.PersonalUse],
        CompetesWithVendor = true,
        Content = [],
        ["trainingOptOut"] = FactValue.Unknown,
        AsOf = new(2026, 1, 15),
    };

    [Fact]
    public void Initializer_CommonFactsAndAnyFactByName_AreGivenInOrder()
    {
        Example.Given.Select(fact => fact.Key).Should()
            .Equal("vendor", "tier", "userAge", "purpose", "competesWithVendor", "content", "trainingOptOut");
        Example.ToString().Should()
            .Be("vendor=mistral tier=free userAge=30 purpose=model-training, personal-use competesWithVendor=yes content=none trainingOptOut=not known");
        Example.TrainingOptOut.Should().BeNull();
        Example["trainingOptOut"].Should().Be(FactValue.Unknown);
        Example["deployment"].Should().BeNull();
        Example.Content.Should().BeEmpty();
        Example.Feature.Should().BeNull();
    }

    [Fact]
    public void Initializer_NullProperty_GivesNothing() => new UseCase { Tier = null, UserAge = null, Purpose = null, DpaSigned = null }.Given.Should().BeEmpty();

    [Fact]
    public void Equals_SameFactsInAnyOrder_SameIdNoteAndDay()
    {
        var one = new UseCase { Vendor = "mistral", Tier = "free" };
        var other = new UseCase { Tier = "free", Vendor = "mistral" };

        one.Should().Be(other);
        one.GetHashCode().Should().Be(other.GetHashCode());
        one.Should().NotBe(new UseCase { Vendor = "mistral" });
        one.Should().NotBe(one.With("tier", "pro"));
        one.Should().NotBe(new UseCase { Vendor = "mistral", Tier = "free", Note = "n" });
        one.Should().NotBe(new UseCase { Vendor = "mistral", Tier = "free", AsOf = new(2026, 1, 1) });
        one.Equals(null).Should().BeFalse();
    }

    [Fact]
    public void With_GivesOrTakesAwayAFactInACopy()
    {
        var useCase = Example;

        useCase.With("tier", "pro").Tier.Should().Be("pro");
        useCase.With("tier", null).Tier.Should().BeNull();
        useCase.With("seatCount", 12)["seatCount"].Should().Be(FactValue.Number(12));
        useCase.With("tier", "pro").Should().BeEquivalentTo(new { useCase.Id, useCase.Note, useCase.AsOf });
        useCase.Should().Be(Example);
    }

    [Fact]
    public void Given_IsReadOnly() =>
        ((ICollection<KeyValuePair<string, FactValue>>)Example.Given).IsReadOnly.Should().BeTrue();

    [Fact]
    public void Json_ReadsBackToTheSameUseCase() => UseCaseJson.Parse(Example.ToJson()).Should().Be(Example);

    [Fact]
    public void CommonFacts_HaveAPropertyEachOfTheFactsName()
    {
        var properties = typeof(UseCase).GetProperties().Select(property => char.ToLowerInvariant(property.Name[0]) + property.Name[1..]);
        var facts = typeof(Facts).GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => (string)field.GetRawConstantValue()!);

        properties.Except(["id", "note", "asOf", "given", "item"], StringComparer.Ordinal).Should().Equal(facts);
    }
}
