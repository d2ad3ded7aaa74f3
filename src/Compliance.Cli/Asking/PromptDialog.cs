using Compliance.Rules.Diagnostics;
using Compliance.Rules.Vocabularies;
using Spectre.Console;

namespace Compliance.Cli.Asking;

/// <summary>Prompts on a terminal: lists to choose from, and text where the answer is open. A wrong answer is asked for again.</summary>
internal sealed class PromptDialog(IAnsiConsole console, Vocabulary vocabulary) : IDialog
{
    /// <summary>So many choices are shown at once; the others are scrolled to.</summary>
    private const int PageSize = 15;

    private static readonly Choice Back = new("Back: take the last answer back", FactValue.Unknown, Way.Back);

    private static readonly Choice[] Ways = [new("I do not know", FactValue.Unknown, Way.NotKnown), Back, new("Stop here", FactValue.Unknown, Way.Stop)];

    private enum Way
    {
        Answer,
        NotKnown,
        Back,
        Stop,
    }

    private sealed record Choice(string Title, FactValue Value, Way Way = Way.Answer);

    public Reply Ask(InterviewQuestion question)
    {
        console.MarkupLineInterpolated($"[bold]{question.Text}[/]");
        console.MarkupLineInterpolated($"[dim]{QuestionText.Because(question)}[/]");
        if (QuestionText.TooBroad(question) is { } broad)
        {
            console.MarkupLineInterpolated($"[yellow]{broad}[/]");
        }

        return question.Options.Count == 0 ? Open(question) : question.Type == "set" ? Several(question) : One(question);
    }

    public Reply Close(IInterview interview)
    {
        Tell(QuestionText.Outcome(interview));
        if (interview.Answered.Count == 0)
        {
            return new Reply.Stop();
        }

        var prompt = new SelectionPrompt<Choice>().UseConverter(choice => choice.Title).AddChoices(new Choice("Show the verdict", FactValue.Unknown, Way.Stop), Back);
        return console.Prompt(prompt).Way == Way.Back ? new Reply.Back() : new Reply.Stop();
    }

    public void Tell(string text) => console.MarkupLineInterpolated($"[yellow]{text}[/]");

    private Reply One(InterviewQuestion question)
    {
        var prompt = new SelectionPrompt<Choice>().PageSize(PageSize).UseConverter(choice => Markup.Escape(choice.Title)).AddChoices(Choices(question)).AddChoices(Ways);
        return ToReply(question, console.Prompt(prompt));
    }

    private Reply Several(InterviewQuestion question)
    {
        var prompt = new MultiSelectionPrompt<Choice>().PageSize(PageSize).NotRequired().UseConverter(choice => Markup.Escape(choice.Title))
            .InstructionsText("[dim](space chooses, enter ends; nothing chosen means none)[/]").AddChoices(Choices(question)).AddChoices(Ways);
        var chosen = console.Prompt(prompt);
        return chosen.FirstOrDefault(choice => choice.Way != Way.Answer) is { } way
            ? ToReply(question, way)
            : new Reply.Answer(question.Fact, FactValue.Set([.. Kept(question), .. chosen.Select(choice => choice.Value.AsText())]));
    }

    private Reply Open(InterviewQuestion question)
    {
        while (true)
        {
            var line = console.Prompt(new TextPrompt<string>($"[dim]{Markup.Escape($"{QuestionText.Answers(question)}; ? for not known, back or stop")}[/]"));
            var faults = new DiagnosticBag();
            if (AnswerReader.Read(line, question.Fact, vocabulary, SourceLocation.Whole("answer"), faults) is { } reply)
            {
                return reply;
            }

            foreach (var fault in faults.Sorted())
            {
                Tell($"{fault.Message}; {fault.Remedy}");
            }
        }
    }

    /// <summary>The elements already said that are exact: only the broad ones are asked about again.</summary>
    private IEnumerable<string> Kept(InterviewQuestion question) => question.TooBroad is not { } broad ? []
        : broad.AsSet().Where(name => !question.Options.Any(option => IsNarrower(question.Fact, option.Value.AsText(), name)));

    private bool IsNarrower(string fact, string name, string than) =>
        vocabulary.Find(fact) is { } definition && definition.Values.Find(than) is { } broad && definition.Values.Narrower(broad).Contains(name, StringComparer.Ordinal);

    private static IEnumerable<Choice> Choices(InterviewQuestion question) =>
        question.Options.Select(option => new Choice(option.Value.Kind == FactValueKind.Text ? $"{option.Title} ({option.Value})" : option.Title, option.Value));

    private static Reply ToReply(InterviewQuestion question, Choice choice) => choice.Way switch
    {
        Way.Back => new Reply.Back(),
        Way.Stop => new Reply.Stop(),
        _ => new Reply.Answer(question.Fact, choice.Value),
    };
}
