namespace Compliance.Rules.Questionnaires;

/// <summary>How a question stands.</summary>
internal enum AnswerState
{
    /// <summary>Norms on it apply.</summary>
    Answered,

    /// <summary>Norms on it may apply; that turns on facts that are not known.</summary>
    DependsOn,

    /// <summary>Norms on it say opposite things.</summary>
    Conflict,

    /// <summary>The terms are held and have no norm on it. Silence is no answer, and no permission.</summary>
    Silent,

    /// <summary>The terms are not held: nobody can say.</summary>
    TextNotHeld,
}

/// <summary>A question with its answer. Immutable.</summary>
/// <param name="Question">The question.</param>
/// <param name="State">How it stands.</param>
/// <param name="Findings">The norms that answer it, in the order of findings.</param>
/// <param name="TurnsOn">The facts, not known, on which these turn.</param>
/// <param name="Conflicts">The norms among them that say opposite things.</param>
/// <param name="TextsNotHeld">The texts not held that may have more on it.</param>
internal sealed record QuestionnaireAnswer(
    QuestionnaireQuestion Question,
    AnswerState State,
    IReadOnlyList<Finding> Findings,
    IReadOnlyList<string> TurnsOn,
    IReadOnlyList<Conflict> Conflicts,
    IReadOnlyList<TextNotHeld> TextsNotHeld);

/// <summary>A questionnaire filled in. Immutable.</summary>
/// <param name="Questionnaire">The questionnaire.</param>
/// <param name="UseCase">Of whom and what it was asked.</param>
/// <param name="AsOf">The day asked about.</param>
/// <param name="Answers">The answers, in the order of the questions.</param>
internal sealed record QuestionnaireAnswers(Questionnaire Questionnaire, UseCase UseCase, DateOnly AsOf, IReadOnlyList<QuestionnaireAnswer> Answers);
