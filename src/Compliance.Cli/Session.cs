using Compliance.Rules.Advice;
using Compliance.Rules.Diagnostics;
using Compliance.Rules.Evaluation;
using Compliance.Rules.Parsing;
using Compliance.Rules.Questionnaires;
using Compliance.Rules.Reporting;
using Compliance.Rules.Validation;
using Compliance.Rules.Vocabularies;

namespace Compliance.Cli;

/// <summary>Loaded packs and how to ask them. Immutable and thread-safe.</summary>
/// <param name="Evaluator">The evaluator.</param>
/// <param name="AsOf">The day asked about; null leaves it to the use case.</param>
/// <param name="Policy">What makes the exit code 1.</param>
internal sealed record Session(ComplianceEvaluator Evaluator, DateOnly? AsOf, VerdictPolicy Policy)
{
    /// <summary>What is done to each verdict before it is written, such as quoting the passages from an archive; null for nothing.</summary>
    public Func<Verdict, Verdict>? Complete { get; init; }

    public ComplianceAdvisor Advisor => new(Evaluator);

    public Vocabulary Vocabulary => Evaluator.Rules.Vocabulary;

    /// <summary>What a page on a verdict shows besides: other plans and purposes, and the decision by day where it is asked for.</summary>
    /// <param name="verdict">The verdict.</param>
    /// <param name="withHistory">Whether the decision by day is asked for.</param>
    public HtmlReportOptions Page(Verdict verdict, bool withHistory) => new()
    {
        Vocabulary = Evaluator.Vocabulary,
        Matrix = DecisionMatrix.Of(Evaluator.Vocabulary, useCase => Evaluator.Decide(useCase, verdict.AsOf), verdict.UseCase),
        History = withHistory ? Advisor.History(verdict.UseCase) : null,
    };

    /// <summary>What the exit says of a verdict.</summary>
    public int ExitCodeOf(Verdict verdict) => verdict.Meets(Policy) ? ExitCode.Fine : ExitCode.Failed;

    /// <summary>The verdict; null when the use case does not fit the vocabulary, with the faults reported.</summary>
    /// <param name="document">The use case.</param>
    /// <param name="faults">Takes the faults.</param>
    /// <param name="withRemedies">Whether remedies are looked for.</param>
    public Verdict? Judge(UseCaseDocument document, DiagnosticBag faults, bool withRemedies = false)
    {
        var bound = UseCaseBinder.Bind(document.UseCase, Vocabulary, document, faults);
        if (bound is null)
        {
            return null;
        }

        var verdict = Evaluator.Evaluate(document.UseCase, AsOf);
        verdict = withRemedies ? Advisor.WithRemedies(verdict) : verdict;
        return Complete is null ? verdict : Complete(verdict);
    }

    /// <summary>What vendors offer for a use; null when the use case does not fit the vocabulary, with the faults reported.</summary>
    /// <param name="document">The use case.</param>
    /// <param name="options">What is compared.</param>
    /// <param name="faults">Takes the faults.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <exception cref="OperationCanceledException">It was ended.</exception>
    public OfferComparison? Compare(UseCaseDocument document, ComparisonOptions options, DiagnosticBag faults, CancellationToken cancellation)
    {
        if (UseCaseBinder.Bind(document.UseCase, Vocabulary, document, faults) is null)
        {
            return null;
        }

        return Refusing(faults, () =>
        {
            var comparison = Advisor.Compare(document.UseCase, options, cancellation);
            return Complete is null ? comparison : comparison with { Offers = [.. comparison.Offers.Select(offer => offer with { Verdict = Complete(offer.Verdict) })] };
        });
    }

    /// <summary>A questionnaire filled in; null when the use case does not fit the vocabulary, with the faults reported.</summary>
    /// <param name="questionnaire">The questions.</param>
    /// <param name="document">Whom they are put to, and what else is known.</param>
    /// <param name="faults">Takes the faults.</param>
    public QuestionnaireAnswers? Answer(Questionnaire questionnaire, UseCaseDocument document, DiagnosticBag faults) =>
        UseCaseBinder.Bind(document.UseCase, Vocabulary, document, faults) is null ? null
            : Refusing(faults, () => new QuestionnaireAnswering(Evaluator).Answer(questionnaire, document.UseCase, AsOf));

    /// <summary>What was asked for; null where the use case is refused on the way, with the faults reported.</summary>
    private static T? Refusing<T>(DiagnosticBag faults, Func<T> ask)
        where T : class
    {
        try
        {
            return ask();
        }
        catch (InvalidUseCaseException exception)
        {
            foreach (var fault in exception.Details)
            {
                faults.Add(new Diagnostic(fault.Code, SourceLocation.Whole("use case"), fault.Message, fault.Remedy));
            }

            return null;
        }
    }
}
