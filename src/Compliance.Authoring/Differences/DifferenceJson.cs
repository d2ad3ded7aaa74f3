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
                part.WriteStrings("from", change.From);
                part.WriteStrings("to", change.To);
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
        return JsonReport.Write(json =>
        {
            WriteSide(json, "from", before);
            WriteSide(json, "to", after);
            json.WriteBoolean("nothingInForce", DifferenceReport.IsNothingInForce(before, after));
            json.WriteStrings("notes", DifferenceReport.NotesOn(before, after));
            content(json);
        });
    }

    private static void WriteSide(Utf8JsonWriter json, string name, RuleSide side)
    {
        json.WriteStartObject(name);
        json.WriteString("rules", side.Name);
        json.WriteString("day", IsoDate.Format(side.Day));
        json.WriteBoolean("isToday", side.IsToday);
        json.WriteNumber("normsInForce", side.Slice.Norms.Count);
        json.WriteStrings("sources", side.Sources);
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
        json.WriteStrings("where", difference.Words.Value.Region.Alternatives.Select(ConditionText.Of));
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
            moved.WriteStrings("before", norm.Before.Select(cite => cite.ToString()));
            moved.WriteStrings("after", norm.After.Select(cite => cite.ToString()));
        });
    }

    private static void WriteFlip(Utf8JsonWriter json, Flip flip)
    {
        json.WriteString("id", flip.After.Id);
        json.WriteNumber("line", flip.Line);
        WriteChange(json, flip);
    }

    /// <summary>Writes what comes out otherwise, why, and what would help.</summary>
    internal static void WriteChange(Utf8JsonWriter json, Flip flip)
    {
        json.WriteString("from", Name(flip.Before.Decision.ToString()));
        json.WriteString("to", Name(flip.After.Decision.ToString()));
        json.WriteStrings("possibleFrom", flip.Before.PossibleDecisions.Select(decision => Name(decision.ToString())));
        json.WriteStrings("possibleTo", flip.After.PossibleDecisions.Select(decision => Name(decision.ToString())));
        WriteShifts(json, "gone", [.. flip.Shifts.Where(shift => !shift.Comes)]);
        WriteShifts(json, "come", [.. flip.Shifts.Where(shift => shift.Comes)]);
        WriteAll(json, "questions", flip.After.Decision == Decision.Undetermined ? flip.After.MissingFacts : [], (item, missing) =>
        {
            item.WriteString("fact", missing.Fact);
            item.WriteString("question", missing.Question);
            item.WriteStrings("affects", missing.Affects);
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
        item.WriteStrings("purposes", shift.Purposes);
        item.WriteStrings("citations", shift.Finding.Citations.Select(cite => cite.ToString()));
    });

    private static string State(Truth state) => state switch { Truth.True => "applies", Truth.Unknown => "mayApply", _ => "doesNotApply" };

    private static void WriteAll<T>(Utf8JsonWriter json, string name, IReadOnlyList<T> items, Action<Utf8JsonWriter, T> write)
    {
        json.WriteObjects(name, items, item =>
        {
            write(json, item);
        });
    }

    private static string Name(string member) => JsonNamingPolicy.CamelCase.ConvertName(member);
}
