using Compliance.Rules.Reporting;
using FluentAssertions;
using Xunit;

namespace Compliance.Tests.Evaluation.Tables;

public sealed class PurposeTests
{
    private const string SellIsGranted = "{ id: 'grant', modality: 'permission', when: { purpose: 'sell' } }";

    [Theory]
    [InlineData("{ purpose: 'sell' }", Decision.Permitted)]
    [InlineData("{ purpose: ['sell', 'store'] }", Decision.NotAddressed)]
    [InlineData("{ purpose: 'store' }", Decision.NotAddressed)]
    [InlineData("{ purpose: [] }", Decision.NotAddressed)]
    [InlineData("{ }", Decision.Undetermined)]
    public void Evaluate_SeveralPurposes_NeedAGrantEach(string useCase, Decision expected) =>
        Sample.Evaluate(useCase, SellIsGranted).Decision.Should().Be(expected);

    [Fact]
    public void ToText_OnlySomePurposesGranted_DoesNotSayThatNothingIs()
    {
        var text = Sample.Evaluate("{ purpose: ['sell', 'store'] }", SellIsGranted).ToText();

        text.Should().Contain("Not all of it is granted").And.Contain("Granted, though not for every purpose, by").And.NotContain("nothing grants it");
        Sample.Evaluate("{ purpose: ['store'] }", SellIsGranted).ToText().Should().Contain("nothing grants it");
    }

    [Fact]
    public void Evaluate_EachPurposeGrantedByAnotherRule_IsPermitted() =>
        Sample.Evaluate("{ purpose: ['sell', 'store'] }", SellIsGranted, law: "{ id: 'grant', modality: 'permission', when: { purpose: 'store' } }")
            .Decision.Should().Be(Decision.Permitted);

    [Fact]
    public void Evaluate_GrantOfAnOrganisation_PermitsNothing() =>
        Sample.Evaluate("{ purpose: 'sell' }", "", house: SellIsGranted).Decision.Should().Be(Decision.NotAddressed);

    [Fact]
    public void Evaluate_BroadPurposeWithANarrowGrant_IsUndetermined() =>
        Sample.Evaluate("{ purpose: ['train', 'sell'] }", $"{SellIsGranted}, {{ id: 'tune', modality: 'permission', when: {{ purpose: 'tune' }} }}")
            .PossibleDecisions.Should().Equal(Decision.Permitted, Decision.NotAddressed);

    [Fact]
    public void Evaluate_ProhibitionOfOnePurpose_ForbidsTheWhole() =>
        Sample.Evaluate("{ purpose: ['sell', 'store'] }", $"{SellIsGranted}, {{ id: 'ban', modality: 'prohibition', when: {{ purpose: 'store' }} }}")
            .Decision.Should().Be(Decision.Prohibited);

    /// <summary>Design, 4.9: what grants a purpose must be a norm that applies to the use as it is, or the verdict would cite nothing for it.</summary>
    [Theory]
    [InlineData("each excludes the other", "{ id: 'a', modality: 'permission', when: { purpose: 'train' }, unless: { purpose: 'sell' } }, { id: 'b', modality: 'permission', when: { purpose: 'sell' }, unless: { purpose: 'train' } }")]
    [InlineData("each is for nothing else", "{ id: 'a', modality: 'permission', when: { purpose: { only: ['train'] } } }, { id: 'b', modality: 'permission', when: { purpose: { only: ['sell'] } } }")]
    [InlineData("one is for what is not sold", "{ id: 'a', modality: 'permission', when: { not: { purpose: 'sell' } } }, { id: 'b', modality: 'permission', when: { purpose: 'sell' } }")]
    [InlineData("each is overridden by a duty of the other", "{ id: 'a', modality: 'permission', when: { purpose: 'train' } }, { id: 'b', modality: 'permission', when: { purpose: 'sell' } }, { id: 'c', modality: 'obligation', topic: 'c', standing: true, when: { purpose: 'train' }, overrides: ['b'] }, { id: 'd', modality: 'obligation', topic: 'd', standing: true, when: { purpose: 'sell' }, overrides: ['a'] }")]
    public void Evaluate_GrantThatAnotherPurposeExcludes_CoversNothing(string because, string rules)
    {
        Sample.Evaluate("{ purpose: ['train', 'sell'] }", rules).Decision.Should().Be(Decision.NotAddressed, because);
        Sample.Evaluate("{ purpose: 'train' }", rules).Decision.Should().Be(Decision.Permitted, because);
        Sample.Evaluate("{ purpose: 'sell' }", rules).Decision.Should().Be(Decision.Permitted, because);
    }

    [Fact]
    public void Evaluate_GrantOpenWithAllPurposesOnly_AsksForWhatLeavesItOpen()
    {
        var verdict = Sample.Evaluate("{ purpose: ['train', 'sell'], optOut: null }",
            "{ id: 'a', modality: 'permission', when: { purpose: 'train' }, unless: { purpose: 'sell', optOut: true } }, { id: 'b', modality: 'permission', when: { purpose: 'sell' } }");

        verdict.PossibleDecisions.Should().Equal(Decision.Permitted, Decision.NotAddressed);
        verdict.MissingFacts.Select(missing => missing.Fact).Should().Equal("optOut");
    }
}
