using System.Text.Json;
using Compliance.Rules.Parsing;

namespace Compliance.Authoring.Starting;

/// <summary>Writes the <c>pack.json</c> of a pack that is begun.</summary>
internal static class PackText
{
    public static string Of(StartedPack pack) => JsonLines.Of(json =>
    {
        json.WriteStartObject();
        json.WriteString("$schema", "../schema/pack.schema.json");
        json.WriteString("id", pack.Name);
        json.WriteString("version", "0.1.0");
        json.WriteNumber("format", FormatShape.Current);
        json.WriteString("title", StartedDocument.Words(pack.Name));
        json.WriteString("layer", pack.Kind switch { PackKind.Vendor => "vendor", PackKind.Regulation => "regulation", _ => "organisation" });
        if (pack.Kind == PackKind.Vendor)
        {
            json.WriteString("vendor", pack.Name);
            WriteNewVendor(json, pack);
        }

        json.WriteStartArray("documents");
        foreach (var document in pack.Documents.Where(document => document.Versions.Count > 0))
        {
            Write(json, document);
        }

        json.WriteEndArray();
        json.WriteObjects("gaps", pack.Documents.SelectMany(document => document.Undecided), gap =>
        {
            json.WriteString("id", gap.Id);
            json.WriteString("title", gap.Title);
            WriteIfThere(json, "from", gap.From);
            WriteIfThere(json, "until", gap.Until);
        });
        json.WriteEndObject();
    });

    /// <summary>A vendor that the base vocabulary does not know is a value of the pack's own.</summary>
    private static void WriteNewVendor(Utf8JsonWriter json, StartedPack pack)
    {
        if (pack.Vocabulary.Find(Facts.Vendor)?.Values.Find(pack.Name) is not null)
        {
            return;
        }

        json.WriteStartObject("vocabulary");
        json.WriteStartObject("values");
        json.WriteStartArray(Facts.Vendor);
        json.WriteStartObject();
        json.WriteString("name", pack.Name);
        json.WriteString("title", StartedDocument.Words(pack.Name));
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, StartedDocument document)
    {
        json.WriteStartObject();
        json.WriteString("id", document.Id);
        json.WriteString("title", document.Title);
        json.WriteString("authority", "primary");
        json.WriteObjects("versions", document.Versions, version =>
        {
            json.WriteString("effective", version.Effective);
            WriteIfThere(json, "captured", version.Captured);
            WriteIfThere(json, "lastSeen", version.LastSeen);
            WriteIfThere(json, "source", version.Source);
        });
        json.WriteEndObject();
    }

    private static void WriteIfThere(Utf8JsonWriter json, string name, string? value)
    {
        if (value is not null)
        {
            json.WriteString(name, value);
        }
    }
}
