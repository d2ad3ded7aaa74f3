using Compliance.Rules.Advice.Comparing;
using Compliance.Rules.Evaluation;

namespace Compliance.Rules.Advice;

/// <summary>Advises by the rules of one evaluator. Immutable and thread-safe.</summary>
internal sealed class ComplianceAdvisor(ComplianceEvaluator evaluator) : IComplianceAdvisor
{
    private readonly RemedyAdvice _remedies = new(evaluator);

    public Verdict EvaluateWithRemedies(UseCase useCase, DateOnly? asOf = null) => WithRemedies(evaluator.Evaluate(useCase, asOf));

    /// <summary>The verdict, given by the same evaluator, with its remedies.</summary>
    public Verdict WithRemedies(Verdict verdict) => verdict with { Remedies = _remedies.Search(verdict) };

    public IInterview Interview(UseCase? start = null, InterviewOptions? options = null) =>
        Advice.Interview.Begin(evaluator, start ?? new(), options ?? InterviewOptions.Default);

    public OfferComparison Compare(UseCase useCase, ComparisonOptions? options = null, CancellationToken cancellation = default) =>
        new OfferComparer(evaluator, _remedies).Compare(useCase, options ?? ComparisonOptions.Default, cancellation);

    public IReadOnlyList<DecisionPeriod> History(UseCase useCase) => DecisionHistory.Of(evaluator.Rules.Days, evaluator.DecideEach(useCase));
}
