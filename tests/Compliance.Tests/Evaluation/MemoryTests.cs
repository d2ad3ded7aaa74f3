using Compliance.Rules.Compilation;
using Compliance.Rules.Compilation.Codes;
using Compliance.Rules.Evaluation;
using Compliance.Tests.Evaluation.RandomPacks;
using FluentAssertions;
using Xunit;

namespace Compliance.Tests.Evaluation;

/// <summary>What evaluation may and may not take from the heap.</summary>
/// <remarks>Runs alone: allocations of one thread are counted.</remarks>
[Collection(RunAlone.Name)]
public sealed class MemoryTests
{
    private const int Rounds = 200;

    [Fact]
    public void Decide_UseCase_AllocatesNothing()
    {
        var drawn = LargeCase.Draw(seed: 6, rules: 300, useCases: 5);
        var engine = Engine.Of(drawn.Rules);

        Allocated(() =>
        {
            for (var index = 0; index < drawn.UseCases.Count; index++)
            {
                engine.Decide(drawn.UseCases[index]);
            }
        }).Should().Be(0);
    }

    [Fact]
    public void Find_EncodedUseCase_AllocatesNothing()
    {
        var drawn = LargeCase.Draw(seed: 7, rules: 300, useCases: 1);
        var rules = CompiledRules.Compile(drawn.Rules);
        var inquiry = new Inquiry(rules);
        UseCaseEncoder.TryEncode(drawn.UseCases[0], rules.Book, inquiry.Question.UseCase).Should().BeTrue();
        var stretch = rules.Days.Of(Engine.DayOf(drawn.UseCases[0]));
        inquiry.Question.Select();
        var found = new FoundNorm[rules.Norms.Count];
        var count = 0;

        Allocated(() =>
        {
            inquiry.Decide(inquiry.Question, stretch);
            count = inquiry.Find(found);
        }).Should().Be(0);
        count.Should().BePositive();
    }

    [Fact]
    public void Evaluate_FiveFindings_TakesLessThanTwoKilobytes()
    {
        var rules = string.Join(", ", Enumerable.Range(0, 5).Select(index => $"{{ id: 'rule-{index}', modality: '{(index == 0 ? "prohibition" : "permission")}', when: {{ plan: 'free' }} }}"));
        var engine = Engine.Of(Sample.Rules(rules));
        var useCase = new UseCase { ["plan"] = "free", ["purpose"] = "sell", ["isSigned"] = true, AsOf = new(2026, 1, 15) };
        engine.Evaluate(useCase).Findings.Should().HaveCount(5);

        Allocated(() => engine.Evaluate(useCase)).Should().BeLessThan(2048);
    }

    /// <summary>Bytes that one round allocates, after some that warm up.</summary>
    private static long Allocated(Action round)
    {
        for (var index = 0; index < Rounds; index++)
        {
            round();
        }

        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var index = 0; index < Rounds; index++)
        {
            round();
        }

        return (GC.GetAllocatedBytesForCurrentThread() - before) / Rounds;
    }
}
