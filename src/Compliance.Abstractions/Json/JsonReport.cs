using System.Buffers;
using System.Text;
using System.Text.Json;

namespace Compliance.Json;

/// <summary>How every report for programs is written: indented, in the order it is told, with line feeds and legible text whatever the machine.</summary>
internal static class JsonReport
{
    private static readonly JsonWriterOptions Options = new() { Indented = true, NewLine = "\n", Encoder = LegibleJson.Encoder };

    /// <summary>An object, without a line feed at its end.</summary>
    /// <param name="properties">Writes its properties.</param>
    public static string Write(Action<Utf8JsonWriter> properties) => WriteValue(json =>
    {
        json.WriteStartObject();
        properties(json);
        json.WriteEndObject();
    });

    /// <summary>Any value, without a line feed at its end.</summary>
    /// <param name="value">Writes it.</param>
    public static string WriteValue(Action<Utf8JsonWriter> value)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            value(json);
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }
}
