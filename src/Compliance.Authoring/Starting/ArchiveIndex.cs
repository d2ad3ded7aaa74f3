using Compliance.Json;
using Compliance.Rules.Diagnostics;
using Compliance.Rules.Loading;
using Compliance.Rules.Parsing;

namespace Compliance.Authoring.Starting;

/// <summary>A capture of a text, as an archive's index has it. Immutable.</summary>
/// <param name="Vendor">The vendor's id.</param>
/// <param name="Document">The document's id.</param>
/// <param name="Captured">The day it was captured; null where the index does not say.</param>
/// <param name="Source">Where from; null where the index does not say.</param>
/// <param name="File">The file from the archive's folder; null for a capture that was lost.</param>
internal sealed record Capture(string Vendor, string Document, DateOnly? Captured, string? Source, string? File);

/// <summary>The captures that <c>index.json</c> of an archive lists. An archive need not have one.</summary>
internal static class ArchiveIndex
{
    private const string FileName = "index.json";

    /// <summary>The captures of a vendor, in the order of the index; none where there is no index. Null when a fault was reported.</summary>
    public static IReadOnlyList<Capture>? Read(string archive, string vendor, DiagnosticBag faults)
    {
        var path = Path.Combine(archive, FileName);
        if (!File.Exists(path))
        {
            return [];
        }

        if (BoundedFile.Read(path, JsonLimits.Pack.Bytes, faults) is not { } source || StrictJson.Read(source, faults, JsonLimits.Pack) is not { } value)
        {
            return null;
        }

        if (value is JsonArray rows)
        {
            return [.. rows.Items.OfType<JsonObject>().Where(row => row.String("vendor")?.Value == vendor).Select(Row).OfType<Capture>()];
        }

        faults.Add(ReadingFaults.WrongType(value.At, "the file", "no array", "an array of captures"));
        return null;
    }

    private static Capture? Row(JsonObject row) => row.String("vendor") is { } vendor && row.String("document") is { } document
        ? new(vendor.Value, document.Value, Day(row.String("captured")), row.String("source")?.Value, row.String("file")?.Value)
        : null;

    private static DateOnly? Day(JsonString? text) => text is not null && IsoDate.TryParse(text.Value, out var day) ? day : null;
}
