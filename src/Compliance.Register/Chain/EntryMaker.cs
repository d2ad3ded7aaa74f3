using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Compliance.Register.Diagnostics;
using Compliance.Register.Storage;

namespace Compliance.Register.Chain;

/// <summary>Rows of drafts: checked, put into canonical form, and linked to the entry before.</summary>
internal static class EntryMaker
{
    private const string TimeFormat = "yyyy-MM-dd'T'HH:mm:ss.fff'Z'";

    /// <summary>The texts of a draft that do not do.</summary>
    public static IReadOnlyList<Diagnostic> Faults(EntryDraft draft)
    {
        var faults = new List<Diagnostic>();
        Check(faults, "--by", draft.By, EntryLimits.Name, lines: false);
        Check(faults, "--note", draft.Note, EntryLimits.Text, lines: true);
        foreach (var condition in draft.Conditions)
        {
            Check(faults, "--condition", condition, EntryLimits.Text, lines: true);
        }

        if (draft.Conditions.Count > EntryLimits.Conditions)
        {
            faults.Add(RegisterFaults.BadText("--condition", string.Create(CultureInfo.InvariantCulture, $"there are more than {EntryLimits.Conditions}")));
        }

        return faults;
    }

    /// <summary>The row of a draft, and its texts that can be redacted.</summary>
    /// <param name="draft">The draft.</param>
    /// <param name="head">The end of the register.</param>
    /// <param name="now">What time it is.</param>
    public static (EntryRow Entry, IReadOnlyList<TextRow> Texts) Make(EntryDraft draft, RegisterHead head, DateTimeOffset now)
    {
        var sequence = head.Sequence + 1;
        var verdict = draft.Verdict is null ? null : Plain(draft.Verdict);
        List<TextRow> texts = [.. TextsOf(draft, sequence)];
        var row = new EntryRow
        {
            Sequence = sequence,
            Kind = Words<EntryKind>.NameOf(draft.Kind),
            About = draft.About,
            Time = now.UtcDateTime.ToString(TimeFormat, CultureInfo.InvariantCulture),
            Engine = verdict?.Engine,
            Packs = Json(json => Write(json, verdict?.Packs ?? [])),
            UseCase = verdict is null ? null : Json(json => UseCaseJson.Write(json, verdict.UseCase)),
            Verdict = verdict?.ToJson(indented: false),
            Details = EntryDetails.Write(draft),
            Sealed = Seals.Write(texts),
            Previous = head.Hash,
        };
        row.Hash = EntryBytes.Hash(row);
        return (row, texts);
    }

    /// <summary>
    /// The verdict as rules and facts alone give it: without what was looked up besides, such as remedies and passages of an archive, and without the note, which may
    /// name a person and is kept apart.
    /// </summary>
    public static Verdict Plain(Verdict verdict) => verdict with
    {
        Remedies = null,
        UseCase = UseCase.Of([.. verdict.UseCase.Given], verdict.UseCase.Id, note: null, verdict.UseCase.AsOf),
        Findings = verdict.Findings.Any(finding => finding.Citations.Any(citation => citation.Excerpt is not null))
            ? [.. verdict.Findings.Select(finding => finding with { Citations = [.. finding.Citations.Select(citation => citation with { Excerpt = null })] })]
            : verdict.Findings,
    };

    private static IEnumerable<TextRow> TextsOf(EntryDraft draft, long sequence)
    {
        foreach (var (field, text) in new[] { (RedactableField.By, draft.By), (RedactableField.Note, draft.Note) })
        {
            if (text is not null)
            {
                yield return new() { Sequence = sequence, Field = field, Text = text, Salt = Seals.Salt() };
            }
        }
    }

    private static void Check(List<Diagnostic> faults, string what, string? text, int most, bool lines)
    {
        var why = text is null ? null
            : string.IsNullOrWhiteSpace(text) ? "it is empty"
            : text.Length > most ? string.Create(CultureInfo.InvariantCulture, $"it has {text.Length} letters, more than {most}")
            : Surrogates.IndexOfHalfPair(text) >= 0 || text.EnumerateRunes().Any(rune => !Legible.IsShown(rune) && !(lines && rune.Value is '\n' or '\t')) ? "it holds what cannot be seen, such as control characters"
            : null;
        if (why is not null)
        {
            faults.Add(RegisterFaults.BadText(what, why));
        }
    }

    private static void Write(Utf8JsonWriter json, IReadOnlyList<PackReference> packs)
    {
        json.WriteStartArray();
        foreach (var pack in packs)
        {
            json.WriteStartObject();
            json.WriteString("id", pack.Id);
            json.WriteString("version", pack.Version);
            json.WriteString("sha256", pack.Sha256);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static string Json(Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, VerdictJson.CompactOptions))
        {
            write(json);
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }
}
