using Compliance.Rules.Advice;
using Compliance.Rules.Diagnostics;
using Compliance.Rules.Reporting;
using Compliance.Rules.Vocabularies;
using Spectre.Console;

namespace Compliance.Cli.Asking;

/// <summary>Prompts on a terminal: lists to choose from, and text where the answer is open. A wrong answer is asked for again; each answer stays on the screen.</summary>
internal sealed class PromptDialog(IAnsiConsole console, Vocabulary vocabulary) : IDialog
{
    /// <summary>So many choices are shown at once; the others are scrolled to.</summary>
    private const int PageSize = 15;

    private static readonly Choice[] Ways = [Choice.NotKnown, Choice.Back, Choice.Stop];

    public Reply Ask(InterviewQuestion question)
    {
        console.MarkupLineInterpolated($"[bold]{LegibleText.Clean(question.Text)}[/]");
        console.MarkupLineInterpolated($"[dim]{LegibleText.Clean(QuestionText.Because(question))}[/]");
        if (QuestionText.TooBroad(question) is { } broad)
        {
            console.MarkupLineInterpolated($"[yellow]{LegibleText.Clean(broad)}[/]");
        }

        var reply = question.Options.Count == 0 ? Open(question) : question.Type == "set" ? Several(question) : One(question);
        console.MarkupLineInterpolated($"[green]> {LegibleText.Clean(QuestionText.Said(reply, vocabulary))}[/]");
        console.WriteLine();
        return reply;
    }

    public Reply Close(IInterview interview)
    {
        Tell(QuestionText.Outcome(interview));
        if (interview.Answered.Count == 0)
        {
            return new Reply.Stop();
        }

        var chosen = Choose([new("Show the verdict", ChoiceKind.Stop, FactValue.Unknown), Choice.Back]);
        return chosen.Kind == ChoiceKind.Back ? new Reply.Back() : new Reply.Stop();
    }

    public void Tell(string text) => console.MarkupLineInterpolated($"[yellow]{LegibleText.Clean(text)}[/]");

    private Reply One(InterviewQuestion question) => ToReply(question, Choose([.. Answers(question), .. Ways]));

    private Choice Choose(IEnumerable<Choice> choices) =>
        console.Prompt(new SelectionPrompt<Choice>().PageSize(PageSize).UseConverter(choice => Markup.Escape(LegibleText.Clean(choice.Title))).AddChoices(choices));

    private Reply Several(InterviewQuestion question)
    {
        // Of what was said too broadly, none of the narrower ones is no new answer: it stays as it was said.
        Choice[] others = question.TooBroad is null ? [Choice.None, .. Ways] : [Choice.NotKnown with { Title = "None of these, or I do not know" }, Choice.Back, Choice.Stop];
        var chosen = new SetPrompt(console, [.. Answers(question), .. others], PageSize).Ask();
        return chosen is [{ Kind: not (ChoiceKind.Answer or ChoiceKind.None) } way]
            ? ToReply(question, way)
            : new Reply.Answer(question.Fact, SetAnswer.Of(question, [.. chosen.SelectMany(choice => choice.Value.AsSet())], vocabulary));
    }

    private Reply Open(InterviewQuestion question)
    {
        while (true)
        {
            var line = console.Prompt(new TextPrompt<string>($"[dim]{Markup.Escape($"{QuestionText.Answers(question)}; ? for not known, back or stop")}[/]"));
            var faults = new DiagnosticBag();
            if (AnswerReader.Read(line, question, vocabulary, SourceLocation.Whole("answer"), faults) is { } reply)
            {
                return reply;
            }

            foreach (var fault in faults.Sorted())
            {
                Tell($"{fault.Message}; {fault.Remedy}");
            }
        }
    }

    private static IEnumerable<Choice> Answers(InterviewQuestion question) => question.Options.Select(option => new Choice(option.Title, ChoiceKind.Answer, option.Value));

    private static Reply ToReply(InterviewQuestion question, Choice choice) => choice.Kind switch
    {
        ChoiceKind.Back => new Reply.Back(),
        ChoiceKind.Stop => new Reply.Stop(),
        _ => new Reply.Answer(question.Fact, choice.Value),
    };
}
