using System.Buffers;
using System.Text;
using System.Text.Json;
using Compliance.Register.Storage;

namespace Compliance.Register.Chain;

/// <summary>What an entry of one kind says beyond what all entries do. Immutable.</summary>
internal sealed record EntryDetails
{
    private const string UntilName = "until";
    private const string ConditionsName = "conditions";
    private const string FieldsName = "fields";
    private const string SettingsName = "settings";
    private const string StrictName = "strict";
    private const string TermsName = "maxTermsAge";
    private const string SourcesName = "maxSourceAge";

    public DateOnly? Until { get; init; }

    public IReadOnlyList<string> Conditions { get; init; } = [];

    public IReadOnlyList<string> Fields { get; init; } = [];

    public EntrySettings Settings { get; init; } = EntrySettings.Default;

    /// <summary>The details of a draft as JSON: only what differs from what holds where nothing is said.</summary>
    public static string Write(EntryDraft draft)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, VerdictJson.CompactOptions))
        {
            json.WriteStartObject();
            if (draft.Until is { } until)
            {
                json.WriteString(UntilName, IsoDate.Format(until));
            }

            WriteTexts(json, ConditionsName, draft.Conditions);
            WriteTexts(json, FieldsName, draft.Fields);
            if (draft.Verdict is not null && draft.Settings != EntrySettings.Default)
            {
                json.WriteStartObject(SettingsName);
                json.WriteBoolean(StrictName, draft.Settings.Strict);
                json.WriteNumber(TermsName, draft.Settings.MaximumTermsAgeInDays);
                json.WriteNumber(SourcesName, draft.Settings.MaximumSourceAgeInDays);
                json.WriteEndObject();
            }

            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    /// <summary>Reads what <see cref="Write"/> writes; null, with the faults reported, where it is something else.</summary>
    public static EntryDetails? Read(string text, DiagnosticBag faults)
    {
        var before = faults.Count;
        var json = JsonText.Source("details", text, faults) is { } source ? StrictJson.Read(source, faults, EntryLimits.Details) : null;
        var details = json is null ? null : JsonRecord.Read(json, "the details", faults, record => new EntryDetails
        {
            Until = record.DayOrNull(UntilName),
            Conditions = record.ListOrEmpty(ConditionsName, Text),
            Fields = record.ListOrEmpty(FieldsName, Text),
            Settings = record.ObjectOrNull(SettingsName, (value, bag) => JsonRecord.Read(value, "the settings", bag, inner =>
                new EntrySettings(inner.Flag(StrictName), inner.Count(TermsName), inner.Count(SourcesName)))) ?? EntrySettings.Default,
        });
        return faults.Count == before ? details : null;
    }

    private static string? Text(JsonValue item, DiagnosticBag faults)
    {
        if (item is JsonString text)
        {
            return text.Value;
        }

        faults.Add(ReadingFaults.WrongType(item.At, "an item", item.Kind, "a string"));
        return null;
    }

    private static void WriteTexts(Utf8JsonWriter json, string name, IReadOnlyList<string> texts)
    {
        if (texts.Count > 0)
        {
            json.WriteStrings(name, texts);
        }
    }
}
