namespace Compliance.Rules.Hosting;

/// <summary>
/// Asks the engine of the packs as they are now. What runs keeps the rules it began with: an evaluation, a stream, an interview.
/// </summary>
/// <param name="engine">Follows the packs.</param>
internal sealed class ReloadingEvaluator(ReloadingEngine engine) : IComplianceEvaluator, IComplianceAdvisor
{
    public IComplianceVocabulary Vocabulary => engine.Current.Vocabulary;

    public Verdict Evaluate(UseCase useCase, DateOnly? asOf = null) => engine.Current.Evaluator.Evaluate(useCase, asOf);

    public Ruling Decide(UseCase useCase, DateOnly? asOf = null) => engine.Current.Evaluator.Decide(useCase, asOf);

    public IEnumerable<Verdict> EvaluateMany(IEnumerable<UseCase> useCases, DateOnly? asOf = null, CancellationToken cancellation = default) =>
        engine.Current.Evaluator.EvaluateMany(useCases, asOf, cancellation);

    public Task<BatchSummary> EvaluateManyAsync(
        Stream useCases, Stream verdicts, BatchOptions? options = null, CancellationToken cancellation = default) =>
        engine.Current.Evaluator.EvaluateManyAsync(useCases, verdicts, options, cancellation);

    public Verdict EvaluateWithRemedies(UseCase useCase, DateOnly? asOf = null) => engine.Current.Advisor.EvaluateWithRemedies(useCase, asOf);

    public IInterview Interview(UseCase? start = null, InterviewOptions? options = null) => engine.Current.Advisor.Interview(start, options);

    public OfferComparison Compare(UseCase useCase, ComparisonOptions? options = null, CancellationToken cancellation = default) =>
        engine.Current.Advisor.Compare(useCase, options, cancellation);

    public IReadOnlyList<DecisionPeriod> History(UseCase useCase) => engine.Current.Advisor.History(useCase);
}
