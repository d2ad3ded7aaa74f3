using Compliance.Rules.Vocabularies;

namespace Compliance.Rules.Advice;

/// <summary>An answer to a question about a set of which something was said before: only its broad elements are asked about again, the others stay.</summary>
internal static class SetAnswer
{
    /// <summary>The whole set once some elements are chosen; nothing chosen of a set said too broadly leaves it as it was said, and is <see cref="FactValue.Unknown"/>.</summary>
    /// <param name="question">The question.</param>
    /// <param name="chosen">The elements chosen.</param>
    /// <param name="vocabulary">The vocabulary.</param>
    public static FactValue Of(InterviewQuestion question, IReadOnlyList<string> chosen, Vocabulary vocabulary)
    {
        if (question.TooBroad is not { } broad)
        {
            return FactValue.Set(chosen);
        }

        return chosen.Count == 0 ? FactValue.Unknown
            : FactValue.Set(broad.AsSet().Where(name => !IsAskedAbout(question, name, vocabulary)).Concat(chosen).Distinct(StringComparer.Ordinal));
    }

    private static bool IsAskedAbout(InterviewQuestion question, string broad, Vocabulary vocabulary) =>
        vocabulary.Find(question.Fact) is { } fact && fact.Values.Find(broad) is { } value
        && fact.Values.Narrower(value).Any(narrower => question.Options.Any(option => option.Value.AsText() == narrower));
}
