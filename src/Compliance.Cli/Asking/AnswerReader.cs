using Compliance.Rules.Advice;
using Compliance.Rules.Diagnostics;
using Compliance.Rules.Parsing;
using Compliance.Rules.Validation;
using Compliance.Rules.Vocabularies;

namespace Compliance.Cli.Asking;

/// <summary>Reads an answer from a line of text, written as for <c>--fact</c>.</summary>
internal static class AnswerReader
{
    public const string Back = "back";
    public const string Stop = "stop";
    public const string NotKnown = "?";

    /// <summary>The reply; null when a fault was reported.</summary>
    /// <param name="line">The line: a value, <c>?</c>, <c>back</c>, <c>stop</c>, or <c>name=value</c> for any fact.</param>
    /// <param name="question">The question put; null when nothing is asked any more.</param>
    /// <param name="vocabulary">The vocabulary.</param>
    /// <param name="at">Where the line stands.</param>
    /// <param name="faults">Takes the faults.</param>
    public static Reply? Read(string line, InterviewQuestion? question, Vocabulary vocabulary, SourceLocation at, DiagnosticBag faults)
    {
        var text = line.Trim();
        if (string.Equals(text, Back, StringComparison.OrdinalIgnoreCase))
        {
            return new Reply.Back();
        }

        if (string.Equals(text, Stop, StringComparison.OrdinalIgnoreCase))
        {
            return new Reply.Stop();
        }

        var equals = text.IndexOf('=', StringComparison.Ordinal);
        var name = equals > 0 ? text[..equals].Trim() : question?.Fact;
        if (name is null)
        {
            faults.Add(Faults.AnswerToNothing(at, text));
            return null;
        }

        if (text == NotKnown)
        {
            return new Reply.Answer(name, FactValue.Unknown);
        }

        if (UseCaseReader.Reserved.Contains(name, StringComparer.Ordinal))
        {
            faults.Add(Faults.NoFactOption(at, name));
            return null;
        }

        var value = FactText.Value(vocabulary.Find(name), equals > 0 ? text[(equals + 1)..].Trim() : text, at, faults);
        if (value is null)
        {
            return null;
        }

        var property = new JsonProperty(name, at, new JsonString(at, text));
        var given = new UseCaseDocument(new UseCase().With(name, value), new(at, [property]));
        if (UseCaseBinder.Bind(given.UseCase, vocabulary, given, faults) is null)
        {
            return null;
        }

        // A bare answer is one to the question put, which may be about part of a set only; name=value says the whole fact.
        return equals <= 0 && question is { Type: "set" } && value.Kind == FactValueKind.Set ? new Reply.Answer(question.Fact, SetAnswer.Of(question, value.AsSet(), vocabulary)) : new Reply.Answer(name, value);
    }
}
