using Compliance.Rules.Batches;
using Compliance.Rules.Evaluation;

namespace Compliance.Rules.Observation;

/// <summary>The evaluator that callers see: asks the one that knows the rules, and tells the watch. Thread-safe.</summary>
/// <param name="evaluator">Knows the rules.</param>
/// <param name="watch">Is told of every question.</param>
internal sealed class WatchedEvaluator(ComplianceEvaluator evaluator, VerdictWatch watch) : IComplianceEvaluator
{
    private const string Evaluating = "evaluate";
    private const string Deciding = "decide";
    private const string EvaluatingMany = "evaluate_many";

    public IComplianceVocabulary Vocabulary => evaluator.Vocabulary;

    public Verdict Evaluate(UseCase useCase, DateOnly? asOf = null)
    {
        if (!watch.IsOn)
        {
            return evaluator.Evaluate(useCase, asOf);
        }

        using var question = watch.Begin(Evaluating);
        try
        {
            return question.Answered(evaluator.Evaluate(useCase, asOf));
        }
        catch (InvalidUseCaseException fault)
        {
            question.Refused(fault);
            throw;
        }
    }

    public Ruling Decide(UseCase useCase, DateOnly? asOf = null)
    {
        if (!watch.IsOn)
        {
            return evaluator.Decide(useCase, asOf);
        }

        using var question = watch.Begin(Deciding);
        try
        {
            return question.Answered(evaluator.Decide(useCase, asOf));
        }
        catch (InvalidUseCaseException fault)
        {
            question.Refused(fault);
            throw;
        }
    }

    public IEnumerable<Verdict> EvaluateMany(IEnumerable<UseCase> useCases, DateOnly? asOf = null, CancellationToken cancellation = default)
    {
        var verdicts = evaluator.EvaluateMany(useCases, asOf, cancellation);
        return watch.IsOn ? Watched(verdicts) : verdicts;
    }

    public async Task<BatchSummary> EvaluateManyAsync(
        Stream useCases, Stream verdicts, BatchOptions? options = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(useCases);
        ArgumentNullException.ThrowIfNull(verdicts);
        var handling = new BatchHandling(options?.AsOf);
        if (watch.IsOn)
        {
            handling = handling with { Observe = verdict => watch.Gave(verdict, EvaluatingMany), Refuse = watch.Refused };
        }

        using var question = watch.Begin(EvaluatingMany);
        return question.Answered(await StreamEvaluation.RunAsync(evaluator, useCases, verdicts, options?.Progress, handling, cancellation));
    }

    /// <summary>Tells of each verdict when it is taken.</summary>
    private IEnumerable<Verdict> Watched(IEnumerable<Verdict> verdicts)
    {
        using var all = verdicts.GetEnumerator();
        while (Next(all))
        {
            watch.Gave(all.Current, EvaluatingMany);
            yield return all.Current;
        }
    }

    private bool Next(IEnumerator<Verdict> verdicts)
    {
        try
        {
            return verdicts.MoveNext();
        }
        catch (InvalidUseCaseException fault)
        {
            watch.Refused(fault.Details.Select(detail => detail.Code));
            throw;
        }
    }
}
