using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Compliance.Rules.Reporting;

/// <summary>Writes verdicts as JSON: the form that other programs rely on. Same verdict, same bytes.</summary>
public static class VerdictJson
{
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
        using var json = new Utf8JsonWriter(output, Options(indented));
        Write(json, verdict);
    }

    /// <summary>Letters of any language stand for themselves; the output is JSON, not HTML.</summary>
    private static JsonWriterOptions Options(bool indented) =>
        new() { Indented = indented, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static void Write(Utf8JsonWriter json, Verdict verdict)
    {
        json.WriteStartObject();
        json.WriteString("id", verdict.Id);
        json.WriteString("decision", Name(verdict.Decision));
        WriteStrings(json, "possibleDecisions", verdict.PossibleDecisions.Select(Name));
        json.WriteString("asOf", IsoDate.Format(verdict.AsOf));
        json.WritePropertyName("useCase");
        UseCaseJson.Write(json, verdict.UseCase);
        WriteObjects(json, "findings", verdict.Findings, WriteFinding);
        WriteObjects(json, "missingFacts", verdict.MissingFacts, WriteMissingFact);
        WriteObjects(json, "assumptions", verdict.Assumptions, WriteAssumption);
        WriteStrings(json, "exposures", verdict.Exposures);
        WriteStrings(json, "assurances", verdict.Assurances);
        WriteStrings(json, "obligations", verdict.Obligations);
        WriteObjects(json, "conflicts", verdict.Conflicts, WriteConflict);
        WriteStrings(json, "governedBy", verdict.GovernedBy);
        WriteStrings(json, "gaps", verdict.Gaps);
        WriteObjects(json, "packs", verdict.Packs, WritePack);
        if (verdict.Remedies is { } remedies)
        {
            RemediesJson.Write(json, remedies);
        }

        json.WriteEndObject();
    }

    private static void WriteFinding(Utf8JsonWriter json, Finding finding)
    {
        json.WriteString("rule", finding.Rule);
        json.WriteString("title", finding.Title);
        json.WriteString("summary", finding.Summary);
        json.WriteString("bearer", Name(finding.Bearer));
        json.WriteString("modality", Name(finding.Modality));
        json.WriteString("topic", finding.Topic);
        json.WriteString("status", Name(finding.Status));
        json.WriteString("fulfilment", finding.Fulfilment is { } fulfilment ? Name(fulfilment) : null);
        json.WriteBoolean("standing", finding.Standing);
        json.WriteString("severity", Name(finding.Severity));
        json.WriteStartObject("because");
        foreach (var (fact, value) in finding.Because)
        {
            json.WritePropertyName(fact);
            UseCaseJson.Write(json, value);
        }

        json.WriteEndObject();
        WriteStrings(json, "missing", finding.Missing);
        WriteStrings(json, "defeatedBy", finding.DefeatedBy);
        WriteStrings(json, "caveats", finding.Caveats);
        WriteStrings(json, "warnings", finding.Warnings);
        WriteObjects(json, "citations", finding.Citations, WriteCitation);
    }

    private static void WriteCitation(Utf8JsonWriter json, Citation citation)
    {
        json.WriteString("document", citation.Document);
        json.WriteString("title", citation.Title);
        json.WriteString("version", IsoDate.Format(citation.Version));
        json.WriteString("clause", citation.Clause);
        json.WriteString("authority", Name(citation.Authority));
        json.WriteString("url", citation.Url);
        json.WriteString("excerpt", citation.Excerpt);
    }

    private static void WriteMissingFact(Utf8JsonWriter json, MissingFact missing)
    {
        json.WriteString("fact", missing.Fact);
        json.WriteString("type", missing.Type);
        json.WriteString("question", missing.Question);
        json.WriteStartArray("options");
        foreach (var option in missing.Options)
        {
            UseCaseJson.Write(json, option);
        }

        json.WriteEndArray();
        WriteStrings(json, "affects", missing.Affects);
    }

    private static void WriteAssumption(Utf8JsonWriter json, Assumption assumption)
    {
        json.WriteString("fact", assumption.Fact);
        json.WritePropertyName("presumed");
        UseCaseJson.Write(json, assumption.Presumed);
        WriteStrings(json, "affects", assumption.Affects);
    }

    private static void WriteConflict(Utf8JsonWriter json, Conflict conflict)
    {
        json.WriteString("bearer", Name(conflict.Bearer));
        json.WriteString("topic", conflict.Topic);
        WriteStrings(json, "rules", conflict.Rules);
        json.WriteString("prevails", conflict.Prevails);
    }

    private static void WritePack(Utf8JsonWriter json, PackReference pack)
    {
        json.WriteString("id", pack.Id);
        json.WriteString("version", pack.Version);
        json.WriteString("sha256", pack.Sha256);
    }

    private static void WriteObjects<T>(Utf8JsonWriter json, string name, IReadOnlyList<T> items, Action<Utf8JsonWriter, T> write)
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

    /// <summary>Names of enum members in JSON are in camelCase.</summary>
    private static string Name<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());
}
