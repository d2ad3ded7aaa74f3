using System.Text;
using Compliance.Rules.Reporting;
using Compliance.Tests.Evaluation;
using Compliance.Tests.Evaluation.RandomPacks;
using FluentAssertions;
using Xunit;

namespace Compliance.Tests.Batches;

/// <summary>Many use cases at once: as objects, and as JSON lines from stream to stream.</summary>
public sealed class ManyTests
{
    private static readonly Case Drawn = LargeCase.Draw(seed: 8, rules: 100, useCases: 40);
    private static readonly IComplianceEvaluator Evaluator = Engine.Of(Drawn.Rules);

    [Fact]
    public void EvaluateMany_AnyNumber_GivesTheVerdictsInOrder()
    {
        var useCases = Enumerable.Range(0, 1000).Select(index => Drawn.UseCases[index % Drawn.UseCases.Count]).ToList();

        var verdicts = Evaluator.EvaluateMany(useCases).ToList();

        verdicts.Should().Equal(useCases.Select(useCase => Evaluator.Evaluate(useCase)));
    }

    [Fact]
    public void EvaluateMany_UseCaseThatDoesNotFit_ThrowsWhenItsTurnComes()
    {
        UseCase[] useCases = [Drawn.UseCases[0], new UseCase { ["nonsense"] = true }, Drawn.UseCases[1]];

        using var verdicts = Evaluator.EvaluateMany(useCases).GetEnumerator();

        verdicts.MoveNext().Should().BeTrue();
        verdicts.Invoking(verdicts => verdicts.MoveNext()).Should().Throw<InvalidUseCaseException>();
    }

    [Fact]
    public void EvaluateMany_EndlessUseCases_ReadsNoFurtherThanItMust()
    {
        var read = 0;
        var first = Evaluator.EvaluateMany(Endless()).Take(10).ToList();

        first.Should().HaveCount(10);
        read.Should().BeLessThan(64 * (Environment.ProcessorCount + 1));

        IEnumerable<UseCase> Endless()
        {
            while (true)
            {
                read++;
                yield return Drawn.UseCases[0];
            }
        }
    }

    [Fact]
    public void EvaluateMany_Cancelled_Ends()
    {
        using var cancellation = new CancellationTokenSource();
        cancellation.Cancel();

        Evaluator.EvaluateMany(Drawn.UseCases, cancellation: cancellation.Token).Invoking(verdicts => verdicts.First()).Should().Throw<OperationCanceledException>();
    }

    [Fact]
    public async Task EvaluateManyAsync_Lines_GivesWhatEvaluateGives()
    {
        var lines = Enumerable.Range(0, 500).Select(index => Drawn.UseCases[index % Drawn.UseCases.Count].With("vendor", "acme")).ToList();
        using var input = new MemoryStream(Encoding.UTF8.GetBytes(string.Concat(lines.Select(useCase => $"{useCase.ToJson().ReplaceLineEndings(" ")}\n"))));
        using var output = new MemoryStream();

        var summary = await Evaluator.EvaluateManyAsync(input, output);

        summary.Should().Be(new BatchSummary(500, 0));
        Encoding.UTF8.GetString(output.ToArray()).TrimEnd('\n').Split('\n').Should().Equal(lines.Select(useCase => Evaluator.Evaluate(useCase).ToJson(indented: false)));
    }

    [Fact]
    public async Task EvaluateManyAsync_BadLine_SaysSoInItsPlaceAndCountsIt()
    {
        using var input = new MemoryStream("{}\n{\"nonsense\":1}\n{}\n"u8.ToArray());
        using var output = new MemoryStream();
        var told = new Told();

        var summary = await Evaluator.EvaluateManyAsync(input, output, new BatchOptions { AsOf = new(2026, 1, 15), Progress = told });

        summary.Should().Be(new BatchSummary(3, 1));
        told.Last.Should().Be(summary);
        var lines = Encoding.UTF8.GetString(output.ToArray()).TrimEnd('\n').Split('\n');
        lines[0].Should().Be(lines[2]).And.Contain("\"asOf\":\"2026-01-15\"");
        lines[1].Should().StartWith("{\"line\":2,\"error\":").And.Contain("CR101");
    }

    [Fact]
    public async Task EvaluateManyAsync_Cancelled_Ends()
    {
        using var cancellation = new CancellationTokenSource();
        await cancellation.CancelAsync();
        using var input = new MemoryStream("{}\n"u8.ToArray());

        var evaluating = () => Evaluator.EvaluateManyAsync(input, Stream.Null, cancellation: cancellation.Token);

        await evaluating.Should().ThrowAsync<OperationCanceledException>();
    }

    private sealed class Told : IProgress<BatchSummary>
    {
        public BatchSummary? Last { get; private set; }

        public void Report(BatchSummary value) => Last = value;
    }
}
