using Compliance.Rules.Diagnostics;
using Compliance.Rules.Loading;
using Compliance.Rules.Vocabularies;
using FluentAssertions;
using Xunit;

namespace Compliance.Tests.Vocabularies;

/// <summary>Places of the shipped vocabulary: one that has two codes is one value, and stands where the law that reaches it does.</summary>
public sealed class ShippedRegionTests
{
    private static readonly ValueTree Places = RuleSetLoader.Load([EmbeddedPackSource.Instance], new DiagnosticBag())!.Vocabulary.Find(Facts.Jurisdiction)!.Values;

    [Theory]
    [InlineData("PR", "US-PR")]
    [InlineData("GU", "US-GU")]
    [InlineData("FR-NC", "NC")]
    [InlineData("FR-PF", "PF")]
    [InlineData("NL-AW", "AW")]
    [InlineData("NL-BQ2", "BQ")]
    [InlineData("NO-21", "SJ")]
    [InlineData("FI-01", "AX")]
    [InlineData("CN-HK", "HK")]
    public void Find_PlaceOfTwoCodes_IsOneValue(string code, string name) => Places.Find(code)!.Value.Name.Should().Be(name);

    [Theory]
    [InlineData("Georgia")]
    [InlineData("georgia")]
    public void Find_NameOfTwoPlaces_IsNone(string name)
    {
        Places.Find(name).Should().BeNull();
        Places.KnownAs(name).Select(place => place.Name).Should().Equal("GE", "US-GA");
    }

    [Theory]
    [InlineData("Georgia (US state)", "US-GA")]
    [InlineData("Saxony", "DE-SN")]
    public void Find_NameOfOnePlace_IsIt(string name, string place) => Places.Find(name)!.Value.Name.Should().Be(place);

    [Theory]
    [InlineData("US-PR", "US", Truth.True)]
    [InlineData("PR", "US", Truth.True)]
    [InlineData("FR-NC", "EU", Truth.False)]
    [InlineData("NL-CW", "EU", Truth.False)]
    [InlineData("NO-21", "EEA", Truth.False)]
    [InlineData("NO-03", "EEA", Truth.True)]
    [InlineData("FR-75", "EU", Truth.True)]
    [InlineData("FI-01", "EU", Truth.True)]
    [InlineData("GP", "EU", Truth.True)]
    [InlineData("FR-971", "EU", Truth.True)]
    public void Meets_PartsAndTerritories_FollowTheLaw(string given, string wanted, object expected) =>
        Places.Meets(Places.Find(given)!.Value, Places.Find(wanted)!.Value).Should().Be((Truth)expected);

    /// <summary>A part is named by its country's main name, or the same part would be two values.</summary>
    [Fact]
    public void Find_PartByAnAliasOfItsCountry_IsThePart()
    {
        var places = ValueTree.Build([new("GB", "United Kingdom", ["UK"], [])], areRegions: true);

        places.Find("UK-ENG").Should().Be(places.Find("GB-ENG"));
        places.Meets(places.Find("UK-ENG")!.Value, places.Find("GB-ENG")!.Value).Should().Be(Truth.True);
    }
}
