using System.Globalization;
using Compliance.Rules.Diagnostics;
using Compliance.Rules.Parsing;
using Compliance.Rules.Vocabularies;

namespace Compliance.Cli;

/// <summary>
/// Reads <c>name=value</c>. What a value is, the fact's definition says: <c>true</c> is a boolean of a boolean fact and a name of an enum; nothing is
/// guessed from the looks of the text.
/// </summary>
internal static class FactOption
{
    private const string None = "[]";
    private const string NotKnown = "null";

    /// <summary>A use case with the facts given in place of its own; of what cannot be read a fault is reported, and the rest is there to be checked too.</summary>
    public static UseCaseDocument Apply(UseCaseDocument? document, IEnumerable<string> options, Vocabulary vocabulary, DiagnosticBag faults)
    {
        var useCase = document?.UseCase ?? new UseCase();
        var places = document?.Root.Properties.ToDictionary(property => property.Name, StringComparer.Ordinal) ?? [];
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var option in options)
        {
            if (Split(option, faults) is not var (name, text))
            {
                continue;
            }

            var at = SourceLocation.Whole($"--fact {name}");
            if (!seen.Add(name))
            {
                faults.Add(ReadingFaults.DuplicateProperty(at, name));
            }
            else if (UseCaseReader.Reserved.Contains(name, StringComparer.Ordinal))
            {
                faults.Add(Faults.NoFactOption(at, name));
            }
            else if (Value(vocabulary.Find(name), text, at, faults) is { } value)
            {
                useCase = useCase.With(name, value);
                places[name] = new(name, at, new JsonString(at, text));
            }
        }

        return new(useCase, new(SourceLocation.Whole("--fact"), [.. places.Values]));
    }

    private static (string Name, string Text)? Split(string option, DiagnosticBag faults)
    {
        var equals = option.IndexOf('=', StringComparison.Ordinal);
        if (equals > 0 && option[..equals].Trim() is { Length: > 0 } name)
        {
            return (name, option[(equals + 1)..].Trim());
        }

        faults.Add(Faults.BadFactOption(option));
        return null;
    }

    /// <summary>The value; text that no value of the fact's type is written like stays text, which binding then reports. A fact that is not known too.</summary>
    public static FactValue? Value(FactDefinition? fact, string text, SourceLocation at, DiagnosticBag faults)
    {
        if (text.Length == 0 && fact is not null)
        {
            faults.Add(ReadingFaults.UseCaseWrongType(at, fact.Name, "empty", fact.Type == FactType.Set ? "names, or [] for none" : FactBinder.Expected(fact)));
            return null;
        }

        if (string.Equals(text, NotKnown, StringComparison.Ordinal))
        {
            return FactValue.Unknown;
        }

        return fact?.Type switch
        {
            FactType.Boolean => text switch { "true" => FactValue.True, "false" => FactValue.False, _ => FactValue.Text(text) },
            FactType.Number => double.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out var number)
                ? FactValue.Number(number)
                : FactValue.Text(text),
            FactType.Set => Set(text),
            _ => FactValue.Text(text),
        };
    }

    private static FactValue Set(string text)
    {
        if (string.Equals(text, None, StringComparison.Ordinal))
        {
            return FactValue.Set();
        }

        var elements = text is ['[', .., ']'] ? text[1..^1] : text;
        return FactValue.Set(elements.Split(',').Select(element => element.Trim()));
    }
}
