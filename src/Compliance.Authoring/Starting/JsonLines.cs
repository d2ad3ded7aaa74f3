using System.Buffers;
using System.Text;
using System.Text.Json;
using Compliance.Json;

namespace Compliance.Authoring.Starting;

/// <summary>Files in JSON as people edit them: indented, with a line feed at the end.</summary>
internal static class JsonLines
{
    public static string Of(Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, VerdictJson.CompactOptions with { Indented = true }))
        {
            write(json);
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan) + "\n";
    }
}
