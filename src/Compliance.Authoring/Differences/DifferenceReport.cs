using System.Globalization;
using Compliance.Rules.Reporting;

namespace Compliance.Authoring.Differences;

/// <summary>What a report on differences says, before it is text or Markdown. Immutable.</summary>
/// <param name="Title">What was compared.</param>
/// <param name="Summary">What came of it, in a sentence or two.</param>
/// <param name="Notes">What the summary must not be read without.</param>
/// <param name="Entries">The differences.</param>
internal sealed record DifferenceReport(string Title, string Summary, IReadOnlyList<string> Notes, IReadOnlyList<DifferenceEntry> Entries)
{
    /// <summary>The report on all use cases.</summary>
    public static DifferenceReport Of(RuleSide before, RuleSide after, Comparison comparison, bool verbose) => new(
        Compared(before, after),
        Summarised(before, after, comparison),
        [
            .. NotesOn(before, after),
            .. comparison.Renamed.Select(norms => $"Renamed, and the same otherwise: {norms.Before.Rule} is now {norms.After.Rule} ({norms.After.Title})."),
        ],
        [.. comparison.Differences.Select(difference => DifferenceEntries.Of(difference, before, after, verbose)), .. RereadEntry.Of(comparison.Reread, verbose)]);

    /// <summary>The report on a portfolio.</summary>
    public static DifferenceReport Of(RuleSide before, RuleSide after, Portfolio portfolio, bool verbose) => new(
        Compared(before, after),
        Summarised(portfolio),
        [.. NotesOn(before, after)],
        [.. portfolio.Flips.OrderBy(flip => !flip.IsDecidedOtherwise).Select(flip => FlipEntries.Of(flip, verbose))]);

    /// <summary>What is to be known of the sides, each once.</summary>
    public static IReadOnlyList<string> NotesOn(RuleSide before, RuleSide after) =>
        [.. VocabularyNotes.Of(before, after).Concat(DaysInForce.Notes(before)).Concat(DaysInForce.Notes(after)).Concat(UnconcludedFacts.Notes(before, after)).Distinct(StringComparer.Ordinal)];

    /// <summary>Whether there is nothing on either side that could differ.</summary>
    public static bool IsNothingInForce(RuleSide before, RuleSide after) => before.Slice.Norms.Count == 0 && after.Slice.Norms.Count == 0;

    private static string Summarised(RuleSide before, RuleSide after, Comparison comparison)
    {
        if (IsNothingInForce(before, after))
        {
            return "No rule is in force on either side, so there is nothing to compare.";
        }

        var differences = comparison.Differences;
        var decisions = differences.Count(difference => difference.Aspect == Aspect.Decision);
        var reread = comparison.Reread.Count == 0 ? "" : $" {Sentence(ReportWording.Count(comparison.Reread.Count, "rule is", "rules are"))} read otherwise.";
        var summary = (differences.Count, comparison.IsEqual) switch
        {
            (0, true) => "No difference: proven for every fully described use case. Decision, exposures, duties and assurances are the same.",
            (0, false) => "No use case comes out otherwise: proven for every fully described one. Decision, exposures, duties and assurances are the same.",
            _ => $"{Changes(decisions, "of decision")}, {Changes(differences.Count - decisions, "of what else follows")}; each in every use case of its region, and nowhere else.",
        };
        return summary + reread;
    }

    private static string Sentence(string text) => $"{char.ToUpperInvariant(text[0])}{text[1..]}";

    private static string Summarised(Portfolio portfolio)
    {
        var decisions = portfolio.Flips.Count(flip => flip.IsDecidedOtherwise);
        var others = portfolio.Flips.Count - decisions;
        var of = ReportWording.Count(portfolio.Checked, "use", "uses");
        return (portfolio.Checked, decisions, others) switch
        {
            (0, _, _) => "The portfolio holds no use, so nothing was compared.",
            (_, 0, 0) => $"Nothing changes: {of} compared.",
            (_, _, 0) => $"Of {of}, {Are(decisions)} decided otherwise.",
            (_, 0, _) => $"Of {of}, none is decided otherwise; of {Number(others)} something else that follows changes.",
            _ => $"Of {of}, {Are(decisions)} decided otherwise; of {Number(others)} more something else that follows changes.",
        };
    }

    private static string Changes(int number, string of) => $"{(number == 0 ? "no change" : ReportWording.Count(number, "change", "changes"))} {of}";

    private static string Are(int number) => $"{Number(number)} {(number == 1 ? "is" : "are")}";

    private static string Number(int number) => number == 1 ? "one" : number.ToString(CultureInfo.InvariantCulture);

    private static string Compared(RuleSide before, RuleSide after) => $"{Name(before)} → {Name(after)}";

    private static string Name(RuleSide side) => $"{side.Name} on {IsoDate.Format(side.Day)}{(side.IsToday ? " (today)" : "")}";
}

/// <summary>One difference.</summary>
/// <param name="Title">What changes.</param>
/// <param name="IsDecision">Whether the decision does.</param>
/// <param name="Lines">Where, for example, and by which norms.</param>
internal sealed record DifferenceEntry(string Title, bool IsDecision, IReadOnlyList<string> Lines)
{
    /// <summary>Commands that show it, to be pasted as they are.</summary>
    public IReadOnlyList<string> Commands { get; init; } = [];
}
