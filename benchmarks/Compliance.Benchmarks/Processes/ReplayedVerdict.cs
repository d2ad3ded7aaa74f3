using System.Globalization;
using System.Text.Json;

namespace Compliance.Benchmarks.Processes;

/// <summary>A line of a scan's output taken apart into tokens, so that it can be written again with nothing to do but write.</summary>
internal sealed class ReplayedVerdict
{
    private readonly List<(JsonTokenType Type, byte[] Text, double Number)> _tokens = [];

    public ReplayedVerdict(ReadOnlySpan<byte> line)
    {
        var json = new Utf8JsonReader(line);
        while (json.Read())
        {
            var isText = json.TokenType is JsonTokenType.String or JsonTokenType.PropertyName;
            var text = new byte[isText ? json.ValueSpan.Length : 0];
            _tokens.Add((json.TokenType, isText ? text[..json.CopyString(text)] : text, json.TokenType == JsonTokenType.Number ? json.GetDouble() : 0));
        }
    }

    public void Write(Utf8JsonWriter json)
    {
        foreach (var (type, text, number) in _tokens)
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
                    json.WriteNumberValue(number);
                    break;
                case JsonTokenType.True or JsonTokenType.False:
                    json.WriteBooleanValue(type == JsonTokenType.True);
                    break;
                case JsonTokenType.Null:
                    json.WriteNullValue();
                    break;
                default:
                    throw new InvalidOperationException(string.Create(CultureInfo.InvariantCulture, $"A verdict holds a token of type {type}."));
            }
        }
    }
}
