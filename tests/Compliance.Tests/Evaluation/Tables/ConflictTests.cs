using FluentAssertions;
using Xunit;

namespace Compliance.Tests.Evaluation.Tables;

public sealed class ConflictTests
{
    [Theory]
    [InlineData("customer", "prohibition", "permission", "acme/a")]
    [InlineData("customer", "prohibition", "obligation", "acme/a")]
    [InlineData("vendor", "prohibition", "permission", "acme/b")]
    [InlineData("vendor", "prohibition", "obligation", null)]
    public void Evaluate_ContraryNorms_ConflictAndTheSafeSidePrevails(string bearer, string one, string other, string? prevails)
    {
        var conflict = Sample.Evaluate("{ }", Two(bearer, one, other)).Conflicts.Should().ContainSingle().Subject;

        conflict.Rules.Should().Equal("acme/a", "acme/b");
        conflict.Topic.Should().Be("x");
        conflict.Prevails.Should().Be(prevails);
    }

    [Theory]
    [InlineData("permission", "obligation")]
    [InlineData("prohibition", "prohibition")]
    public void Evaluate_NormsThatCanBothBeFollowed_DoNotConflict(string one, string other) =>
        Sample.Evaluate("{ }", Two("customer", one, other)).Conflicts.Should().BeEmpty();

    [Fact]
    public void Evaluate_NormThatMayApply_DoesNotConflictYet() =>
        Sample.Evaluate("{ }", "{ id: 'a', topic: 'x', modality: 'prohibition', when: { optOut: true } }, { id: 'b', topic: 'x', modality: 'permission' }")
            .Conflicts.Should().BeEmpty();

    [Fact]
    public void Evaluate_FulfilledDuty_StillConflicts() =>
        Sample.Evaluate("{ isSigned: true }", "{ id: 'a', topic: 'x', modality: 'prohibition' }, { id: 'b', topic: 'x', modality: 'obligation', fulfilledWhen: { isSigned: true } }")
            .Conflicts.Should().ContainSingle();

    [Fact]
    public void Evaluate_Override_IsNoConflict() =>
        Sample.Evaluate("{ }", "{ id: 'a', topic: 'x', modality: 'prohibition' }, { id: 'b', topic: 'x', modality: 'permission', overrides: ['a'] }")
            .Conflicts.Should().BeEmpty();

    private static string Two(string bearer, string one, string other) =>
        $"{{ id: 'a', topic: 'x', bearer: '{bearer}', modality: '{one}' }}, {{ id: 'b', topic: 'x', bearer: '{bearer}', modality: '{other}' }}";
}
