namespace Compliance.Rules.Questionnaires;

/// <summary>Questions that are put to every vendor, answered from the norms on their topics. Immutable.</summary>
/// <param name="Id">Its name.</param>
/// <param name="Title">What it is for.</param>
/// <param name="Questions">The questions, in their order.</param>
internal sealed record Questionnaire(string Id, string Title, IReadOnlyList<QuestionnaireQuestion> Questions);

/// <summary>A question. Immutable.</summary>
/// <param name="Id">Its name, unique in the questionnaire.</param>
/// <param name="Group">The heading that it stands under.</param>
/// <param name="Text">The question.</param>
/// <param name="Topics">The topics whose norms answer it, with those within them.</param>
/// <param name="Facts">What it supposes beside what is known; what the asker says wins.</param>
internal sealed record QuestionnaireQuestion(string Id, string Group, string Text, IReadOnlyList<string> Topics, UseCase Facts);
