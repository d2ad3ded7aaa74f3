using System.Globalization;
using Compliance;
using Microsoft.Extensions.Primitives;

namespace ProcurementApp.Requests;

/// <summary>A form about a use: a field for each fact worth asking, with the vocabulary's own questions and titles.</summary>
internal static class UseForm
{
    /// <summary>What a buyer writes besides. A dot begins it, which no fact's name has.</summary>
    public const string Note = ".note";

    private const int LongestName = 100;
    private const string AntiforgeryField = "__RequestVerificationToken";

    /// <summary>What is asked first; the verdict then says what else matters.</summary>
    private static readonly string[] First = [Facts.Vendor, Facts.Product, Facts.Tier, Facts.Purpose, Facts.Jurisdiction, Facts.CustomerType];

    /// <summary>Reads a use. A field that nobody filled in is sent empty.</summary>
    /// <param name="vocabulary">What can be said.</param>
    /// <param name="fields">The fields of the form or the address.</param>
    /// <exception cref="InvalidUseCaseException">A name or value does not fit the vocabulary.</exception>
    /// <exception cref="RefusedException">A day is given, or a name that does not do.</exception>
    public static UseCase Read(IComplianceVocabulary vocabulary, IEnumerable<KeyValuePair<string, StringValues>> fields)
    {
        var use = vocabulary.Parse(fields
            .Where(field => field.Key is not (Note or AntiforgeryField))
            .SelectMany(field => field.Value.OfType<string>().Where(text => text.Length > 0).Select(text => KeyValuePair.Create(field.Key, text))));
        if (use.AsOf is not null || use.Note is not null)
        {
            throw new RefusedException("PA01", "A day or a note among the facts: a request is judged by the texts of today, and a note has a field of its own", "Leave out asOf and note");
        }

        if (use.Id is { } id && (id.Length > LongestName || id.Any(letter => char.GetUnicodeCategory(letter) is UnicodeCategory.Control or UnicodeCategory.Format)))
        {
            throw new RefusedException("PA09", "The short name is too long, or holds what cannot be seen", $"Give it {LongestName} letters at most");
        }

        return vocabulary.Validate(use) is { Count: > 0 } faults ? throw new InvalidUseCaseException(faults) : use;
    }

    /// <summary>The facts to ask about: the first ones, those that are answered, those that the verdict turns on.</summary>
    public static IReadOnlyList<FactDescription> Fields(IComplianceVocabulary vocabulary, UseCase use, Verdict? verdict) =>
    [
        .. First.Concat(use.Given.Select(fact => fact.Key)).Concat(verdict?.MissingFacts.Select(missing => missing.Fact) ?? [])
            .Distinct(StringComparer.Ordinal).Select(vocabulary.Find).OfType<FactDescription>(),
    ];

    /// <summary>A use as the fields that say the same.</summary>
    public static IEnumerable<KeyValuePair<string, string>> Parameters(UseCase use)
    {
        if (use.Id is { } id)
        {
            yield return KeyValuePair.Create("id", id);
        }

        foreach (var (fact, value) in use.Given)
        {
            foreach (var text in Texts(value))
            {
                yield return KeyValuePair.Create(fact, text);
            }
        }
    }

    /// <summary>A value as fields send it.</summary>
    public static IReadOnlyList<string> Texts(FactValue? value) => value switch
    {
        null => [],
        { Kind: FactValueKind.Set } when value.AsSet().Count > 0 => value.AsSet(),
        { Kind: FactValueKind.Set } => ["[]"],
        { Kind: FactValueKind.Text } => [value.AsText()],
        { Kind: FactValueKind.Unknown } => ["null"],
        _ => [value.ToString()!],
    };
}
