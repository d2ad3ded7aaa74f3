using System.Globalization;
using Compliance.Rules.Reporting;
using Compliance.Rules.Vocabularies;

namespace Compliance.Cli.Asking;

/// <summary>A question in words.</summary>
internal static class QuestionText
{
    /// <summary>Norms named before the rest is counted.</summary>
    private const int MostReasons = 3;

    /// <summary>Why it is asked.</summary>
    public static string Because(InterviewQuestion question)
    {
        var titles = question.Because.Select(norm => norm.Title).Distinct(StringComparer.Ordinal).ToList();
        var named = string.Join("; ", titles.Take(MostReasons));
        return titles.Count <= MostReasons ? $"What turns on it: {named}" : string.Create(CultureInfo.InvariantCulture, $"What turns on it: {named}; and {titles.Count - MostReasons} more");
    }

    /// <summary>What may be answered, in one line.</summary>
    public static string Answers(InterviewQuestion question) => question.Type switch
    {
        "number" => "a number",
        "region" when question.Options.Count == 0 => "a country such as France or FR, a part of one such as US-CA, or EU",
        "set" when question.Options.Count == 0 => "countries such as France or FR, parts of one such as US-CA, or EU, separated by commas; none for none",
        "boolean" => "true or false",
        "set" => $"any of {Values(question)}, separated by commas; none for none of these",
        _ => $"one of {Values(question)}",
    };

    /// <summary>What was said already and leaves it open; null when nothing was.</summary>
    public static string? TooBroad(InterviewQuestion question) => question.TooBroad is { } broad ? $"\"{broad}\" leaves it open; can it be said more exactly?" : null;

    /// <summary>What was understood, by the values' titles: <c>Free plan</c>, <c>None of these</c>.</summary>
    public static string Said(Reply reply, Vocabulary vocabulary) => reply switch
    {
        Reply.Answer(_, { Kind: FactValueKind.Unknown }) => "Not known",
        Reply.Answer(_, { Kind: FactValueKind.Set } none) when none.AsSet().Count == 0 => "None of these",
        Reply.Answer(var fact, { Kind: FactValueKind.Set or FactValueKind.Text } names) => string.Join(", ", names.AsSet().Select(name => Title(fact, name, vocabulary))),
        Reply.Answer(_, { Kind: FactValueKind.Boolean } value) => value.AsBoolean() ? "Yes" : "No",
        Reply.Answer(_, var value) => value.ToString(),
        Reply.Back => "Back: the last answer is taken back",
        _ => "Stop",
    };

    /// <summary>What came of the interview.</summary>
    public static string Outcome(IInterview interview) =>
        interview.IsSettled ? $"Settled: {ReportWording.Name(interview.Verdict.Decision).ToLowerInvariant()}."
        : ReportWording.AreNotHeld(interview.Verdict) && interview.Verdict.Decision == Decision.Undetermined ? "Nothing is left to ask: the terms that decide this use are not held."
        : $"Nothing is left to ask: {ReportWording.Either(interview.Verdict.PossibleDecisions)}, as some facts are not known.";

    /// <summary>That, and what may still be said.</summary>
    public static string Closing(IInterview interview) =>
        $"{Outcome(interview)} {AnswerReader.Back} takes the last answer back, name=value says more; {AnswerReader.Stop} or the end of the input gives the verdict";

    private static string Title(string fact, string name, Vocabulary vocabulary)
    {
        if (vocabulary.Find(fact) is not { } definition || definition.Values.Find(name) is not { } value)
        {
            return name;
        }

        var title = definition.Values.Title(value);
        return string.Equals(title, value.Name, StringComparison.Ordinal) ? title : $"{title} ({value.Name})";
    }

    private static string Values(InterviewQuestion question) => string.Join(", ", question.Options.Select(option => option.Value));
}
