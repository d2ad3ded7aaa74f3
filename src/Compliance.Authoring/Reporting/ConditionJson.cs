using System.Text.Json;
using Compliance.Rules.Reporting;
using Compliance.Rules.Validation;
using Compliance.Rules.Vocabularies;

namespace Compliance.Authoring.Reporting;

/// <summary>Writes conditions as JSON, in the form that packs have them.</summary>
internal static class ConditionJson
{
    public static void Write(Utf8JsonWriter json, Condition condition)
    {
        json.WriteStartObject();
        WriteInside(json, condition);
        json.WriteEndObject();
    }

    private static void WriteInside(Utf8JsonWriter json, Condition condition)
    {
        switch (condition)
        {
            case AllOf all when all.Parts.All(part => part is FactTest) && all.Parts.Select(part => ((FactTest)part).Fact).Distinct().Count() == all.Parts.Count:
                foreach (var part in all.Parts)
                {
                    WriteInside(json, part);
                }

                break;
            case AllOf all:
                WriteParts(json, "allOf", all.Parts);
                break;
            case AnyOf any:
                WriteParts(json, "anyOf", any.Parts);
                break;
            case Not not:
                json.WritePropertyName("not");
                Write(json, not.Part);
                break;
            case FactTest test:
                json.WritePropertyName(test.Fact.Name);
                WriteTest(json, test);
                break;
            default:
                throw new InvalidOperationException($"No JSON for a condition of type {condition.GetType().Name}.");
        }
    }

    private static void WriteParts(Utf8JsonWriter json, string name, IReadOnlyList<Condition> parts)
    {
        json.WriteStartArray(name);
        foreach (var part in parts)
        {
            Write(json, part);
        }

        json.WriteEndArray();
    }

    private static void WriteTest(Utf8JsonWriter json, FactTest test)
    {
        switch (test)
        {
            case BooleanTest boolean:
                json.WriteBooleanValue(boolean.Expected);
                break;
            case NumberTest { Ranges: [var range] } when !IsExact(range):
                WriteRange(json, range);
                break;
            case NumberTest number:
                json.WriteStartArray();
                foreach (var range in number.Ranges)
                {
                    WriteNumber(json, range);
                }

                json.WriteEndArray();
                break;
            case ValueTest { Quantifier: Quantifier.Any } any:
                WriteNames(json, any.Values);
                break;
            case ValueTest values:
                json.WriteStartObject();
                json.WritePropertyName(values.Quantifier switch { Quantifier.All => "all", Quantifier.None => "none", _ => "only" });
                WriteNames(json, values.Values);
                json.WriteEndObject();
                break;
        }
    }

    private static bool IsExact(NumberRange range) => range.AtLeast is not null && range.AtLeast == range.AtMost;

    /// <summary>Of several ranges: a number as itself, a range by its bounds.</summary>
    private static void WriteNumber(Utf8JsonWriter json, NumberRange range)
    {
        if (IsExact(range))
        {
            json.WriteNumberValue(range.AtLeast!.Value);
        }
        else
        {
            WriteRange(json, range);
        }
    }

    private static void WriteRange(Utf8JsonWriter json, NumberRange range)
    {
        json.WriteStartObject();
        foreach (var (name, bound) in new[] { ("gte", range.AtLeast), ("gt", range.Above), ("lte", range.AtMost), ("lt", range.Below) })
        {
            if (bound is { } number)
            {
                json.WriteNumber(name, number);
            }
        }

        json.WriteEndObject();
    }

    private static void WriteNames(Utf8JsonWriter json, IReadOnlyList<NamedValue> names)
    {
        json.WriteStrings(names.Select(name => name.Name));
    }
}
