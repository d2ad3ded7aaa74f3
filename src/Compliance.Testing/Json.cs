using System.Text.Json;
using System.Text.Json.Nodes;

namespace Compliance.Testing;

/// <summary>JSON of packs written in code.</summary>
internal static class Json
{
    private static readonly JsonSerializerOptions Options = new() { WriteIndented = true, NewLine = "\n", Encoder = Compliance.Json.LegibleJson.Encoder };

    public static string Write(JsonNode node) => node.ToJsonString(Options);

    public static JsonNode Names(string[] values)
    {
        ArgumentNullException.ThrowIfNull(values);
        return new JsonArray([.. values.Select(value => JsonValue.Create(value))]);
    }

    /// <exception cref="FormatException">It is not JSON.</exception>
    public static JsonNode? Parse(string json)
    {
        try
        {
            return JsonNode.Parse(json);
        }
        catch (JsonException exception)
        {
            throw new FormatException($"It is not JSON: {json}", exception);
        }
    }
}
