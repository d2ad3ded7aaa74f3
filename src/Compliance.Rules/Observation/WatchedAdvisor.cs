using Compliance.Rules.Advice;

namespace Compliance.Rules.Observation;

/// <summary>The advisor that callers see. Thread-safe.</summary>
/// <param name="advisor">Knows the rules.</param>
/// <param name="watch">Is told of every verdict; what a search, an interview or a comparison tries out is none.</param>
internal sealed class WatchedAdvisor(ComplianceAdvisor advisor, VerdictWatch watch) : IComplianceAdvisor
{
    private const string Advising = "advise";

    public Verdict EvaluateWithRemedies(UseCase useCase, DateOnly? asOf = null)
    {
        if (!watch.IsOn)
        {
            return advisor.EvaluateWithRemedies(useCase, asOf);
        }

        using var question = watch.Begin(Advising);
        try
        {
            return question.Answered(advisor.EvaluateWithRemedies(useCase, asOf));
        }
        catch (InvalidUseCaseException fault)
        {
            question.Refused(fault);
            throw;
        }
    }

    public IInterview Interview(UseCase? start = null, InterviewOptions? options = null) => advisor.Interview(start, options);

    public OfferComparison Compare(UseCase useCase, ComparisonOptions? options = null, CancellationToken cancellation = default) => advisor.Compare(useCase, options, cancellation);

    public IReadOnlyList<DecisionPeriod> History(UseCase useCase) => advisor.History(useCase);
}
