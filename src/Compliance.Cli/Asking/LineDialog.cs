using System.Globalization;
using Compliance.Rules.Diagnostics;
using Compliance.Rules.Reporting;
using Compliance.Rules.Vocabularies;

namespace Compliance.Cli.Asking;

/// <summary>
/// Questions on standard error, an answer a line on standard input; for pipes and scripts. The end of the input stops. A wrong answer ends the interview:
/// a script that answers past the questions must not go on.
/// </summary>
internal sealed class LineDialog(TextReader input, TextWriter error, Vocabulary vocabulary, DiagnosticBag faults) : IDialog
{
    private int _line;

    public Reply? Ask(InterviewQuestion question)
    {
        Tell($"{question.Fact}: {question.Text}");
        if (QuestionText.TooBroad(question) is { } broad)
        {
            Say(broad);
        }

        Say(QuestionText.Because(question));
        Say($"Answer {QuestionText.Answers(question)}; {AnswerReader.NotKnown} for not known, {AnswerReader.Back} or {AnswerReader.Stop}");
        return Echoed(NextLine() is { } line ? AnswerReader.Read(line, question, vocabulary, At, faults) : new Reply.Stop());
    }

    /// <summary>What was meant for questions that were not put is not passed over: it must say which fact it answers.</summary>
    public Reply? Close(IInterview interview)
    {
        Tell(QuestionText.Closing(interview));
        string? line;
        do
        {
            line = NextLine();
        }
        while (line?.Trim() == AnswerReader.NotKnown);
        return line is null ? new Reply.Stop() : Echoed(AnswerReader.Read(line, question: null, vocabulary, At, faults));
    }

    /// <summary>A line of its own, whatever the text holds: no question of a pack looks like a verdict.</summary>
    public void Tell(string text) => error.WriteLine(LegibleText.Clean(text));

    private void Say(string text) => Tell($"  {text}");

    /// <summary>Says what was understood, so that a log shows questions with their answers.</summary>
    private Reply? Echoed(Reply? reply)
    {
        if (reply is Reply.Answer(var fact, _))
        {
            Say($"> {fact}: {QuestionText.Said(reply, vocabulary)}");
        }

        return reply;
    }

    /// <summary>The next line that says something; null at the end of the input.</summary>
    private string? NextLine()
    {
        string? line;
        do
        {
            line = input.ReadLine();
            _line++;
        }
        while (line is not null && string.IsNullOrWhiteSpace(line));
        return line;
    }

    private SourceLocation At => SourceLocation.Whole(string.Create(CultureInfo.InvariantCulture, $"answer, line {_line}"));
}
