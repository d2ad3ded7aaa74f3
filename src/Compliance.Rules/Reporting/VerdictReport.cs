namespace Compliance.Rules.Reporting;

/// <summary>What a report says, before it is text or Markdown. Immutable.</summary>
/// <param name="Decision">The decision.</param>
/// <param name="Heading">The decision in a word or two, and the day.</param>
/// <param name="Sentences">What that means, and what was asked.</param>
/// <param name="Sections">In reading order; none is empty.</param>
internal sealed record VerdictReport(Decision Decision, ReportHeading Heading, IReadOnlyList<string> Sentences, IReadOnlyList<ReportSection> Sections)
{
    /// <summary>The report on a verdict, short or full.</summary>
    public static VerdictReport Of(Verdict verdict, ReportOptions options) => options.Full ? FullReport.Of(verdict) : ShortReport.Of(verdict);
}

/// <summary>The first line.</summary>
/// <param name="Decision">The decision in capitals.</param>
/// <param name="Day">The day it holds on.</param>
/// <param name="Id">The use case's id; null when it has none.</param>
internal sealed record ReportHeading(string Decision, string Day, string? Id)
{
    /// <summary>The first line on a verdict.</summary>
    public static ReportHeading Of(Verdict verdict) => new(ReportWording.Heading(verdict), IsoDate.Format(verdict.AsOf), verdict.Id);
}

/// <summary>What a section is about, which gives it its colour.</summary>
internal enum Tone
{
    /// <summary>For information.</summary>
    Plain,

    /// <summary>Speaks against the use.</summary>
    Bad,

    /// <summary>Speaks for the use.</summary>
    Good,

    /// <summary>Asks something of the reader.</summary>
    Open,
}

/// <summary>Where a section stands on a page, which has more room and less patience than a text.</summary>
internal enum Placement
{
    /// <summary>In its place, in sight.</summary>
    Open,

    /// <summary>In its place, under a heading for each severity.</summary>
    BySeverity,

    /// <summary>In its place, folded.</summary>
    Folded,

    /// <summary>At the foot.</summary>
    Foot,
}

/// <summary>A section: items, and what is not listed one by one.</summary>
/// <param name="Title">A few words.</param>
/// <param name="Tone">Its colour.</param>
/// <param name="Items">The items.</param>
/// <param name="Rest">Paragraphs after them.</param>
/// <param name="IsNumbered">Whether items are counted.</param>
internal sealed record ReportSection(string Title, Tone Tone, IReadOnlyList<ReportItem> Items, IReadOnlyList<string> Rest, bool IsNumbered = false)
{
    /// <summary>Where it stands on a page.</summary>
    public Placement Placement { get; init; }

    public bool IsEmpty => Items.Count == 0 && Rest.Count == 0;
}

/// <summary>An item of a section. Empty parts are left out.</summary>
internal sealed record ReportItem(string Title)
{
    /// <summary>How much is at stake; null where that is no question.</summary>
    public Severity? Severity { get; init; }

    /// <summary>A sentence that says it in full.</summary>
    public string Text { get; init; } = "";

    /// <summary>What it rests and turns on.</summary>
    public IReadOnlyList<string> Details { get; init; } = [];

    /// <summary>The clauses.</summary>
    public IReadOnlyList<Citation> Citations { get; init; } = [];

    /// <summary>Reservations.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>Whether the clauses are only named, in text without their links.</summary>
    public bool IsShort { get; init; }
}
