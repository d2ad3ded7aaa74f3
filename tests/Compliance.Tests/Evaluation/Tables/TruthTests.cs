using FluentAssertions;
using Xunit;

namespace Compliance.Tests.Evaluation.Tables;

public sealed class TruthTests
{
    [Theory]
    [InlineData(Truth.False, Truth.False, Truth.False, Truth.False)]
    [InlineData(Truth.False, Truth.Unknown, Truth.False, Truth.Unknown)]
    [InlineData(Truth.False, Truth.True, Truth.False, Truth.True)]
    [InlineData(Truth.Unknown, Truth.Unknown, Truth.Unknown, Truth.Unknown)]
    [InlineData(Truth.Unknown, Truth.True, Truth.Unknown, Truth.True)]
    [InlineData(Truth.True, Truth.True, Truth.True, Truth.True)]
    public void AndOr_AnyPair_FollowKleene(object left, object right, object and, object or)
    {
        ((Truth)left).And((Truth)right).Should().Be((Truth)and);
        ((Truth)right).And((Truth)left).Should().Be((Truth)and);
        ((Truth)left).Or((Truth)right).Should().Be((Truth)or);
        ((Truth)right).Or((Truth)left).Should().Be((Truth)or);
    }

    [Theory]
    [InlineData(Truth.False, Truth.True)]
    [InlineData(Truth.Unknown, Truth.Unknown)]
    [InlineData(Truth.True, Truth.False)]
    public void Not_AnyTruth_Swaps(object truth, object swapped) => ((Truth)truth).Not().Should().Be((Truth)swapped);

    /// <summary>A contradiction and a tautology of two-valued logic are neither here.</summary>
    [Theory]
    [InlineData("{ optOut: true, not: { optOut: true } }", Truth.Unknown)]
    [InlineData("{ anyOf: [ { optOut: true }, { optOut: false } ] }", Truth.Unknown)]
    [InlineData("{ allOf: [ { optOut: true }, { plan: 'free' } ] }", Truth.False)]
    [InlineData("{ anyOf: [ { optOut: true }, { plan: 'paid' } ] }", Truth.True)]
    [InlineData("{ not: { optOut: true, plan: 'paid' } }", Truth.Unknown)]
    [InlineData("{}", Truth.True)]
    [InlineData("{ not: {} }", Truth.False)]
    public void Evaluate_NestedConditions_FollowKleene(string condition, object expected) =>
        Sample.Holds(condition, "{ plan: 'paid' }").Should().Be((Truth)expected);
}
