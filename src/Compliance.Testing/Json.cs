using System.Text.Json;
using System.Text.Json.Nodes;

namespace Compliance.Testing;

/// <summary>JSON of packs written in code.</summary>
internal static class Json
{
    public static string Write(JsonNode node) => node.ToJsonString(Compliance.Json.LegibleJson.Indented);

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
