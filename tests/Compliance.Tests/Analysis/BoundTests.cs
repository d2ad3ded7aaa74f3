using Compliance.Rules.Analysis;
using Compliance.Rules.Compilation;
using Compliance.Rules.Validation;
using Compliance.Tests.Evaluation;
using FluentAssertions;
using Xunit;

namespace Compliance.Tests.Analysis;

/// <summary>At its bound the analysis says that it has no answer.</summary>
public sealed class BoundTests
{
    private static readonly RuleSet Rules = Sample.Rules(
        """
        { id: 'a', modality: 'prohibition', when: { plan: 'paid', age: { gte: 18 } }, unless: { purpose: 'sell', optOut: true } },
        { id: 'b', modality: 'permission', when: { purpose: ['sell', 'store'], place: 'EU' } },
        { id: 'c', modality: 'obligation', when: { content: { none: ['hate'] } }, fulfilledWhen: { isSigned: true } }
        """);

    public static TheoryData<int, long> Bounds
    {
        get
        {
            var bounds = new TheoryData<int, long>();
            foreach (var few in Enumerable.Range(2, 60))
            {
                bounds.Add(few, UseCaseSpace.DefaultMostSteps);
                bounds.Add(UseCaseSpace.DefaultMostNodes, few);
            }

            return bounds;
        }
    }

    [Theory]
    [MemberData(nameof(Bounds))]
    public void Attempt_AtABound_IsNotDecidedOrRight(int mostNodes, long mostSteps)
    {
        var unbounded = Ask(UseCaseSpace.DefaultMostNodes, UseCaseSpace.DefaultMostSteps);

        var bounded = Ask(mostNodes, mostSteps);

        unbounded.IsDecided.Should().BeTrue();
        if (bounded.IsDecided)
        {
            bounded.Value.Should().Be(unbounded.Value);
        }
    }

    [Fact]
    public void Attempt_WithFewNodesOrSteps_IsNotDecided()
    {
        Ask(5, UseCaseSpace.DefaultMostSteps).IsDecided.Should().BeFalse();
        Ask(UseCaseSpace.DefaultMostNodes, 5).IsDecided.Should().BeFalse();
    }

    private static Answer<string> Ask(int mostNodes, long mostSteps)
    {
        var compiled = CompiledRules.Compile(Rules);
        var slice = compiled.On(new(2026, 1, 15));
        var space = UseCaseSpace.Of([slice], mostNodes: mostNodes, mostSteps: mostSteps);
        return Attempt.Of(() => DecisionSets.Of(new SliceSets(space, slice), compiled.Purpose) is var decisions
            ? string.Join(' ', decisions.Prohibited.Count, decisions.Conditional.Count, decisions.Permitted.Count, decisions.NotAddressed.Count) : "");
    }
}
