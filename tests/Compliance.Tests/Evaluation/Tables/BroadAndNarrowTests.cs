using FluentAssertions;
using Xunit;

namespace Compliance.Tests.Evaluation.Tables;

public sealed class BroadAndNarrowTests
{
    [Theory]
    [InlineData("place", "EU", "EEA", Truth.True)]
    [InlineData("place", "EU", "EU", Truth.True)]
    [InlineData("place", "EU", "FR", Truth.Unknown)]
    [InlineData("place", "EU", "US", Truth.False)]
    [InlineData("place", "EU", "NO", Truth.False)]
    [InlineData("place", "FR", "EEA", Truth.True)]
    [InlineData("place", "EEA", "FR", Truth.Unknown)]
    [InlineData("place", "US-CA", "US", Truth.True)]
    [InlineData("place", "US", "US-CA", Truth.Unknown)]
    [InlineData("place", "US-CA", "US-NY", Truth.False)]
    [InlineData("place", "FR-75", "EEA", Truth.True)]
    [InlineData("place", "EU", "FR-75", Truth.Unknown)]
    [InlineData("place", "DE", "FR-75", Truth.False)]
    [InlineData("plan", "paid", "team", Truth.Unknown)]
    [InlineData("plan", "team", "pro", Truth.True)]
    [InlineData("plan", "pro", "paid", Truth.True)]
    [InlineData("plan", "free", "paid", Truth.False)]
    public void Evaluate_ValueAgainstTest_MeetsBySubsumption(string fact, string given, string wanted, object expected) =>
        Sample.Holds($"{{ {fact}: '{wanted}' }}", $"{{ {fact}: '{given}' }}").Should().Be((Truth)expected);

    [Theory]
    [InlineData("'US'", "'US-CA'", Truth.Unknown)]
    [InlineData("'US-CA'", "'US-CA'", Truth.True)]
    [InlineData("'US-NY'", "'US-CA'", Truth.False)]
    [InlineData("'US-NY'", "'US'", Truth.True)]
    [InlineData("['US-NY', 'US-CA']", "'US-CA'", Truth.True)]
    [InlineData("['US-NY', 'DE']", "'US-CA'", Truth.False)]
    [InlineData("'FR-75'", "'EU'", Truth.True)]
    [InlineData("'EU'", "'FR-75'", Truth.Unknown)]
    [InlineData("['US-NY', 'US-TX']", "{ only: 'US' }", Truth.True)]
    [InlineData("['US-NY', 'US-CA']", "{ only: 'US-CA' }", Truth.False)]
    [InlineData("'US'", "{ none: 'US-CA' }", Truth.Unknown)]
    [InlineData("'US-NY'", "{ none: 'US-CA' }", Truth.True)]
    public void Evaluate_PartOfACountryInASet_IsNotTheCountry(string given, string wanted, object expected) =>
        Sample.Holds($"{{ places: {wanted} }}", $"{{ places: {given} }}").Should().Be((Truth)expected);

    [Theory]
    [InlineData("['FR', 'DE']", Truth.Unknown)]
    [InlineData("['FR', 'EU']", Truth.True)]
    [InlineData("['US', 'NO']", Truth.False)]
    public void Evaluate_AllNarrowerValues_DoNotExhaustTheBroader(string wanted, object expected) =>
        Sample.Holds($"{{ place: {wanted} }}", "{ place: 'EU' }").Should().Be((Truth)expected);

    [Fact]
    public void Evaluate_TooBroadValue_IsAskedForWithTheNarrowerOnesAsOptions()
    {
        var asked = Sample.Evaluate("{ plan: 'paid' }", "{ id: 'rule', modality: 'prohibition', when: { plan: 'team' } }").MissingFacts.Should().ContainSingle().Subject;

        asked.Fact.Should().Be("plan");
        asked.Options.Should().Equal("team", "solo");
    }
}
