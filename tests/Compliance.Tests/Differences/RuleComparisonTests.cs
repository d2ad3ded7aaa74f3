using Compliance.Authoring.Differences;
using Compliance.Rules.Analysis;
using Compliance.Rules.Evaluation;
using Compliance.Rules.Validation;
using Compliance.Tests.Evaluation;
using FluentAssertions;
using Xunit;

namespace Compliance.Tests.Differences;

/// <summary>What a comparison says of small changes: in which words, with which use case, and moved by what.</summary>
public sealed class RuleComparisonTests
{
    private const string Grant = "{ id: 'use', modality: 'permission', when: { purpose: ['sell', 'store'] } }";
    private const string VendorMay = "{ id: 'x', bearer: 'vendor', modality: 'permission', when: { plan: 'free' } }";
    private const string VendorMustNot = "{ id: 'x', bearer: 'vendor', modality: 'prohibition', when: { plan: 'free' } }";

    private static readonly DateOnly Day = new(2025, 9, 1);

    [Fact]
    public void Of_ANormThatBecomesAnotherUnderItsId_IsADifference()
    {
        var (differences, _) = Compare(VendorMustNot, VendorMay);

        differences.Select(difference => (difference.Aspect, difference.MovedBy.Single().Comes)).Should().Equal((Aspect.Exposures, true), (Aspect.Assurances, false));
    }

    [Theory]
    [InlineData("prohibition", "obligation")]
    [InlineData("obligation", "permission")]
    [InlineData("permission", "prohibition")]
    public void Of_ANormOfTheCustomerThatBecomesAnother_IsADifference(string before, string after) =>
        Compare(Rule("x", before) + "," + Grant, Rule("x", after) + "," + Grant).Differences.Should().NotBeEmpty();

    [Fact]
    public void Of_ADutyThatIsNoLongerLasting_NamesItAsTheMover()
    {
        var lasting = "{ id: 'sign', modality: 'obligation', standing: true, when: { plan: 'free' } }";

        var (differences, _) = Compare($"{Grant}, {lasting}", $"{Grant}, {lasting.Replace("true", "false", StringComparison.Ordinal)}");

        differences.Should().ContainSingle().Which.MovedBy.Select(norm => norm.Norm.Rule).Should().Equal("acme/sign");
    }

    [Theory]
    [InlineData("{ id: 'old', title: 'T', topic: 't', modality: 'prohibition', when: { plan: 'paid' } }", "{ id: 'new', title: 'T', topic: 't', modality: 'prohibition', when: { plan: ['team', 'solo'] } }", 1)]
    [InlineData("{ id: 'old', title: 'T', topic: 't', modality: 'prohibition', when: { plan: 'paid' } }", "{ id: 'new', title: 'Other', topic: 't', modality: 'prohibition', when: { plan: 'paid' } }", 0)]
    [InlineData("{ id: 'old', title: 'T', topic: 't', modality: 'prohibition', when: { plan: 'paid' } }", "{ id: 'new', title: 'T', topic: 't', modality: 'prohibition', when: { plan: 'team' } }", 0)]
    [InlineData("{ id: 'old', title: 'T', topic: 't', modality: 'prohibition', when: { plan: 'paid' } }", "{ id: 'new', title: 'T', topic: 't', modality: 'obligation', when: { plan: 'paid' } }", 0)]
    public void Of_ARuleThatReadsAndHoldsAlikeUnderAnotherId_IsRenamed(string before, string after, int renamed) =>
        Compare(before, after).Renamed.Should().HaveCount(renamed);

    [Theory]
    [InlineData("what it is about", "topic: 'a'", "topic: 'b'", "topic a > b", true)]
    [InlineData("how grave it is", "severity: 'low'", "severity: 'critical'", "severity low > critical", true)]
    [InlineData("what it rests on", "cites: [ { document: 'terms', clause: '1' } ]", "cites: [ { document: 'terms', clause: '2' } ]", "clauses acme/terms#1 > acme/terms#2", true)]
    [InlineData("its name", "title: 'A'", "title: 'B'", "title A > B", false)]
    [InlineData("its words", "summary: 'A'", "summary: 'B'", "summary A > B", false)]
    [InlineData("a reservation that comes", "summary: 'A'", "summary: 'A', caveats: [ { text: 'C', when: { plan: 'team' } } ]", "caveats  > C (where plan is team)", false)]
    [InlineData("when a reservation is shown", "caveats: [ { text: 'C' } ]", "caveats: [ { text: 'C', when: { plan: 'team' } } ]", "caveats C > C (where plan is team)", false)]
    [InlineData("where the same clause stands in the document", "cites: [ { document: 'terms', clause: '1' } ]", "cites: [ { document: 'terms', clause: { '2025-01-01': '1' } } ]", "", false)]
    public void Of_ANormReadOtherwise_IsTold(string because, string before, string after, string told, bool isDifference)
    {
        const string Ban = "id: 'ban', modality: 'prohibition', when: { plan: 'paid' }";

        var comparison = Compare($"{{ {Ban}, {before} }}", $"{{ {Ban}, {after} }}");

        comparison.Differences.Should().BeEmpty(because);
        string.Join("; ", comparison.Reread.SelectMany(norm => norm.Changes).Select(change => $"{change.What} {string.Join(' ', change.From)} > {string.Join(' ', change.To)}")).Should().Be(told, because);
        comparison.IsEqual.Should().Be(!isDifference, because);
    }

    [Fact]
    public void Of_ADutyThatIsNoLongerLastingWhereNothingIsGranted_IsReadOtherwise()
    {
        var lasting = "{ id: 'sign', modality: 'obligation', standing: true, when: { plan: 'free' } }";

        var comparison = Compare(lasting, lasting.Replace("true", "false", StringComparison.Ordinal));

        comparison.Differences.Should().BeEmpty();
        comparison.Reread.Single().Changes.Select(change => change.What).Should().Equal("standing");
        comparison.IsEqual.Should().BeFalse();
    }

    [Fact]
    public void Of_ANormReadOtherwiseThatAlsoHoldsOfOtherUses_IsADifferenceOnly() =>
        Compare("{ id: 'ban', topic: 'a', modality: 'prohibition', when: { plan: 'paid' } }", "{ id: 'ban', topic: 'b', modality: 'prohibition', when: { plan: 'team' } }").Reread.Should().BeEmpty();

    [Fact]
    public void Of_ARenamedDuty_IsNoDifference()
    {
        var duty = "{ id: 'sign', title: 'T', topic: 't', modality: 'obligation', when: { plan: 'paid' }, fulfilledWhen: { isSigned: true } }";

        var (differences, renamed) = Compare(duty, duty.Replace("'sign'", "'be-signed'", StringComparison.Ordinal));

        differences.Should().BeEmpty();
        renamed.Should().ContainSingle().Which.Should().Be((new NormReference("acme/sign", "T"), new NormReference("acme/be-signed", "T")));
    }

    [Fact]
    public void Of_WhatIsNoLongerForbidden_NamesTheProhibitionAndNotWhatComesBeside()
    {
        var before = $"{Grant}, {Rule("ban", "prohibition")}";
        var after = $"{Grant}, {{ id: 'other-grant', modality: 'permission', when: {{ plan: 'free' }} }}";

        var permitted = Decision(Compare(before, after), Compliance.Decision.Prohibited, Compliance.Decision.Permitted);

        permitted.MovedBy.Where(norm => norm.Norm.Rule == "acme/ban").Should().ContainSingle().Which.Goes.Should().BeTrue();
        permitted.MovedBy.Select(norm => norm.Norm.Rule).Should().Equal("acme/ban", "acme/other-grant");
        Decision(Compare(before, Grant), Compliance.Decision.Prohibited, Compliance.Decision.Permitted).MovedBy.Select(norm => norm.Norm.Rule).Should().Equal("acme/ban");
    }

    [Fact]
    public void Of_WhatBecomesForbidden_NamesNoGrantOrDutyThatComesOrGoes()
    {
        var before = $"{Grant}, {{ id: 'sign', modality: 'obligation', when: {{ plan: 'free' }} }}";
        var after = $"{Rule("ban", "prohibition")}, {{ id: 'use-2', modality: 'permission', when: {{ purpose: ['sell', 'store'] }} }}";

        Compare(before, after).Differences.Where(difference => difference.To == Compliance.Decision.Prohibited)
            .Should().NotBeEmpty().And.OnlyContain(difference => difference.MovedBy.Single().Norm.Rule == "acme/ban");
    }

    [Fact]
    public void Of_SeveralMovers_NamesThoseOfTheWitnessFirst()
    {
        var after = "{ id: 'a-rare-ban', modality: 'prohibition', when: { plan: 'solo', place: 'FR', optOut: true } }, { id: 'ban', modality: 'prohibition', when: { plan: 'free' } }";

        var difference = Decision(Compare(Grant, $"{Grant}, {after}"), Compliance.Decision.Permitted, Compliance.Decision.Prohibited);

        difference.Witness.ToString().Should().Contain("plan=free");
        difference.MovedBy.Select(norm => norm.Norm.Rule).Should().Equal("acme/ban", "acme/a-rare-ban");
        difference.Words.Value.Region.Alternatives[0].Parts.Should().HaveCountLessThan(3);
    }

    [Fact]
    public void Of_AShiftedAge_NamesTheAgesThatDoChange()
    {
        var difference = Compare($"{Grant}, {Minors(18)}", $"{Grant}, {Minors(16)}").Differences.Single(difference => difference.To == Compliance.Decision.Permitted);

        difference.Words.Value.Region.ToString().Should().Contain("age is at least 16 and under 18");
    }

    [Fact]
    public void Of_AShortRegion_IsToldInWordsThatStandAlone()
    {
        var difference = Compare("", Rule("ban", "prohibition")).Differences.Single();

        difference.Words.Value.Among.Should().Be(Among.All);
        difference.Words.Value.Region.ToString().Should().Be("plan is free");
    }

    [Fact]
    public void Witness_OfABroadCondition_NamesTheBroadValue() =>
        Compare("", "{ id: 'ban', modality: 'prohibition', when: { plan: 'paid' } }, { id: 'more', modality: 'prohibition', when: { plan: 'solo' } }")
            .Differences.Single().Witness.ToString().Should().Be("plan=paid");

    [Fact]
    public void Witness_GivesTheFactsThatStandFirst() =>
        Compare("", "{ id: 'ban', modality: 'prohibition', when: { anyOf: [ { age: { gte: 18 } }, { isSigned: true }, { optOut: false } ] } }")
            .Differences.Single().Witness.ToString().Should().Be("age=18");

    private static Comparison Compare(string before, string after) => RuleComparison.Of(Side(Sample.Rules(before)), Side(Sample.Rules(after)), AnalysisBudget.OfDifferences(0));

    private static Difference Decision(Comparison comparison, Decision from, Decision to) =>
        comparison.Differences.Single(difference => difference.From == from && difference.To == to);

    private static string Rule(string id, string modality) => $"{{ id: '{id}', modality: '{modality}', when: {{ plan: 'free' }} }}";

    private static string Minors(int age) => $"{{ id: 'minors', modality: 'prohibition', when: {{ age: {{ lt: {age} }} }} }}";

    private static RuleSide Side(RuleSet rules) => new(Engine.Bare(rules), Day, "sample");
}
