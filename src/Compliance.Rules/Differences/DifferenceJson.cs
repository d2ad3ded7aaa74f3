using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Compliance.Rules.Analysis;
using Compliance.Rules.Reporting;

namespace Compliance.Rules.Differences;

/// <summary>Writes differences as JSON. Same differences, same bytes.</summary>
internal static class DifferenceJson
{
    public static string Write(RuleSide before, RuleSide after, IReadOnlyList<Difference> differences) => Write(before, after, json =>
    {
        json.WriteBoolean("equal", differences.Count == 0);
        WriteAll(json, "differences", differences, WriteDifference);
    });

    public static string Write(RuleSide before, RuleSide after, Portfolio portfolio) => Write(before, after, json =>
    {
        json.WriteNumber("checked", portfolio.Checked);
        WriteAll(json, "useCases", portfolio.Flips, WriteFlip);
    });

    private static string Write(RuleSide before, RuleSide after, Action<Utf8JsonWriter> content)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            WriteSide(json, "from", before);
            WriteSide(json, "to", after);
            content(json);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private static void WriteSide(Utf8JsonWriter json, string name, RuleSide side)
    {
        json.WriteStartObject(name);
        json.WriteString("rules", side.Name);
        json.WriteString("day", IsoDate.Format(side.Day));
        WriteAll(json, "packs", side.Rules.Packs, (pack, reference) =>
        {
            pack.WriteString("id", reference.Id);
            pack.WriteString("version", reference.Version);
            pack.WriteString("sha256", reference.Sha256);
        });
        json.WriteEndObject();
    }

    private static void WriteDifference(Utf8JsonWriter json, Difference difference)
    {
        json.WriteString("aspect", Name(difference.Aspect.ToString()));
        json.WriteString("from", difference.From is { } from ? Name(from.ToString()) : null);
        json.WriteString("to", difference.To is { } to ? Name(to.ToString()) : null);
        WriteStrings(json, "where", difference.Words.Value.Region.Alternatives.Select(ConditionText.Of));
        json.WriteString("among", difference.From is null ? null : difference.Words.Value.IsOfAfter ? "to" : "from");
        json.WriteBoolean("complete", difference.Words.Value.Region.IsComplete);
        json.WritePropertyName("witness");
        UseCaseJson.Write(json, difference.Witness);
        WriteAll(json, "movedBy", difference.MovedBy, (moved, norm) =>
        {
            moved.WriteString("rule", norm.Norm.Rule);
            moved.WriteString("title", norm.Norm.Title);
            moved.WriteString("modality", Name(norm.Modality.ToString()));
            moved.WriteBoolean("goes", norm.Goes);
            moved.WriteBoolean("comes", norm.Comes);
            WriteStrings(moved, "before", norm.Before.Select(cite => cite.ToString()));
            WriteStrings(moved, "after", norm.After.Select(cite => cite.ToString()));
        });
    }

    private static void WriteFlip(Utf8JsonWriter json, Flip flip)
    {
        json.WriteString("id", flip.After.Id);
        json.WriteNumber("line", flip.Line);
        json.WriteString("from", Name(flip.Before.Decision.ToString()));
        json.WriteString("to", Name(flip.After.Decision.ToString()));
        WriteFindings(json, "gone", flip.Gone);
        WriteFindings(json, "come", flip.Come);
        if (flip.Remedies is { } remedies)
        {
            RemediesJson.Write(json, remedies);
        }
    }

    private static void WriteFindings(Utf8JsonWriter json, string name, IReadOnlyList<Finding> findings) => WriteAll(json, name, findings, (item, finding) =>
    {
        item.WriteString("rule", finding.Rule);
        item.WriteString("title", finding.Title);
        WriteStrings(item, "citations", finding.Citations.Select(cite => cite.ToString()));
    });

    private static void WriteAll<T>(Utf8JsonWriter json, string name, IReadOnlyList<T> items, Action<Utf8JsonWriter, T> write)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
        {
            json.WriteStartObject();
            write(json, item);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteStrings(Utf8JsonWriter json, string name, IEnumerable<string> items)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
        {
            json.WriteStringValue(item);
        }

        json.WriteEndArray();
    }

    private static string Name(string member) => JsonNamingPolicy.CamelCase.ConvertName(member);
}
