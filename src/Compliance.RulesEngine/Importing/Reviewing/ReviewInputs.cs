using System.Dynamic;
using System.Globalization;
using Compliance.Json;
using Compliance.Rules.Diagnostics;
using RulesEngine.Models;

namespace Compliance.RulesEngine.Importing.Reviewing;

/// <summary>Inputs of workflows as JSON lines: on each an object with a property for each object that the workflows read.</summary>
internal static class ReviewInputs
{
    private const byte LineFeed = (byte)'\n';

    /// <summary>The most bytes of a file.</summary>
    public const int MostBytes = 64 << 20;

    /// <summary>The inputs; of faulty lines all faults are reported.</summary>
    public static IReadOnlyList<RuleParameter[]> Read(SourceText source, DiagnosticBag diagnostics)
    {
        var inputs = new List<RuleParameter[]>();
        var rest = source.Bytes;
        for (var line = 1; !rest.IsEmpty; line++)
        {
            var end = rest.Span.IndexOf(LineFeed);
            var text = end < 0 ? rest : rest[..end];
            rest = end < 0 ? default : rest[(end + 1)..];
            var name = string.Create(CultureInfo.InvariantCulture, $"{source.File}:{line}");
            if (text.Span.Trim(" \t\r"u8).IsEmpty)
            {
                diagnostics.Add(Faults.EmptyLine(SourceLocation.Whole(name)));
            }
            else if (StrictJson.Read(new SourceText(name, text), diagnostics, JsonLimits.UseCase) is { } json)
            {
                if (json is JsonObject input)
                {
                    inputs.Add([.. input.Properties.Select(property => new RuleParameter(property.Name, Value(property.Value)))]);
                }
                else
                {
                    diagnostics.Add(ImportFaults.NoObject(name, json.Kind));
                }
            }
        }

        return inputs;
    }

    private static object? Value(JsonValue json) => json switch
    {
        JsonObject value => Object(value),
        JsonArray array => array.Items.Select(Value).ToList(),
        JsonString text => text.Value,
        JsonBoolean boolean => boolean.Value,
        JsonNumber number => number.Value == Math.Floor(number.Value) && Math.Abs(number.Value) <= int.MaxValue ? (int)number.Value : number.Value,
        _ => null,
    };

    private static ExpandoObject Object(JsonObject json)
    {
        var made = new ExpandoObject();
        foreach (var property in json.Properties)
        {
            ((IDictionary<string, object?>)made)[property.Name] = Value(property.Value);
        }

        return made;
    }
}
