using System.Buffers;
using System.Text;
using System.Text.Json;
using Compliance.Json;

namespace Compliance;

/// <summary>Writes verdicts as JSON and reads them back: the form that other programs rely on. Same verdict, same bytes.</summary>
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

    /// <summary>Reads a verdict that was written as JSON. It equals the one that was written.</summary>
    /// <param name="json">The JSON text.</param>
    /// <exception cref="ComplianceJsonException">The text is no verdict, or one of another format; the message says where and why.</exception>
    public static Verdict Parse(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        var faults = new DiagnosticBag();
        var text = JsonText.Source("verdict", json, faults) is { } source ? StrictJson.Read(source, faults, JsonLimits.Verdict) : null;
        var verdict = text is null ? null : VerdictReader.Verdict(text, faults);
        return verdict is not null && faults.IsEmpty ? verdict : throw new ComplianceJsonException(faults.Sorted(), JsonPlace.PathTo(text, faults.Sorted()[0].At));
    }

    /// <summary>Letters of any language stand for themselves; the output is JSON, not HTML.</summary>
    internal static JsonWriterOptions CompactOptions { get; } = new() { NewLine = "\n", Encoder = LegibleJson.Encoder };
}
