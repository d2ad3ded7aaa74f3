using System.Globalization;
using Compliance.Rules.Diagnostics;
using Compliance.Rules.Vocabularies;

namespace Compliance.Rules.Validation;

/// <summary>
/// Reads the value of a fact from a text: of a command line, an answer, a form. What a value is, the fact's definition says: <c>true</c> is a boolean of a
/// boolean fact and a name of an enum; nothing is guessed from the looks of the text.
/// </summary>
internal static class FactText
{
    private const string None = "[]";
    private const string NotKnown = "null";

    /// <summary>The value; text that no value of the fact's type is written like stays text, which binding then reports. A fact that is not known too.</summary>
    /// <param name="fact">The fact; null when the vocabulary has none of that name.</param>
    /// <param name="text">The text; space around it does not count.</param>
    /// <param name="at">Where it stands.</param>
    /// <param name="faults">Takes the fault, when the text is empty; then there is no value.</param>
    public static FactValue? Value(FactDefinition? fact, string text, SourceLocation at, DiagnosticBag faults)
    {
        text = text.Trim();
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
            FactType.Set when fact.TrueMeansAll && (text is "true" or "false") => FactValue.Boolean(text is "true"),
            FactType.Set => Set(fact, text),
            _ => FactValue.Text(text),
        };
    }

    private static FactValue Set(FactDefinition fact, string text)
    {
        if (string.Equals(text, None, StringComparison.Ordinal) || FactBinder.SaysNone(fact, text))
        {
            return FactValue.Set();
        }

        var elements = text is ['[', .., ']'] ? text[1..^1] : text;
        return FactValue.Set(elements.Split(',').Select(element => element.Trim()));
    }
}
