using System.Buffers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Compliance.Register.Storage;

namespace Compliance.Register.Chain;

/// <summary>What the chain holds of texts that can be redacted: of each a hash with a salt, so that the text cannot be guessed from it once both are gone.</summary>
internal static class Seals
{
    private const int SaltLength = 32;

    /// <summary>A salt nobody can guess.</summary>
    public static string Salt() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(SaltLength));

    /// <summary>The hash of a text with its salt.</summary>
    public static string Of(string salt, string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{salt}\n{text}")));

    /// <summary>The seals of texts as JSON, by field.</summary>
    public static string Write(IReadOnlyList<TextRow> texts)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, VerdictJson.CompactOptions))
        {
            json.WriteStartObject();
            foreach (var text in texts)
            {
                json.WriteString(text.Field, Of(text.Salt, text.Text));
            }

            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    /// <summary>The seals, by field; empty where they cannot be read, which verification tells.</summary>
    public static IReadOnlyDictionary<string, string> Read(string json)
    {
        var faults = new DiagnosticBag();
        return JsonText.Source("sealed", json, faults) is { } source && StrictJson.Read(source, faults, EntryLimits.Details) is JsonObject sealing && faults.IsEmpty
            ? sealing.Properties.Where(property => property.Value is JsonString).ToDictionary(property => property.Name, property => ((JsonString)property.Value).Value, StringComparer.Ordinal)
            : [];
    }
}
