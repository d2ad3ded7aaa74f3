using Compliance.Rules.Evaluation;
using Compliance.Rules.Vocabularies;

namespace Compliance.Rules.Questionnaires;

/// <summary>Answers questionnaires from the norms in force. Immutable and thread-safe.</summary>
/// <param name="evaluator">Gives the verdicts whose findings answer.</param>
internal sealed class QuestionnaireAnswering(ComplianceEvaluator evaluator)
{
    private readonly HashSet<string> _ofTheLaw =
        [.. evaluator.Rules.Norms.Where(norm => norm.Layer == Layer.Regulation).Select(norm => norm.FullId)];

    private Vocabulary Vocabulary => evaluator.Rules.Vocabulary;

    /// <summary>Answers a questionnaire.</summary>
    /// <param name="questionnaire">The questionnaire.</param>
    /// <param name="useCase">Whom it is put to, and what else is known.</param>
    /// <param name="asOf">The day asked about; null as everywhere.</param>
    /// <exception cref="InvalidUseCaseException">The use case does not fit the vocabulary, alone or with what a question supposes.</exception>
    public QuestionnaireAnswers Answer(Questionnaire questionnaire, UseCase useCase, DateOnly? asOf)
    {
        var verdicts = new Dictionary<UseCase, Verdict>();
        var answers = questionnaire.Questions.Select(question => Answer(question, Judge(useCase.Over(question.Facts)))).ToList();
        return new(questionnaire, useCase, Judge(useCase).AsOf, answers);

        Verdict Judge(UseCase supposed) => verdicts.TryGetValue(supposed, out var known) ? known : verdicts[supposed] = evaluator.Evaluate(supposed, asOf);
    }

    private QuestionnaireAnswer Answer(QuestionnaireQuestion question, Verdict verdict)
    {
        var topics = Vocabulary.WithNarrower(question.Topics);
        List<Finding> said = [.. verdict.Findings.Where(finding => topics.Contains(finding.Topic) && finding.Status != FindingStatus.Defeated)];
        List<Conflict> conflicts = [.. verdict.Conflicts.Where(conflict => topics.Contains(conflict.Topic))];
        List<TextNotHeld> notHeld = [.. verdict.TextsNotHeld.Where(text => said.Count == 0 || text.Governing)];
        return new(question, StateOf(verdict, said, conflicts), said, [.. said.SelectMany(finding => finding.Missing).Distinct(StringComparer.Ordinal)], conflicts, notHeld);
    }

    /// <summary>What the law says of it is no answer of a vendor whose own text is not held.</summary>
    private AnswerState StateOf(Verdict verdict, List<Finding> said, List<Conflict> conflicts) =>
        conflicts.Count > 0 ? AnswerState.Conflict
        : verdict.Terms != TermsStatus.Held && said.TrueForAll(finding => _ofTheLaw.Contains(finding.Rule)) ? AnswerState.TextNotHeld
        : said.Exists(finding => finding.Status != FindingStatus.MayApply) ? AnswerState.Answered
        : said.Count > 0 ? AnswerState.DependsOn
        : AnswerState.Silent;
}
