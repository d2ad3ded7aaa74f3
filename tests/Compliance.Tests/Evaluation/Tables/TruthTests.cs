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
    public void AndOr_AnyPair_FollowKleene(Truth left, Truth right, Truth and, Truth or)
    {
        left.And(right).Should().Be(and);
        right.And(left).Should().Be(and);
        left.Or(right).Should().Be(or);
        right.Or(left).Should().Be(or);
    }

    [Theory]
    [InlineData(Truth.False, Truth.True)]
    [InlineData(Truth.Unknown, Truth.Unknown)]
    [InlineData(Truth.True, Truth.False)]
    public void Not_AnyTruth_Swaps(Truth truth, Truth swapped) => truth.Not().Should().Be(swapped);

    /// <summary>A contradiction and a tautology of two-valued logic are neither here.</summary>
    [Theory]
    [InlineData("{ optOut: true, not: { optOut: true } }", Truth.Unknown)]
    [InlineData("{ anyOf: [ { optOut: true }, { optOut: false } ] }", Truth.Unknown)]
    [InlineData("{ allOf: [ { optOut: true }, { plan: 'free' } ] }", Truth.False)]
    [InlineData("{ anyOf: [ { optOut: true }, { plan: 'paid' } ] }", Truth.True)]
    [InlineData("{ not: { optOut: true, plan: 'paid' } }", Truth.Unknown)]
    [InlineData("{}", Truth.True)]
    [InlineData("{ not: {} }", Truth.False)]
    public void Evaluate_NestedConditions_FollowKleene(string condition, Truth expected) =>
        Sample.Holds(condition, "{ plan: 'paid' }").Should().Be(expected);
}
