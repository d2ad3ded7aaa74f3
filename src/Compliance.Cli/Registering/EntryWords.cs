using System.Globalization;
using System.Text;
using System.Text.Json;
using Compliance.Register;
using Compliance.Rules.Reporting;

namespace Compliance.Cli.Registering;

/// <summary>Entries of a register as text and JSON.</summary>
internal static class EntryWords
{
    /// <summary>What people know the use of an entry by: its id, else its facts; empty where it has none.</summary>
    public static string Use(RegisterEntry entry) => entry.UseCase is not { } useCase ? "" : useCase.Id ?? useCase.ToString();

    /// <summary>Who did it, or that the name was redacted.</summary>
    public static string By(RegisterEntry entry) => entry.By ?? (entry.Sealed.Contains(RedactableField.By, StringComparer.Ordinal) ? "(redacted)" : "");

    public static string Decision(RegisterEntry entry) => entry.Verdict is { } verdict ? Words<Decision>.NameOf(verdict.Decision) : "";

    /// <summary>An entry that was just written, in a few lines.</summary>
    public static string Written(RegisterEntry entry)
    {
        var what = entry.Verdict is null ? "" : $": {Decision(entry)}";
        return string.Create(CultureInfo.InvariantCulture, $"Entry {entry.Sequence}, {Words<EntryKind>.NameOf(entry.Kind)}{what}\nHead: {entry.Sequence}:{entry.Hash}\n");
    }

    /// <summary>The whole entry, for people.</summary>
    public static string Sheet(RegisterEntry entry, ReportOptions look)
    {
        var text = new StringBuilder();
        Line(text, "Entry", string.Create(CultureInfo.InvariantCulture, $"{entry.Sequence}, {Words<EntryKind>.NameOf(entry.Kind)}"));
        Line(text, "About", entry.About?.ToString(CultureInfo.InvariantCulture));
        Line(text, "Time", entry.Time);
        Line(text, "By", By(entry));
        Line(text, "Note", entry.Note ?? (entry.Sealed.Contains(RedactableField.Note, StringComparer.Ordinal) ? "(redacted)" : null));
        Line(text, "Until", entry.Until is { } until ? IsoDate.Format(until) : entry.Kind == EntryKind.Approval ? "no end" : null);
        foreach (var condition in entry.Conditions)
        {
            Line(text, "Condition", condition);
        }

        Line(text, "Redacted", entry.Fields.Count == 0 ? null : string.Join(", ", entry.Fields));
        Line(text, "Previous", entry.Previous);
        Line(text, "Hash", entry.Hash);
        return entry.Verdict is { } verdict ? $"{text}\n{verdict.ToText(look)}\n" : text.ToString();
    }

    public static string Json(RegisterEntry entry) => JsonReport.Write(json => Write(json, entry, whole: true));

    /// <summary>Writes the properties of an entry.</summary>
    /// <param name="json">Takes them.</param>
    /// <param name="entry">The entry.</param>
    /// <param name="whole">Whether with use case and verdict, or the decision alone.</param>
    public static void Write(Utf8JsonWriter json, RegisterEntry entry, bool whole)
    {
        json.WriteNumber("sequence", entry.Sequence);
        json.WriteString("kind", Words<EntryKind>.Of(entry.Kind));
        WriteNumberOrNull(json, "about", entry.About);
        json.WriteString("time", entry.Time);
        json.WriteString("by", entry.By);
        json.WriteString("note", entry.Note);
        json.WriteStrings("sealed", entry.Sealed);
        json.WriteString("until", entry.Until is { } until ? IsoDate.Format(until) : null);
        json.WriteStrings("conditions", entry.Conditions);
        json.WriteStrings("redacted", entry.Fields);
        json.WriteString("id", entry.UseCase?.Id);
        json.WriteString("decision", entry.Verdict is null ? null : Decision(entry));
        if (whole)
        {
            Raw(json, "useCase", entry.UseCaseJson);
            Raw(json, "verdict", entry.VerdictJson);
            json.WriteString("engine", entry.Engine);
        }

        json.WriteString("previous", entry.Previous);
        json.WriteString("hash", entry.Hash);
    }

    private static void WriteNumberOrNull(Utf8JsonWriter json, string name, long? number)
    {
        if (number is { } value)
        {
            json.WriteNumber(name, value);
        }
        else
        {
            json.WriteNull(name);
        }
    }

    /// <summary>JSON that was read and checked, written as all JSON is.</summary>
    private static void Raw(Utf8JsonWriter json, string name, string? text)
    {
        json.WritePropertyName(name);
        if (text is null)
        {
            json.WriteNullValue();
            return;
        }

        using var document = JsonDocument.Parse(text);
        document.RootElement.WriteTo(json);
    }

    private static void Line(StringBuilder text, string name, string? value)
    {
        if (!string.IsNullOrEmpty(value))
        {
            text.Append(CultureInfo.InvariantCulture, $"{name + ":",-11}{LegibleText.Clean(value)}\n");
        }
    }
}
