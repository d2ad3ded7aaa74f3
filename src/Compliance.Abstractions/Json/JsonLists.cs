using System.Text.Json;

namespace Compliance.Json;

/// <summary>Writes lists, in the order they come.</summary>
internal static class JsonLists
{
    /// <summary>A property that is an array of texts.</summary>
    public static void WriteStrings(this Utf8JsonWriter json, string name, IEnumerable<string> values)
    {
        json.WritePropertyName(name);
        json.WriteStrings(values);
    }

    /// <summary>An array of texts.</summary>
    public static void WriteStrings(this Utf8JsonWriter json, IEnumerable<string> values)
    {
        json.WriteStartArray();
        foreach (var value in values)
        {
            json.WriteStringValue(value);
        }

        json.WriteEndArray();
    }

    /// <summary>A property that is an array.</summary>
    /// <param name="json">Takes it.</param>
    /// <param name="name">Its name.</param>
    /// <param name="items">The items.</param>
    /// <param name="write">Writes one, whatever it is.</param>
    public static void WriteArray<T>(this Utf8JsonWriter json, string name, IEnumerable<T> items, Action<Utf8JsonWriter, T> write)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
        {
            write(json, item);
        }

        json.WriteEndArray();
    }

    /// <summary>A property that is an array of objects.</summary>
    /// <param name="json">Takes it.</param>
    /// <param name="name">Its name.</param>
    /// <param name="items">The items.</param>
    /// <param name="properties">Writes the properties of one.</param>
    public static void WriteObjects<T>(this Utf8JsonWriter json, string name, IEnumerable<T> items, Action<T> properties) => json.WriteArray(name, items, (writer, item) =>
    {
        writer.WriteStartObject();
        properties(item);
        writer.WriteEndObject();
    });
}
