using Compliance.Rules.Evaluation;

namespace Compliance.Rules.Batches;

/// <summary>Evaluates use cases from one stream into another.</summary>
public static class BatchExtensions
{
    /// <summary>
    /// Reads use cases, one JSON object a line in UTF-8, and writes one compact verdict a line, in the same order; a line that is no use case gives an object with
    /// <c>line</c>, <c>error</c> and <c>code</c> in its place. Uses all cores; reads no further ahead than it can write, so that memory does not grow with the input.
    /// </summary>
    /// <param name="evaluator">The evaluator, from <c>AddCompliance</c>. Rules that are reloaded meanwhile take effect with the next call.</param>
    /// <param name="useCases">Read to its end and left open.</param>
    /// <param name="verdicts">Written to and left open.</param>
    /// <param name="options">What to ask; null for what each use case says.</param>
    /// <param name="cancellation">Ends it between two groups of lines; what is written by then are whole lines.</param>
    /// <returns>How many lines there were.</returns>
    /// <exception cref="ArgumentException">The evaluator is not one of this library.</exception>
    /// <exception cref="IOException">A stream cannot be read or written.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static async Task<BatchSummary> EvaluateManyAsync(
        this IComplianceEvaluator evaluator, Stream useCases, Stream verdicts, BatchOptions? options = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(evaluator);
        ArgumentNullException.ThrowIfNull(useCases);
        ArgumentNullException.ThrowIfNull(verdicts);
        var engine = (evaluator as ICurrentRules)?.Current
            ?? throw new ArgumentException($"A {evaluator.GetType().Name} has no rules to read lines with; take the evaluator that AddCompliance registers.", nameof(evaluator));
        var batch = new BatchEvaluation(engine, useCases, "use cases", new BatchHandling(options?.AsOf));
        await batch.RunAsync(
            async lines =>
            {
                await verdicts.WriteAsync(lines, cancellation);
                options?.Progress?.Report(new(batch.Lines, batch.BadLines));
                return true;
            },
            cancellation);
        await verdicts.FlushAsync(cancellation);
        return new(batch.Lines, batch.BadLines);
    }
}

/// <summary>How use cases from a stream are evaluated. Immutable.</summary>
public sealed record BatchOptions
{
    /// <summary>The day asked about; wins over that of each use case. Null: that of the use case, else today.</summary>
    public DateOnly? AsOf { get; init; }

    /// <summary>Told how far it is, after each group of lines written; null tells nobody.</summary>
    public IProgress<BatchSummary>? Progress { get; init; }
}

/// <summary>How many lines were evaluated.</summary>
/// <param name="Lines">All lines, the bad ones included.</param>
/// <param name="BadLines">Those that are no use case.</param>
public sealed record BatchSummary(long Lines, long BadLines);
