using System.Globalization;
using Compliance.Authoring.Differences;
using Compliance.Register.Watching;
using Compliance.Rules.Reporting;

namespace Compliance.Register;

/// <summary>An approval that was raised. Immutable.</summary>
/// <param name="Approval">Its entry's number.</param>
/// <param name="Id">The id of its use; null for none.</param>
/// <param name="Title">What about it, in a line.</param>
/// <param name="Lines">Why, by which clauses, and what would help.</param>
public sealed record RaisedApproval(long Approval, string? Id, string Title, IReadOnlyList<string> Lines)
{
    /// <summary>On one line, fit to be shown.</summary>
    public override string ToString() => Legible.OnOneLine(string.Create(CultureInfo.InvariantCulture, $"approval {Approval}: {Title}"));
}

/// <summary>What a watch found. Immutable. It names no person.</summary>
public sealed class WatchReport
{
    private readonly IReadOnlyList<PackReference> _packs;

    internal WatchReport(IReadOnlyList<PackReference> packs, DateOnly day)
    {
        _packs = packs;
        Day = day;
    }

    /// <summary>The day.</summary>
    public DateOnly Day { get; }

    /// <summary>Whether it was the first over the register, which raises nothing.</summary>
    public bool IsBaseline { get; internal init; }

    /// <summary>How many approvals were judged.</summary>
    public int Watched { get; internal init; }

    /// <summary>What must not be overlooked though nothing was raised: of a first run, what is not as it was approved.</summary>
    public IReadOnlyList<string> Notes { get; internal init; } = [];

    /// <summary>The approvals that somebody should look at, by number.</summary>
    public IReadOnlyList<RaisedApproval> Raised => [.. All.Select(Told)];

    /// <summary>Whether anything was raised.</summary>
    public bool HasRaised => All.Count > 0;

    internal IReadOnlyList<Raised> All { get; init; } = [];

    internal IReadOnlyList<EntryDraft> Baselines { get; init; } = [];

    /// <summary>What was raised before.</summary>
    internal Func<IReadOnlyList<Raised>> History { get; init; } = () => [];

    internal IReadOnlyList<PackReference> Packs => _packs;

    /// <summary>For a terminal.</summary>
    /// <param name="options">Width and colour, and whether every rule is named; null for the default.</param>
    public string ToText(ReportOptions? options = null) => DifferenceWriter.ToText(Report(options), options ?? ReportOptions.Default) + "\n";

    /// <summary>For a mail or a comment.</summary>
    /// <param name="options">Whether every rule is named; null for the default.</param>
    public string ToMarkdown(ReportOptions? options = null) => DifferenceWriter.ToMarkdown(Report(options)) + "\n";

    /// <summary>For a browser: a page of one file.</summary>
    /// <param name="options">Whether every rule is named; null for the default.</param>
    public string ToHtml(ReportOptions? options = null) => WatchHtml.Write(Report(options), _packs);

    /// <summary>For programs. The same findings, the same bytes.</summary>
    public string ToJson() => WatchJson.Write(this) + "\n";

    /// <summary>For feed readers: a feed of Atom with what is raised now and what was before.</summary>
    /// <exception cref="RegisterException">An entry is damaged, or the register cannot be read.</exception>
    public string ToAtom() => WatchAtom.Write(this);

    internal string Summary => (IsBaseline, All.Count) switch
    {
        (true, 0) => $"A first run: how {ReportWording.Count(Watched, "approval stands", "approvals stand")} is noted, and nothing raised.",
        (_, 0) => $"Nothing to look at: {ReportWording.Count(Watched, "approval", "approvals")} judged.",
        _ => string.Create(CultureInfo.InvariantCulture, $"{All.Count} to look at, of {ReportWording.Count(Watched, "approval", "approvals")} judged."),
    };

    private static RaisedApproval Told(Raised raised)
    {
        var entry = raised.Entry(full: true);
        return new(raised.Approval.Sequence, raised.Approval.UseCase?.Id, entry.Title, entry.Lines);
    }

    private DifferenceReport Report(ReportOptions? options) => new($"Approvals on {IsoDate.Format(Day)}", Summary, Notes, [.. All.Select(one => one.Entry(options?.Full ?? false))]);
}
