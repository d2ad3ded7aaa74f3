using System.Globalization;
using System.Text;
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
    /// <summary>More than any list of values has.</summary>
    private const int LongestLine = 16_384;

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
        return Echoed(NextLine() is { } line ? AnswerReader.Read(line, question, vocabulary, At, faults) : faults.IsEmpty ? new Reply.Stop() : null);
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
        return line is null ? faults.IsEmpty ? new Reply.Stop() : null : Echoed(AnswerReader.Read(line, question: null, vocabulary, At, faults));
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

    /// <summary>The next line that says something; null at the end of the input, or where a line does not end, which is reported.</summary>
    private string? NextLine()
    {
        string? line;
        do
        {
            line = ReadLine();
            _line++;
        }
        while (line is not null && string.IsNullOrWhiteSpace(line));
        if (line?.Length > LongestLine)
        {
            faults.Add(ReadingFaults.TooLarge(At, "the answer", line.Length, LongestLine, "characters"));
            return null;
        }

        return line;
    }

    /// <summary>Reads a line, or of one that is too long a character more than it may have.</summary>
    private string? ReadLine()
    {
        var line = new StringBuilder();
        int character;
        while ((character = input.Read()) >= 0)
        {
            if (character == '\n')
            {
                return line is [.., '\r'] ? line.ToString(0, line.Length - 1) : line.ToString();
            }

            line.Append((char)character);
            if (line.Length > LongestLine)
            {
                break;
            }
        }

        return line.Length == 0 ? null : line.ToString();
    }

    private SourceLocation At => SourceLocation.Whole(string.Create(CultureInfo.InvariantCulture, $"answer, line {_line}"));
}
