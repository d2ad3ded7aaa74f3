using Compliance.Rules.Diagnostics;
using Compliance.Rules.Parsing;
using Compliance.Rules.Vocabularies;

namespace Compliance.Rules.Validation;

/// <summary>Reads a use case from names with texts, as forms and query strings send them.</summary>
internal static class UseCaseText
{
    /// <summary>A use case of what can be read, to be bound, so that all faults come together; what cannot be is reported.</summary>
    public static UseCase Read(IEnumerable<KeyValuePair<string, string>> facts, Vocabulary vocabulary, DiagnosticBag faults)
    {
        var useCase = new UseCase();
        string? id = null;
        string? note = null;
        DateOnly? asOf = null;
        foreach (var field in facts.GroupBy(fact => fact.Key ?? "", fact => fact.Value ?? "", StringComparer.Ordinal))
        {
            switch (field.Key)
            {
                case UseCaseReader.Id:
                    id = Single(field, faults);
                    break;
                case UseCaseReader.Note:
                    note = Single(field, faults);
                    break;
                case UseCaseReader.AsOf:
                    asOf = Day(Single(field, faults), faults);
                    break;
                case "":
                    faults.Add(Faults.UseCaseUnknownFact(At(field.Key), field.Key, Suggestion.None));
                    break;
                default:
                    useCase = useCase.With(field.Key, Value(vocabulary.Find(field.Key), field, faults));
                    break;
            }
        }

        return UseCase.Of([.. useCase.Given], id, note, asOf);
    }

    /// <summary>The value of a fact. A set that is named several times takes the elements of all; "none" or "not known" beside others is no element, and is reported.</summary>
    private static FactValue? Value(FactDefinition? fact, IGrouping<string, string> texts, DiagnosticBag faults)
    {
        if (fact?.Type != FactType.Set || !texts.Skip(1).Any())
        {
            return Single(texts, faults) is { } text ? FactText.Value(fact, text, At(texts.Key), faults) : null;
        }

        return FactValue.Set(texts.SelectMany(text => FactText.Value(fact, text, At(fact.Name), faults) switch
        {
            null => [],
            { Kind: FactValueKind.Set } value when value.AsSet().Count > 0 => value.AsSet(),
            _ => [text.Trim()],
        }));
    }

    private static string? Single(IGrouping<string, string> texts, DiagnosticBag faults)
    {
        if (texts.Skip(1).Any())
        {
            faults.Add(ReadingFaults.DuplicateProperty(At(texts.Key), texts.Key) with { Fact = texts.Key });
            return null;
        }

        return texts.First();
    }

    private static DateOnly? Day(string? text, DiagnosticBag faults)
    {
        if (text is null)
        {
            return null;
        }

        if (IsoDate.TryParse(text, out var day))
        {
            return day;
        }

        faults.Add(ReadingFaults.BadDate(At(UseCaseReader.AsOf), $"\"{UseCaseReader.AsOf}\"", text));
        return null;
    }

    private static SourceLocation At(string name) => SourceLocation.Whole(name.Length == 0 ? "use case" : Legible.Shorten(name));
}
