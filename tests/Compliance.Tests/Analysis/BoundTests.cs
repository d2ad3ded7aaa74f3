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
    private const int Many = 1_000_000;

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
                bounds.Add(few, Many);
                bounds.Add(Many, few);
            }

            return bounds;
        }
    }

    [Theory]
    [MemberData(nameof(Bounds))]
    public void Attempt_AtABound_IsNotDecidedOrRight(int mostNodes, long mostSteps)
    {
        var unbounded = Ask(Many, Many);

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
        Ask(5, Many).IsDecided.Should().BeFalse();
        Ask(Many, 5).IsDecided.Should().BeFalse();
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(1 << 20, 1)]
    [InlineData((1 << 20) + 1, 2)]
    [InlineData(5 << 20, 5)]
    public void OfPacks_OfALength_HasStepsForEachMebibyte(int length, int shares)
    {
        var budget = AnalysisBudget.OfPacks(length);

        budget.Step(shares * 6_000_000L);

        budget.Invoking(spent => spent.Step()).Should().Throw<NotDecidedException>();
    }

    [Theory]
    [InlineData(1 << 20, null, 60_000_000, 512 << 20)]
    [InlineData((1 << 20) + 1, null, 120_000_000, 512 << 20)]
    [InlineData(0, 200_000_000L, 200_000_000, 512 << 20)]
    [InlineData(0, 10_000_000L, 10_000_000, 170_000_000)]
    [InlineData(0, 1_000_000L, 1_000_000, 64 << 20)]
    public void OfDifferences_OfALength_HasStepsForEachMebibyteOrThoseAskedFor(int length, long? asked, long steps, long bytes)
    {
        var budget = AnalysisBudget.OfDifferences(length, asked);

        budget.Step(steps);

        budget.MostBytes.Should().Be(bytes);
        budget.Invoking(spent => spent.Step()).Should().Throw<NotDecidedException>().Which.Limit.InWords.Should().Be($"{steps} steps");
    }

    /// <summary>Whoever asks learns which limit it was.</summary>
    [Fact]
    public void Attempt_AtABound_NamesTheLimit()
    {
        Ask(Many, 5).Reached.Should().Be(Limits.AnalysisSteps with { Allowed = 5 });
        Ask(5, Many).Reached.Should().Be(Limits.AnalysisBytes with { Allowed = Limits.AnalysisBytes.Most });
        Ask(Many, Many).Reached.Should().BeNull();
    }

    /// <summary>Steps are counted over all that is asked with one budget.</summary>
    [Fact]
    public void Budget_OfTwoQuestions_IsOne()
    {
        var alone = new AnalysisBudget();
        Ask(alone).IsDecided.Should().BeTrue();
        var both = new AnalysisBudget(Limits.AnalysisSteps, Limits.AnalysisBytes, (2 * alone.Steps) - 1);

        Ask(both).IsDecided.Should().BeTrue();
        Ask(both).IsDecided.Should().BeFalse();
    }

    /// <summary>What diagrams keep is counted before it is taken.</summary>
    [Fact]
    public void Table_BeyondItsBytes_IsNotDecided()
    {
        var few = new Limit("FewBytesOfTests", 400_000, "bytes");
        var table = new DiagramTable([.. Enumerable.Repeat(2, 40)], new AnalysisBudget(Limits.AnalysisSteps, few));

        var grow = () => Enumerable.Range(0, 1 << 20).Aggregate(DiagramTable.None, (set, number) => table.Or(set, Path(table, number)));

        grow.Should().Throw<NotDecidedException>().Which.Limit.Should().Be(few with { Allowed = few.Most });
        table.Count.Should().BeInRange(1_000, 20_000);
    }

    /// <summary>A result that has given way to another is worked out again: the same.</summary>
    [Fact]
    public void Operations_WhoseResultsWereForgotten_ComeToTheSame()
    {
        var table = new DiagramTable([.. Enumerable.Repeat(2, 40)], new AnalysisBudget());
        var (left, right) = (Union(table, 0, 3_000), Union(table, 1_500, 4_500));
        var (both, either, only) = (table.And(left, right), table.Or(left, right), table.Except(left, right));
        Union(table, 10_000, 20_000);

        (table.And(left, right), table.Or(left, right), table.Except(left, right)).Should().Be((both, either, only));
        both.Should().Be(Union(table, 1_500, 3_000));
        either.Should().Be(Union(table, 0, 4_500));
        only.Should().Be(Union(table, 0, 1_500));
    }

    private static int Union(DiagramTable table, int from, int to) => Enumerable.Range(from, to - from).Aggregate(DiagramTable.None, (set, number) => table.Or(set, Path(table, number)));

    /// <summary>The set of one use case: each variable a bit of a number, scattered.</summary>
    private static int Path(DiagramTable table, int number)
    {
        var bits = (ulong)(uint)number * 0x9E3779B97F4A7C15;
        return Enumerable.Range(0, 40).Reverse().Aggregate(DiagramTable.All, (set, variable) =>
            table.And(table.Test(variable, ((bits >> (24 + (variable % 40))) & 1) == 0 ? [true, false] : [false, true]), set));
    }

    private static Answer<string> Ask(int mostNodes, long mostSteps) => Ask(new AnalysisBudget(Limits.AnalysisSteps, Limits.AnalysisBytes, mostSteps) { MostNodes = mostNodes });

    private static Answer<string> Ask(AnalysisBudget budget)
    {
        var compiled = CompiledRules.Compile(Rules);
        var slice = compiled.On(new(2026, 1, 15));
        var space = UseCaseSpace.Of([slice], budget: budget);
        return Attempt.Of(() => DecisionSets.Of(new SliceSets(space, slice), compiled.Purpose) is var decisions
            ? string.Join(' ', decisions.Prohibited.Count, decisions.Conditional.Count, decisions.Permitted.Count, decisions.NotAddressed.Count) : "");
    }
}
