using System.Buffers;
using System.Text;
using System.Text.Json;
using Compliance.Authoring.Witnesses;
using Compliance.Rules.Analysis;
using Compliance.Rules.Reporting;

namespace Compliance.Authoring.Differences;

/// <summary>Writes differences as JSON. Same differences, same bytes.</summary>
internal static class DifferenceJson
{
    public static string Write(RuleSide before, RuleSide after, Comparison comparison) => Write(before, after, json =>
    {
        json.WriteBoolean("equal", comparison.IsEqual);
        WriteAll(json, "differences", comparison.Differences, WriteDifference);
        WriteAll(json, "renamed", comparison.Renamed, (item, norms) =>
        {
            item.WriteString("from", norms.Before.Rule);
            item.WriteString("to", norms.After.Rule);
            item.WriteString("title", norms.After.Title);
        });
        WriteAll(json, "reread", comparison.Reread, (item, norm) =>
        {
            item.WriteString("rule", norm.Norm.Rule);
            item.WriteString("title", norm.Norm.Title);
            WriteAll(item, "changes", norm.Changes, (part, change) =>
            {
                part.WriteString("what", change.What);
                WriteStrings(part, "from", change.From);
                WriteStrings(part, "to", change.To);
                part.WriteBoolean("isDifference", change.IsDifference);
            });
        });
    });

    public static string Write(RuleSide before, RuleSide after, Portfolio portfolio) => Write(before, after, json =>
    {
        json.WriteNumber("checked", portfolio.Checked);
        WriteAll(json, "useCases", portfolio.Flips, WriteFlip);
    });

    private static string Write(RuleSide before, RuleSide after, Action<Utf8JsonWriter> content)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, new() { Indented = true, NewLine = "\n", Encoder = LegibleJson.Encoder }))
        {
            json.WriteStartObject();
            WriteSide(json, "from", before);
            WriteSide(json, "to", after);
            json.WriteBoolean("nothingInForce", DifferenceReport.IsNothingInForce(before, after));
            WriteStrings(json, "notes", DifferenceReport.NotesOn(before, after));
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
        json.WriteBoolean("isToday", side.IsToday);
        json.WriteNumber("normsInForce", side.Slice.Norms.Count);
        WriteStrings(json, "sources", side.Sources);
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
        json.WriteString("among", difference.Words.Value.Among switch { Among.Before => "from", Among.After => "to", _ => null });
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
        WriteStrings(json, "possibleFrom", flip.Before.PossibleDecisions.Select(decision => Name(decision.ToString())));
        WriteStrings(json, "possibleTo", flip.After.PossibleDecisions.Select(decision => Name(decision.ToString())));
        WriteShifts(json, "gone", [.. flip.Shifts.Where(shift => !shift.Comes)]);
        WriteShifts(json, "come", [.. flip.Shifts.Where(shift => shift.Comes)]);
        WriteAll(json, "questions", flip.After.Decision == Decision.Undetermined ? flip.After.MissingFacts : [], (item, missing) =>
        {
            item.WriteString("fact", missing.Fact);
            item.WriteString("question", missing.Question);
            WriteStrings(item, "affects", missing.Affects);
        });
        if (flip.Remedies is { } remedies)
        {
            json.WritePropertyName("remedies");
            AdviceWriter.Write(json, remedies);
        }
    }

    private static void WriteShifts(Utf8JsonWriter json, string name, IReadOnlyList<Shift> shifts) => WriteAll(json, name, shifts, (item, shift) =>
    {
        item.WriteString("rule", shift.Finding.Rule);
        item.WriteString("title", shift.Finding.Title);
        item.WriteString("before", State(shift.Before));
        item.WriteString("after", State(shift.After));
        WriteStrings(item, "purposes", shift.Purposes);
        WriteStrings(item, "citations", shift.Finding.Citations.Select(cite => cite.ToString()));
    });

    private static string State(Truth state) => state switch { Truth.True => "applies", Truth.Unknown => "mayApply", _ => "doesNotApply" };

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
