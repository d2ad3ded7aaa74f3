using System.Text;
using System.Text.Json;

namespace Compliance.Benchmarks.Processes;

/// <summary>A line of a scan's output taken apart into tokens, so that it can be written again with nothing to do but write.</summary>
internal sealed class ReplayedVerdict
{
    private readonly (JsonTokenType Type, byte[] Text)[] _tokens;

    /// <param name="line">The line.</param>
    /// <param name="texts">Takes every text once, so that all verdicts share them, as those of an engine do.</param>
    public ReplayedVerdict(string line, Dictionary<string, byte[]> texts)
    {
        var tokens = new List<(JsonTokenType Type, byte[] Text)>();
        var json = new Utf8JsonReader(Encoding.UTF8.GetBytes(line));
        while (json.Read())
        {
            var text = json.TokenType switch
            {
                JsonTokenType.String or JsonTokenType.PropertyName => json.GetString()!,
                JsonTokenType.Number => Encoding.UTF8.GetString(json.ValueSpan),
                _ => "",
            };
            tokens.Add((json.TokenType, texts.TryGetValue(text, out var known) ? known : texts[text] = Encoding.UTF8.GetBytes(text)));
        }

        _tokens = [.. tokens];
    }

    public void Write(Utf8JsonWriter json)
    {
        foreach (var (type, text) in _tokens)
        {
            switch (type)
            {
                case JsonTokenType.StartObject:
                    json.WriteStartObject();
                    break;
                case JsonTokenType.EndObject:
                    json.WriteEndObject();
                    break;
                case JsonTokenType.StartArray:
                    json.WriteStartArray();
                    break;
                case JsonTokenType.EndArray:
                    json.WriteEndArray();
                    break;
                case JsonTokenType.PropertyName:
                    json.WritePropertyName(text);
                    break;
                case JsonTokenType.String:
                    json.WriteStringValue(text);
                    break;
                case JsonTokenType.Number:
                    json.WriteRawValue(text);
                    break;
                case JsonTokenType.True or JsonTokenType.False:
                    json.WriteBooleanValue(type == JsonTokenType.True);
                    break;
                case JsonTokenType.Null:
                    json.WriteNullValue();
                    break;
                default:
                    throw new InvalidOperationException($"A verdict holds a token of type {type}.");
            }
        }
    }
}
