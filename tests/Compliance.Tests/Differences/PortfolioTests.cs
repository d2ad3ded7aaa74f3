using Compliance.Authoring.Differences;
using Compliance.Rules.Evaluation;
using Compliance.Tests.Evaluation;
using FluentAssertions;
using Xunit;

namespace Compliance.Tests.Differences;

/// <summary>What is told of one use, facts left open included.</summary>
public sealed class PortfolioTests
{
    private const string Grant = "{ id: 'use', modality: 'permission', when: { purpose: 'sell' } }";

    private static readonly DateOnly Day = new(2025, 9, 1);
    private static readonly UseCase Selling = new UseCase().With("purpose", FactValue.Set(["sell"]));

    [Theory]
    [InlineData("a vendor's permission that now may apply", "", "{ id: 'x', bearer: 'vendor', modality: 'permission', when: { plan: 'free' } }", Truth.False, Truth.Unknown)]
    [InlineData("one that is no longer open", "{ id: 'x', bearer: 'vendor', modality: 'permission', when: { plan: 'free' } }", "{ id: 'x', bearer: 'vendor', modality: 'permission' , when: { purpose: 'sell' } }", Truth.Unknown, Truth.True)]
    [InlineData("a duty that may be open", "", "{ id: 'x', modality: 'obligation', when: { purpose: 'sell' }, fulfilledWhen: { isSigned: true } }", Truth.False, Truth.Unknown)]
    [InlineData("a duty that no longer can be met", "{ id: 'x', modality: 'obligation', when: { purpose: 'sell' }, fulfilledWhen: { isSigned: true } }", "{ id: 'x', modality: 'obligation', when: { purpose: 'sell' } }", Truth.Unknown, Truth.True)]
    [InlineData("a prohibition that now may apply", "", "{ id: 'x', modality: 'prohibition', when: { plan: 'free' } }", Truth.False, Truth.Unknown)]
    [InlineData("a promise that may be gone", "{ id: 'x', bearer: 'vendor', modality: 'prohibition', when: { purpose: 'sell' } }", "{ id: 'x', bearer: 'vendor', modality: 'prohibition', when: { plan: 'free' } }", Truth.True, Truth.Unknown)]
    public void Of_AFindingThatChangesItsState_IsTold(string because, string before, string after, object was, object now)
    {
        var flip = Portfolio(Grant + "," + before, Grant + "," + after).Flips.Should().ContainSingle(because).Which;

        flip.Shifts.Should().ContainSingle(because).Which.Should().Match<Shift>(shift => shift.Before == ((Truth)was) && shift.After == ((Truth)now) && shift.Finding.Rule == "acme/x", because);
    }

    [Fact]
    public void Of_AnOpenDecisionThatMayTurnOutOtherwise_IsDecidedOtherwise()
    {
        var open = "{ id: 'sign', modality: 'obligation', when: { purpose: 'sell' }, fulfilledWhen: { isSigned: true } }";

        var flip = Portfolio($"{Grant}, {open}", $"{Grant}, {open}, {{ id: 'ban', modality: 'prohibition', when: {{ plan: 'free' }} }}").Flips.Single();

        (flip.Before.Decision, flip.After.Decision).Should().Be((Decision.Undetermined, Decision.Undetermined));
        flip.IsDecidedOtherwise.Should().BeTrue();
        flip.IsWorse.Should().BeTrue();
        flip.Shifts.Select(shift => shift.Finding.Rule).Should().Equal("acme/ban");
    }

    [Fact]
    public void Of_OneMoreProhibitionThatMayApply_IsToldThoughTheSameIsPossible()
    {
        var open = "{ id: 'ban', modality: 'prohibition', when: { plan: 'free' } }";

        var flip = Portfolio($"{Grant}, {open}", $"{Grant}, {open}, {{ id: 'more', modality: 'prohibition', when: {{ place: 'FR' }} }}").Flips.Single();

        flip.IsDecidedOtherwise.Should().BeFalse();
        flip.Shifts.Select(shift => shift.Finding.Rule).Should().Equal("acme/more");
    }

    [Theory]
    [InlineData("a grant that another replaces", "{ id: 'use-2', modality: 'permission', when: { purpose: 'sell' } }")]
    [InlineData("a grant under another name", "{ id: 'use-2', title: 'use', topic: 'about-use', modality: 'permission', when: { purpose: 'sell' } }")]
    public void Of_AUseThatIsGrantedAsBefore_TellsNothing(string because, string after) => Portfolio(Grant, after).Flips.Should().BeEmpty(because);

    [Fact]
    public void Of_ARenamedDuty_TellsNothing()
    {
        var duty = "{ id: 'sign', title: 'T', topic: 't', modality: 'obligation', when: { purpose: 'sell' } }";

        Portfolio($"{Grant}, {duty}", $"{Grant}, {duty.Replace("'sign'", "'be-signed'", StringComparison.Ordinal)}").Flips.Should().BeEmpty();
    }

    [Fact]
    public void Of_AUseThatBecomesForbidden_NamesTheProhibitionAndNotTheGrantThatWent()
    {
        var flip = Portfolio(Grant, "{ id: 'ban', modality: 'prohibition', when: { purpose: 'sell' } }").Flips.Single();

        flip.Shifts.Select(shift => shift.Finding.Rule).Should().Equal("acme/ban");
        flip.IsWorse.Should().BeTrue();
    }

    [Fact]
    public void Of_AUseThatIsNoLongerGranted_NamesTheGrant() =>
        Portfolio($"{Grant}, {{ id: 'ban', modality: 'prohibition', when: {{ purpose: 'sell' }} }}", "").Flips.Single()
            .Shifts.Select(shift => (shift.Finding.Rule, shift.Comes)).Should().BeEquivalentTo([("acme/ban", false), ("acme/use", false)]);

    [Theory]
    [InlineData("a grant that comes to cover one more purpose", "'sell'", "'sell', 'store'", true, "store")]
    [InlineData("a grant that no longer covers one", "'sell', 'store'", "'sell'", false, "store")]
    [InlineData("a grant that covers another purpose instead", "'sell'", "'store'", true, null)]
    [InlineData("a grant that covers what it covered", "'sell'", "'sell'", true, null)]
    public void Of_AGrantThatCoversOtherPurposes_IsToldForThese(string because, string before, string after, bool comes, string? purpose)
    {
        var both = Selling.With("purpose", FactValue.Set(["sell", "store"]));

        var flips = Portfolio(GrantOf(before), GrantOf(after), both).Flips;

        flips.SelectMany(flip => flip.Shifts).Select(shift => (shift.Finding.Rule, shift.Comes, string.Join(' ', shift.Purposes)))
            .Should().Equal(purpose is null ? [] : new[] { ("acme/use", comes, purpose) }, because);
    }

    [Fact]
    public void Of_GrantsThatChangePlaces_NamesThoseOfThePurposeThatHadNone()
    {
        var both = Selling.With("purpose", FactValue.Set(["sell", "store"]));
        var other = "{ id: 'more', modality: 'permission', when: { purpose: ['sell', 'store'] } }";

        var flip = Portfolio(GrantOf("'sell'"), $"{GrantOf("'store'")}, {other}", both).Flips.Single();

        flip.Shifts.Select(shift => (shift.Finding.Rule, string.Join(' ', shift.Purposes))).Should().BeEquivalentTo([("acme/use", "store"), ("acme/more", "store")]);
    }

    private static string GrantOf(string purposes) => $"{{ id: 'use', modality: 'permission', when: {{ purpose: [{purposes}] }} }}";

    private static Portfolio Portfolio(string before, string after, UseCase? use = null) =>
        Authoring.Differences.Portfolio.Of(Side(before), Side(after), [(1, use ?? Selling)]);

    private static RuleSide Side(string rules) => new(Engine.Bare(Sample.Rules(rules.Trim().TrimEnd(','))), Day, "sample");
}
