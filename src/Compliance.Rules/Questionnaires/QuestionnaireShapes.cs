using Compliance.Rules.Parsing;

namespace Compliance.Rules.Questionnaires;

/// <summary>What a file of questions must look like.</summary>
internal static class QuestionnaireShapes
{
    private static readonly TextShape Text = new();

    private static readonly ObjectShape Question = new("a question", "A question, answered from the norms on its topics.",
    [
        new("id", Text, "Its name, unique in the questionnaire.", Required: true),
        new("group", Text, "The heading that it stands under.", Required: true),
        new("text", Text, "The question.", Required: true),
        new("topics", new ListShape(Text), "The topics whose norms answer it, with those within them.", Required: true),
        new("facts", new UseCaseShape(), "What it supposes beside what is known; what the asker says wins."),
    ]);

    public static readonly ObjectShape File = new("a questionnaire", "Questions that are put to every vendor.",
    [
        new("$schema", Text, "The schema, for editors."),
        new("id", Text, "The questionnaire's name.", Required: true),
        new("title", Text, "What it is for.", Required: true),
        new("questions", new ListShape(Question), "The questions, in their order.", Required: true),
    ]);
}
