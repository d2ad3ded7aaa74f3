using System.Text.Json;

namespace Compliance.AspNetCore.Endpoints;

/// <summary>Writes lists.</summary>
internal static class JsonLists
{
    public static void Write(Utf8JsonWriter json, string name, IEnumerable<string> items) => Write(json, name, items, static (writer, item) => writer.WriteStringValue(item));

    public static void Write<T>(Utf8JsonWriter json, string name, IEnumerable<T> items, Action<Utf8JsonWriter, T> write)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
        {
            write(json, item);
        }

        json.WriteEndArray();
    }
}
