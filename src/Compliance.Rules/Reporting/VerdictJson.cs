using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Compliance.Rules.Reporting;

/// <summary>Writes verdicts as JSON: the form that other programs rely on. Same verdict, same bytes.</summary>
public static class VerdictJson
{
    /// <summary>The format of the JSON, which its first property states; another number means that what was there means something else.</summary>
    public const int Format = 2;

    /// <summary>The verdict as JSON, indented for people.</summary>
    public static string ToJson(this Verdict verdict) => ToJson(verdict, indented: true);

    /// <summary>The verdict as JSON.</summary>
    /// <param name="verdict">The verdict.</param>
    /// <param name="indented">Whether to spread it over lines; otherwise it is one line without a line feed.</param>
    public static string ToJson(this Verdict verdict, bool indented)
    {
        var buffer = new ArrayBufferWriter<byte>();
        Write(verdict, buffer, indented);
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    /// <summary>Writes the verdict as UTF-8 JSON.</summary>
    /// <param name="verdict">The verdict.</param>
    /// <param name="output">Takes the bytes.</param>
    /// <param name="indented">Whether to spread it over lines; otherwise it is one line without a line feed.</param>
    public static void Write(Verdict verdict, IBufferWriter<byte> output, bool indented = false)
    {
        ArgumentNullException.ThrowIfNull(verdict);
        using var json = new Utf8JsonWriter(output, indented ? CompactOptions with { Indented = true } : CompactOptions);
        new VerdictWriter(json).Write(verdict);
    }

    /// <summary>Letters of any language stand for themselves; the output is JSON, not HTML.</summary>
    internal static JsonWriterOptions CompactOptions { get; } = new() { NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
}
