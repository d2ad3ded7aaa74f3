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
}
