using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Compliance.Register.Storage;

namespace Compliance.Register.Chain;

/// <summary>
/// The canonical bytes of an entry, which its hash is taken over: one line of JSON in UTF-8 without white space between values, its properties in a fixed order,
/// use case, verdict, packs, details and seals as they were written. An exported line has the same properties, then the hash and the texts that can be redacted.
/// </summary>
internal static class EntryBytes
{
    public const int Format = 1;
    public const string None = "null";

    /// <summary>The hash that belongs to what a row says.</summary>
    public static string Hash(EntryRow row) => Hash(row, row.Sequence);

    /// <summary>The hash that a row would have under another number.</summary>
    public static string Hash(EntryRow row, long sequence) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{{{Body(row, sequence)}}}")));

    /// <summary>The entry as an exported line, without a line feed.</summary>
    /// <param name="row">The entry.</param>
    /// <param name="texts">Its texts that can be redacted, those that are still there.</param>
    public static string Line(EntryRow row, IReadOnlyList<TextRow> texts)
    {
        var line = new StringBuilder().Append('{').Append(Body(row, row.Sequence)).Append(",\"hash\":").Append(Text(row.Hash)).Append(",\"texts\":{");
        for (var index = 0; index < texts.Count; index++)
        {
            var text = texts[index];
            line.Append(index == 0 ? "" : ",").Append(Text(text.Field)).Append(":{\"text\":").Append(Text(text.Text)).Append(",\"salt\":").Append(Text(text.Salt)).Append('}');
        }

        return line.Append("}}").ToString();
    }

    private static string Body(EntryRow row, long sequence) => string.Join(
        ',',
        Pair("format", Format.ToString(CultureInfo.InvariantCulture)),
        Pair("sequence", sequence.ToString(CultureInfo.InvariantCulture)),
        Pair("kind", Text(row.Kind)),
        Pair("about", row.About?.ToString(CultureInfo.InvariantCulture) ?? None),
        Pair("time", Text(row.Time)),
        Pair("engine", row.Engine is null ? None : Text(row.Engine)),
        Pair("packs", row.Packs),
        Pair("useCase", row.UseCase ?? None),
        Pair("verdict", row.Verdict ?? None),
        Pair("details", row.Details),
        Pair("sealed", row.Sealed),
        Pair("previous", Text(row.Previous)));

    private static string Pair(string name, string json) => $"\"{name}\":{json}";

    private static string Text(string text) => $"\"{JsonEncodedText.Encode(text, LegibleJson.Encoder)}\"";
}
