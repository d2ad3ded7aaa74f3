using System.Text;
using Compliance.Tests.Evaluation.RandomPacks;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Compliance.Tests.Fuzzing;

/// <summary>Changes JSON texts in the ways that hands, editors, disks and strangers do.</summary>
internal sealed class Mutator(Dice dice, IReadOnlyList<JToken> strangers)
{
    private static readonly string[] Bits =
    [
        "{", "}", "[", "]", ",", ":", "\"", "\\", "null", "true", "-1", "1e999", "0.5", "\"\"", "\"EU\"", "\"mistral\"", "\\ud800", "\u0000", "\n", "//", "/*", "'", "NaN",
        "\uFEFF", "é", "\"anyOf\": []", "\"not\": {}", "\"when\": null", "[]", "{}", "\"2026-02-30\"", "1234567890123456789012345678901234567890",
    ];

    private static readonly string[] Names =
        ["id", "when", "unless", "not", "anyOf", "allOf", "cites", "overrides", "concludes", "derived", "presumed", "values", "narrower", "name", "type", "asOf", "vendor", "", "scope", "from", "until"];

    /// <summary>The text with one to three changes.</summary>
    /// <param name="text">Well-formed JSON.</param>
    public byte[] Mutate(string text)
    {
        if (dice.Chance(60))
        {
            text = Restructure(text);
        }

        var bytes = Encoding.UTF8.GetBytes(text).ToList();
        for (var left = dice.Chance(60) ? 0 : dice.Between(1, 3); left > 0 && bytes.Count > 0; left--)
        {
            Damage(bytes);
        }

        return [.. bytes];
    }

    private void Damage(List<byte> bytes)
    {
        var place = dice.Roll(bytes.Count);
        switch (dice.Roll(6))
        {
            case 0:
                bytes[place] ^= (byte)(1 << dice.Roll(8));
                break;
            case 1:
                bytes[place] = (byte)dice.Roll(256);
                break;
            case 2:
                bytes.RemoveRange(place, Math.Min(dice.Between(1, 20), bytes.Count - place));
                break;
            case 3:
                bytes.InsertRange(place, Encoding.UTF8.GetBytes(dice.Pick(Bits)));
                break;
            case 4:
                bytes.InsertRange(place, bytes.GetRange(place, Math.Min(dice.Between(1, 80), bytes.Count - place)));
                break;
            default:
                bytes.RemoveRange(place, bytes.Count - place);
                break;
        }
    }

    private string Restructure(string text)
    {
        var root = (JContainer)Schemas.SchemaValidator.Parse(text);
        for (var left = dice.Between(1, 3); left > 0; left--)
        {
            var tokens = root.Descendants().ToList();
            if (tokens.Count == 0)
            {
                break;
            }

            Change(tokens, dice.Pick(tokens));
        }

        return root.ToString(dice.Chance(50) ? Formatting.Indented : Formatting.None);
    }

    private void Change(List<JToken> tokens, JToken token)
    {
        switch (dice.Roll(6))
        {
            case 0:
                (token.Parent as JProperty ?? token).Remove();
                break;
            case 1 when token is JProperty property:
                Rename(property, dice.Pick(Names));
                break;
            case 2 when token is JProperty property:
                Rename(property, property.Name + "s");
                break;
            case 3 when Value(token) is { } value:
                value.Replace(Nested(value.DeepClone(), dice.Pick([1, 1, 2, 60])));
                break;
            case 4 when Value(token) is { } value:
                value.Replace(Value(dice.Pick(tokens))?.DeepClone() ?? JValue.CreateNull());
                break;
            default:
                Value(token)?.Replace(dice.Pick(strangers).DeepClone());
                break;
        }
    }

    private static void Rename(JProperty property, string name)
    {
        if (property.Parent is JObject owner && !owner.ContainsKey(name))
        {
            property.Replace(new JProperty(name, property.Value));
        }
    }

    private JToken Nested(JToken value, int depth)
    {
        for (; depth > 0; depth--)
        {
            value = dice.Chance(50) ? new JArray(value) : new JObject { [dice.Pick(Names)] = value };
        }

        return value;
    }

    private static JToken? Value(JToken token) => token is JProperty property ? property.Value : token;
}
