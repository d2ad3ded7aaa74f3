using FluentAssertions;
using Xunit;

namespace Compliance.Tests.UseCases;

/// <summary>Use cases of pairs: for F#, VB, workflows and tables.</summary>
public sealed class UseCaseOfTests
{
    private static readonly UseCase Expected = new()
    {
        Vendor = Vendors.Mistral,
        Purpose = [Purposes.ModelTraining, Purposes.EditorialPublication],
        DpaSigned = true,
        UserAge = 12,
        ["annualRevenue"] = 1.5,
        [Facts.Tier] = FactValue.Unknown,
    };

    [Fact]
    public void Of_Values_IsTheSameAsAnInitializer() => UseCase.Of(Expected.Given).Should().Be(Expected);

    [Fact]
    public void Of_PlainObjects_IsTheSameAsAnInitializer() => UseCase.Of(new Dictionary<string, object?>(StringComparer.Ordinal)
    {
        [Facts.Vendor] = "mistral",
        [Facts.Purpose] = new List<string> { "model-training", "editorial-publication" },
        [Facts.DpaSigned] = true,
        [Facts.UserAge] = 12L,
        ["annualRevenue"] = 1.5m,
        [Facts.Tier] = null,
    }).Should().Be(Expected);

    [Fact]
    public void Of_NameTwice_IsTheCallersMistake()
    {
        var making = () => UseCase.Of([KeyValuePair.Create(Facts.Tier, (FactValue)"free"), KeyValuePair.Create(Facts.Tier, (FactValue)"pro")]);

        making.Should().Throw<ArgumentException>().WithMessage("Fact 'tier' is there twice*");
    }

    [Fact]
    public void Of_ObjectOfAnotherType_IsTheCallersMistake()
    {
        var making = () => UseCase.Of([KeyValuePair.Create("asOf", (object?)new DateOnly(2026, 1, 15))]);

        making.Should().Throw<ArgumentException>().WithMessage("Fact 'asOf' is a DateOnly; give a string*");
    }

    [Fact]
    public void Of_NoName_IsTheCallersMistake()
    {
        var making = () => UseCase.Of([KeyValuePair.Create("", (FactValue)"free")]);

        making.Should().Throw<ArgumentException>();
    }
}
