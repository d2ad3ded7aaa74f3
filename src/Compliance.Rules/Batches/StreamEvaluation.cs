using Compliance.Rules.Evaluation;

namespace Compliance.Rules.Batches;

/// <summary>Evaluates use cases from one stream into another.</summary>
internal static class StreamEvaluation
{
    /// <summary>Reads a use case a line and writes a verdict a line.</summary>
    /// <param name="evaluator">Evaluates.</param>
    /// <param name="useCases">Read to its end and left open.</param>
    /// <param name="verdicts">Written to and left open.</param>
    /// <param name="progress">Told how far it is; null tells nobody.</param>
    /// <param name="handling">What is done with each verdict.</param>
    /// <param name="cancellation">Ends it between two groups of lines.</param>
    public static async Task<BatchSummary> RunAsync(
        ComplianceEvaluator evaluator, Stream useCases, Stream verdicts, IProgress<BatchSummary>? progress, BatchHandling handling, CancellationToken cancellation)
    {
        var batch = new BatchEvaluation(evaluator, useCases, "use cases", handling);
        await batch.RunAsync(
            async lines =>
            {
                await verdicts.WriteAsync(lines, cancellation);
                progress?.Report(new(batch.Lines, batch.BadLines));
                return true;
            },
            cancellation);
        await verdicts.FlushAsync(cancellation);
        return new(batch.Lines, batch.BadLines);
    }
}
