using System.Security.Cryptography;
using System.Text;
using Compliance.Rules.Diagnostics;

namespace Compliance.Rules.Parsing;

/// <summary>Reads vocabularies and packs: bytes to well-formed documents, every fault reported.</summary>
internal static class PackReader
{
    public static VocabularyDocument? ReadVocabulary(SourceText source, DiagnosticBag diagnostics) =>
        ReadObject(source, PackShapes.Vocabulary, diagnostics) is { } root ? new(root, root.At, Hash([source])) : null;

    /// <summary>
    /// Reads a pack; null when its <c>pack.json</c> is no JSON object or of another format. What is there is read even where faults are reported, so that all come
    /// together; but of another format nothing more is said, for every cite of it would be a fault.
    /// </summary>
    public static RulePackDocument? ReadPack(PackFiles files, DiagnosticBag diagnostics)
    {
        var pack = ReadManifest(files, diagnostics);
        pack?.ReadRules(diagnostics);
        return pack;
    }

    /// <summary>The same without the files of rules, which <see cref="RulePackDocument.ReadRules"/> reads: much can be done meanwhile that needs none of them.</summary>
    public static RulePackDocument? ReadManifest(PackFiles files, DiagnosticBag diagnostics)
    {
        var value = StrictJson.Read(files.Manifest, diagnostics, JsonLimits.Pack);
        if (value is JsonObject pack && FormatShape.FaultOf(pack) is { } fault)
        {
            diagnostics.Add(fault);
            return null;
        }

        if (Check(value, PackShapes.Pack, diagnostics) is { } root)
        {
            return new(root, files);
        }

        _ = ReadRules(files, diagnostics);
        return null;
    }

    /// <summary>The rules of the files of rules of a pack, in the order of the files' names.</summary>
    internal static List<JsonObject> ReadRules(PackFiles files, DiagnosticBag diagnostics)
    {
        var rules = new List<JsonObject>();
        foreach (var file in files.RuleFiles)
        {
            rules.AddRange(ReadObject(file, PackShapes.RuleFile, diagnostics)?.Items<JsonObject>("rules") ?? []);
        }

        return rules;
    }

    private static JsonObject? ReadObject(SourceText source, ObjectShape shape, DiagnosticBag diagnostics) =>
        Check(StrictJson.Read(source, diagnostics, JsonLimits.Pack), shape, diagnostics);

    private static JsonObject? Check(JsonValue? value, ObjectShape shape, DiagnosticBag diagnostics)
    {
        if (value is null)
        {
            return null;
        }

        shape.Check(value, "the file", diagnostics);
        return value as JsonObject;
    }

    /// <summary>Hashes contents in the order of the files' names; carriage returns do not count, for checkouts differ in them.</summary>
    internal static string Hash(IEnumerable<SourceText> files)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var file in files)
        {
            hash.AppendData(Encoding.UTF8.GetBytes(Path.GetFileName(file.File)));
            hash.AppendData([0]);
            AppendWithoutCarriageReturns(hash, file.Bytes.Span);
            hash.AppendData([0]);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static void AppendWithoutCarriageReturns(IncrementalHash hash, ReadOnlySpan<byte> bytes)
    {
        foreach (var line in bytes.Split((byte)'\r'))
        {
            hash.AppendData(bytes[line]);
        }
    }
}
