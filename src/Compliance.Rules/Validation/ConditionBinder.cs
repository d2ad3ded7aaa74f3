using Compliance.Rules.Diagnostics;
using Compliance.Rules.Parsing;
using Compliance.Rules.Vocabularies;

namespace Compliance.Rules.Validation;

/// <summary>Turns the JSON of conditions into conditions over the facts of a vocabulary; reports unknown facts and values and tests that do not fit.</summary>
/// <param name="vocabulary">The facts.</param>
/// <param name="named">Gives the condition of a name; null where it is faulty, which has been reported.</param>
/// <param name="diagnostics">Takes the faults.</param>
internal sealed class ConditionBinder(Vocabulary vocabulary, Func<JsonString, Condition?> named, DiagnosticBag diagnostics)
{
    /// <summary>The property that uses a named condition.</summary>
    public const string Named = "condition";

    /// <summary>The property names of a condition that are no facts.</summary>
    public static readonly IReadOnlyList<string> Connectives = ["allOf", "anyOf", "not", Named];

    private static readonly string[] SetTests = ["all", "none", "only"];
    private static readonly string[] Bounds = ["gte", "gt", "lte", "lt"];

    /// <summary>Binds a condition; absent means it always holds. What cannot be bound is reported and left out.</summary>
    public Condition Bind(JsonObject? condition)
    {
        var parts = new List<Condition>();
        foreach (var property in condition?.Properties ?? [])
        {
            if (BindProperty(property) is { } part)
            {
                parts.Add(part);
            }
        }

        return parts.Count == 1 ? parts[0] : new AllOf(parts) { At = condition?.At };
    }

    /// <summary>Binds the test of one fact that stands outside a condition, such as a pack's vendor.</summary>
    public Condition? BindTest(JsonProperty property) => BindProperty(property);

    private Condition? BindProperty(JsonProperty property)
    {
        switch (property.Name)
        {
            case "allOf":
                return new AllOf(BindParts(property));
            case "anyOf":
                return new AnyOf(BindParts(property));
            case "not" when property.Value is JsonObject inner:
                return new Not(Bind(inner));
            case "not":
                diagnostics.Add(ReadingFaults.WrongType(property.Value.At, "\"not\"", property.Value.Kind, "a condition"));
                return null;
            case Named when property.Value is JsonString name:
                return named(name);
            case Named:
                diagnostics.Add(ReadingFaults.WrongType(property.Value.At, "\"condition\"", property.Value.Kind, "the name of a condition"));
                return null;
        }

        if (vocabulary.Find(property.Name) is { } fact)
        {
            return BindFact(fact, property);
        }

        return vocabulary.IsFaulty(property.Name) ? null : Unknown(property);
    }

    private Condition? Unknown(JsonProperty property)
    {
        diagnostics.Add(() => Faults.UnknownFact(property.At, property.Name, Suggestion.OfFact(vocabulary, property.Name, Connectives)));
        return null;
    }

    private List<Condition> BindParts(JsonProperty property)
    {
        if (property.Value is not JsonArray array)
        {
            diagnostics.Add(ReadingFaults.WrongType(property.Value.At, $"\"{property.Name}\"", property.Value.Kind, "an array of conditions"));
            return [];
        }

        if (array.Items.Count == 0)
        {
            diagnostics.Add(Faults.Empty(array.At, $"\"{property.Name}\""));
        }

        var parts = new List<Condition>();
        foreach (var item in array.Items)
        {
            if (item is JsonObject condition)
            {
                parts.Add(Bind(condition));
            }
            else
            {
                diagnostics.Add(ReadingFaults.WrongType(item.At, $"an item of \"{property.Name}\"", item.Kind, "a condition"));
            }
        }

        return parts;
    }

    private Condition? BindFact(FactDefinition fact, JsonProperty property) => fact.Type switch
    {
        FactType.Boolean => property.Value is JsonBoolean flag ? new BooleanTest(fact, flag.Value) { At = property.At } : Misfit(fact, property.Value, "true or false"),
        FactType.Number => BindNumber(fact, property.Value) is { } ranges ? new NumberTest(fact, ranges) { At = property.At } : null,
        FactType.Set when property.Value is JsonObject tests => BindSetTests(fact, tests, property.At),
        _ => BindNames(fact, Quantifier.Any, property),
    };

    private Condition? BindSetTests(FactDefinition fact, JsonObject tests, SourceLocation at)
    {
        var parts = new List<Condition>();
        if (tests.Properties.Count == 0)
        {
            diagnostics.Add(Faults.Empty(tests.At, $"the condition on {Legible.Quote(fact.Name)}"));
        }

        foreach (var property in tests.Properties)
        {
            var index = Array.IndexOf(SetTests, property.Name);
            if (index < 0)
            {
                diagnostics.Add(() => Faults.UnknownProperty(property.At, property.Name, $"a condition on the set {Legible.Quote(fact.Name)}", SetTests));
            }
            else if (BindNames(fact, (Quantifier)(index + 1), property) is { } test)
            {
                parts.Add(test);
            }
        }

        return parts.Count == 1 ? parts[0] : new AllOf(parts) { At = at };
    }

    /// <summary>Of a set: "none" says that it is empty; where <c>true</c> stands for all values, true asks for any of them and false for none.</summary>
    private static ValueTest? BindWhole(FactDefinition fact, JsonProperty property)
    {
        var value = property.Value;
        var isEmpty = value is JsonString text && FactBinder.SaysNone(fact, text.Value);
        if (fact.Type != FactType.Set || !(isEmpty || (value is JsonBoolean && fact.TrueMeansAll)))
        {
            return null;
        }

        var isAny = value is JsonBoolean { Value: true };
        return new(fact, isAny ? Quantifier.Any : Quantifier.None, [.. Enumerable.Range(0, fact.Values.Count).Select(fact.Values.At)]) { At = property.At };
    }

    private ValueTest? BindNames(FactDefinition fact, Quantifier quantifier, JsonProperty property)
    {
        var value = property.Value;
        if (quantifier == Quantifier.Any && BindWhole(fact, property) is { } whole)
        {
            return whole;
        }

        IReadOnlyList<JsonValue> items = value is JsonArray array ? array.Items : [value];
        if (items.FirstOrDefault(item => item is not JsonString) is { } wrong)
        {
            Misfit(fact, wrong, Expected(fact));
            return null;
        }

        if (items.Count == 0)
        {
            diagnostics.Add(Faults.Empty(value.At, $"the condition on {Legible.Quote(fact.Name)}"));
            return null;
        }

        var names = new NamedValue[items.Count];
        var known = 0;
        foreach (var item in items)
        {
            if (fact.Values.Find(((JsonString)item).Value) is { } name)
            {
                names[known++] = name;
            }
            else
            {
                ReportUnknown(fact, (JsonString)item);
            }
        }

        return known == names.Length ? new ValueTest(fact, quantifier, names) { At = property.At } : null;
    }

    private void ReportUnknown(FactDefinition fact, JsonString value) =>
        diagnostics.Add(() => Faults.UnknownValue(value.At, fact.Name, value.Value, Suggestion.OfValue(vocabulary, fact, value.Value)));

    private IReadOnlyList<NumberRange>? BindNumber(FactDefinition fact, JsonValue value)
    {
        switch (value)
        {
            case JsonNumber number:
                return [Exactly(fact, number)];
            case JsonArray { Items.Count: 0 }:
                diagnostics.Add(Faults.Empty(value.At, $"the condition on {Legible.Quote(fact.Name)}"));
                return null;
            case JsonArray array when array.Items.FirstOrDefault(item => item is not JsonNumber) is { } wrong:
                Misfit(fact, wrong, "numbers only");
                return null;
            case JsonArray array:
                return [.. array.Items.Cast<JsonNumber>().Select(item => Exactly(fact, item))];
            case JsonObject bounds:
                return [BindRange(fact, bounds)];
            default:
                Misfit(fact, value, "a number, an array of numbers, or bounds such as { \"gte\": 13, \"lt\": 18 }");
                return null;
        }
    }

    private NumberRange Exactly(FactDefinition fact, JsonNumber number)
    {
        var range = NumberRange.Exactly(number.Value);
        ReportIfOutside(fact, range, number);
        return range;
    }

    /// <summary>A range that no number the fact may have lies in is a slip: the condition would never hold.</summary>
    private void ReportIfOutside(FactDefinition fact, NumberRange range, JsonValue value)
    {
        if (range.IsEmpty || range.IsAbove(fact.Maximum) || range.IsBelow(fact.Minimum))
        {
            diagnostics.Add(Faults.EmptyRange(value.At, fact.Name, fact.Minimum, fact.Maximum));
        }
    }

    private NumberRange BindRange(FactDefinition fact, JsonObject bounds)
    {
        foreach (var property in bounds.Properties)
        {
            if (!Bounds.Contains(property.Name, StringComparer.Ordinal))
            {
                diagnostics.Add(() => Faults.UnknownProperty(property.At, property.Name, $"a condition on the number {Legible.Quote(fact.Name)}", Bounds));
            }
            else if (property.Value is not JsonNumber)
            {
                diagnostics.Add(ReadingFaults.WrongType(property.Value.At, $"\"{property.Name}\"", property.Value.Kind, "a number"));
            }
        }

        var range = new NumberRange(
            bounds.Number("gte")?.Value, bounds.Number("gt")?.Value, bounds.Number("lte")?.Value, bounds.Number("lt")?.Value);
        if (bounds.Properties.Count == 0)
        {
            diagnostics.Add(Faults.Empty(bounds.At, $"the condition on {Legible.Quote(fact.Name)}"));
        }
        else
        {
            ReportIfOutside(fact, range, bounds);
        }

        return range;
    }

    private Condition? Misfit(FactDefinition fact, JsonValue value, string expected)
    {
        diagnostics.Add(Faults.ConditionOfWrongType(value.At, fact.Name, fact.Type.Name(), value.Kind, expected));
        return null;
    }

    private static string Expected(FactDefinition fact) => fact.Type == FactType.Set
        ? "a name, an array of names, or { \"all\": […] }, { \"none\": […] }, { \"only\": […] }"
        : "a name or an array of names";
}
