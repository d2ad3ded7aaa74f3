using System.Globalization;

namespace Compliance.Register;

/// <summary>What is to be written into the register; number, time, hash and link come when it is. Immutable.</summary>
public sealed record EntryDraft
{
    private EntryDraft(EntryKind kind) => Kind = kind;

    /// <summary>What it says.</summary>
    public EntryKind Kind { get; }

    /// <summary>The number of the entry that it is about; null where it stands by itself.</summary>
    public long? About { get; private init; }

    /// <summary>The verdict that it rests on; null for revocations and redactions.</summary>
    public Verdict? Verdict { get; private init; }

    /// <summary>How the verdict was evaluated.</summary>
    public EntrySettings Settings { get; init; } = EntrySettings.Default;

    /// <summary>Who does it; can be redacted. Null where no person does.</summary>
    public string? By { get; private init; }

    /// <summary>What that person writes besides; can be redacted.</summary>
    public string? Note { get; init; }

    /// <summary>Of an approval, the last day it holds; null for no end.</summary>
    public DateOnly? Until { get; private init; }

    /// <summary>Of an approval, on which conditions.</summary>
    public IReadOnlyList<string> Conditions { get; private init; } = [];

    /// <summary>
    /// Of an approval, whether it is refused with CR613 while another approval of the same entry holds that nobody took back; looked at in the step in which it is written, so
    /// that of two who approve at once one does. False unless set.
    /// </summary>
    public bool OnlyOne { get; init; }

    /// <summary>Of a redaction, the fields that are taken out.</summary>
    public IReadOnlyList<string> Fields { get; private init; } = [];

    /// <summary>Somebody asks for a use.</summary>
    /// <param name="verdict">The verdict on it.</param>
    /// <param name="by">Who asks; null where that is not said.</param>
    public static EntryDraft ForRequest(Verdict verdict, string? by = null) => new(EntryKind.Request) { Verdict = Of(verdict), By = by, Note = verdict.UseCase.Note };

    /// <summary>A verdict was given.</summary>
    /// <param name="verdict">The verdict.</param>
    /// <param name="about">The number of the request that it is on; null where it stands by itself.</param>
    public static EntryDraft ForVerdict(Verdict verdict, long? about = null) => new(EntryKind.Verdict) { Verdict = Of(verdict), About = about, Note = verdict.UseCase.Note };

    /// <summary>Somebody approves a use.</summary>
    /// <param name="about">The number of the request or verdict that is approved.</param>
    /// <param name="verdict">The verdict on it on the day it is approved.</param>
    /// <param name="by">Who approves.</param>
    /// <param name="until">The last day it holds; null for no end.</param>
    /// <param name="conditions">On which conditions; null for none.</param>
    public static EntryDraft ForApproval(long about, Verdict verdict, string by, DateOnly? until = null, IReadOnlyList<string>? conditions = null) =>
        new(EntryKind.Approval) { About = about, Verdict = Of(verdict), By = by, Until = until, Conditions = [.. conditions ?? []] };

    /// <summary>Somebody takes an approval back.</summary>
    /// <param name="approval">Its number.</param>
    /// <param name="by">Who does.</param>
    public static EntryDraft ForRevocation(long approval, string by) => new(EntryKind.Revocation) { About = approval, By = by };

    /// <summary>What it says, about which entry and by whom, on one line that is fit to be shown.</summary>
    public override string ToString() => Legible.OnOneLine(string.Create(CultureInfo.InvariantCulture, $"{Kind}{(About is { } about ? $" about entry {about}" : "")}{(By is null ? "" : $" by {By}")}"));

    internal static EntryDraft ForRedaction(long entry, string by, IReadOnlyList<string> fields) => new(EntryKind.Redaction) { About = entry, By = by, Fields = fields };

    internal static EntryDraft ForBaseline(long approval, Verdict verdict) => new(EntryKind.Baseline) { About = approval, Verdict = verdict };

    private static Verdict Of(Verdict verdict)
    {
        ArgumentNullException.ThrowIfNull(verdict);
        return verdict;
    }
}
