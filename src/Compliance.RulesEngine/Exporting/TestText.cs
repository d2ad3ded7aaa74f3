using System.Globalization;
using Compliance.Rules.Diagnostics;
using Compliance.Rules.Validation;
using Compliance.Rules.Vocabularies;

namespace Compliance.RulesEngine.Exporting;

/// <summary>
/// Tests of a fact as short texts: names separated by commas (<c>FR, DE</c>), <c>true</c> or <c>false</c>, comparisons of a number that all must hold
/// (<c>&gt;= 13, &lt; 18</c>).
/// </summary>
internal static class TestText
{
    private const string Separator = ", ";

    public static string Of(IEnumerable<NamedValue> values) => string.Join(Separator, values.Select(value => value.Name));

    public static string Of(bool expected) => expected ? "true" : "false";

    public static string Of(NumberRange range)
    {
        if (range.AtLeast is { } number && range.AtMost == number)
        {
            return $"= {Text(number)}";
        }

        var bounds = new (string Sign, double? Bound)[] { (">=", range.AtLeast), (">", range.Above), ("<=", range.AtMost), ("<", range.Below) };
        return string.Join(Separator, bounds.Where(bound => bound.Bound is not null).Select(bound => $"{bound.Sign} {Text(bound.Bound!.Value)}"));
    }

    /// <summary>Reads a test.</summary>
    /// <param name="vocabulary">The facts.</param>
    /// <param name="name">The fact's name.</param>
    /// <param name="text">The test.</param>
    /// <param name="quantifier">How the elements of a set must stand to the names.</param>
    /// <exception cref="ArgumentException">There is no such fact, or it has no such value.</exception>
    public static FactTest Read(Vocabulary vocabulary, string name, string text, Quantifier quantifier)
    {
        if (vocabulary.Find(name) is not { } fact)
        {
            throw new ArgumentException($"There is no fact '{name}'{Near(Suggestion.OfFact(vocabulary, name, []))}", nameof(name));
        }

        if (fact.IsDerived)
        {
            throw new ArgumentException($"Rules conclude '{name}'; ask whether '{StateName.Of(name, StateKind.Holds).IsTrue}' succeeded.", nameof(name));
        }

        var parts = text.Split(',', StringSplitOptions.TrimEntries);
        return fact.Type switch
        {
            FactType.Boolean when text is "true" or "false" => new BooleanTest(fact, text is "true"),
            FactType.Number => new NumberTest(fact, [parts.Aggregate(default(NumberRange), (range, part) => With(range, fact, part))]),
            _ when fact.Type.HasValues() => new ValueTest(fact, quantifier, [.. parts.Select(part => Value(vocabulary, fact, part))]),
            _ => throw Misfit(fact, text, ""),
        };
    }

    private static NamedValue Value(Vocabulary vocabulary, FactDefinition fact, string name) =>
        fact.Values.Find(name) ?? throw Misfit(fact, name, Near(Suggestion.OfValue(vocabulary, fact, name)));

    private static NumberRange With(NumberRange range, FactDefinition fact, string part)
    {
        var sign = part.TrimEnd("0123456789.+-eE".ToCharArray()).TrimEnd();
        if (!double.TryParse(part.AsSpan(sign.Length), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) || !double.IsFinite(number))
        {
            throw Misfit(fact, part, "");
        }

        return sign switch
        {
            "=" => NumberRange.Exactly(number),
            ">=" => range with { AtLeast = number },
            ">" => range with { Above = number },
            "<=" => range with { AtMost = number },
            "<" => range with { Below = number },
            _ => throw Misfit(fact, part, ""),
        };
    }

    private static ArgumentException Misfit(FactDefinition fact, string text, string near) => new($"'{text}' is no test of the fact '{fact.Name}'{near}", nameof(text));

    private static string Near(Suggestion suggestion) => suggestion.Nearest is { } name ? $"; did you mean '{name}'?" : "";

    private static string Text(double number) => number.ToString("R", CultureInfo.InvariantCulture);
}
