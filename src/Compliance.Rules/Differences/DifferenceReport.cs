using System.Globalization;
using Compliance.Rules.Analysis;
using Compliance.Rules.Reporting;

namespace Compliance.Rules.Differences;

/// <summary>What a report on differences says, before it is text or Markdown. Immutable.</summary>
/// <param name="Title">What was compared.</param>
/// <param name="Summary">What came of it, in a sentence or two.</param>
/// <param name="Entries">The differences.</param>
internal sealed record DifferenceReport(string Title, string Summary, IReadOnlyList<DifferenceEntry> Entries)
{
    /// <summary>Norms named before the rest is counted.</summary>
    private const int MostNamed = 6;

    /// <summary>Remedies shown of a use.</summary>
    private const int MostRemedies = 3;

    /// <summary>The report on all use cases.</summary>
    public static DifferenceReport Of(RuleSide before, RuleSide after, IReadOnlyList<Difference> differences, bool verbose) => new(
        Compared(before, after),
        differences.Count == 0
            ? "No difference: proven for every fully described use case. Decision, exposures, duties and assurances are the same."
            : string.Create(CultureInfo.InvariantCulture, $"{differences.Count(difference => difference.Aspect == Aspect.Decision)} changes of decision, {differences.Count(difference => difference.Aspect != Aspect.Decision)} of what else follows; each in every use case of its region, and nowhere else."),
        [.. differences.Select(difference => Entry(difference, verbose))]);

    /// <summary>The report on a portfolio.</summary>
    public static DifferenceReport Of(RuleSide before, RuleSide after, Portfolio portfolio, bool verbose)
    {
        var decisions = portfolio.Flips.Count(flip => flip.Before.Decision != flip.After.Decision);
        return new(
            Compared(before, after),
            string.Create(CultureInfo.InvariantCulture, $"Of {portfolio.Checked} uses, {decisions} are decided otherwise; of {portfolio.Flips.Count - decisions} more something else that follows changes."),
            [.. portfolio.Flips.OrderBy(flip => flip.Before.Decision == flip.After.Decision).Select(flip => Entry(flip, verbose))]);
    }

    private static string Compared(RuleSide before, RuleSide after) => $"{Name(before)} → {Name(after)}";

    private static string Name(RuleSide side) => $"{side.Name} on {IsoDate.Format(side.Day)}";

    private static DifferenceEntry Entry(Difference difference, bool verbose)
    {
        var title = difference.From is { } from
            ? $"{ReportWording.Name(from)} → {ReportWording.Name(difference.To!.Value)}"
            : string.Join("; ", Leads(difference));
        var where = difference.Words.Value.Region.Alternatives.Select((alternative, place) => $"{(place == 0 ? Lead(difference) : "or")} {ConditionText.Of(alternative)}").ToList();
        if (!difference.Words.Value.Region.IsComplete)
        {
            where.Add("and in other cases, too many to list");
        }

        where.Add($"Such as {string.Join(' ', difference.Witness.Given.Select(fact => ReportWording.Given(fact.Key, fact.Value)))}");
        var shown = verbose ? difference.MovedBy : [.. difference.MovedBy.Take(MostNamed)];
        where.AddRange(shown.Select(Moved));
        if (shown.Count < difference.MovedBy.Count)
        {
            where.Add(string.Create(CultureInfo.InvariantCulture, $"and {difference.MovedBy.Count - shown.Count} more rules; --verbose lists them"));
        }

        return new(title, difference.From is not null, where);
    }

    private static string Lead(Difference difference) => difference.From is not { } from ? "Where"
        : difference.Words.Value.IsOfAfter ? $"Of what is now {ReportWording.Name(difference.To!.Value).ToLowerInvariant()}: where"
        : $"Of what was {ReportWording.Name(from).ToLowerInvariant()}: where";

    private static IEnumerable<string> Leads(Difference difference)
    {
        var (gone, come) = difference.Aspect switch
        {
            Aspect.Exposures => ("The vendor may no longer", "The vendor may now"),
            Aspect.Duties => ("No longer to be done", "Now to be done"),
            _ => ("No longer promised", "Now promised"),
        };
        return new[] { (Lead: gone, Norms: difference.MovedBy.Where(norm => norm.Goes)), (Lead: come, Norms: difference.MovedBy.Where(norm => norm.Comes)) }
            .Where(part => part.Norms.Any())
            .Select(part => $"{part.Lead}: {string.Join(", ", part.Norms.Select(norm => norm.Norm.Title))}");
    }

    private static string Moved(MovedNorm norm)
    {
        var sign = (norm.Goes, norm.Comes) switch { (true, true) => "±", (true, _) => "−", _ => "+" };
        var cites = norm.Comes && norm.After.Count > 0 ? norm.After : norm.Before;
        return $"{sign} {norm.Norm.Title} ({norm.Norm.Rule}): {string.Join("; ", cites.Take(2).Select(ReportWording.Cite))}";
    }

    private static DifferenceEntry Entry(Flip flip, bool verbose)
    {
        var isDecided = flip.Before.Decision != flip.After.Decision;
        var change = isDecided ? $"{ReportWording.Name(flip.Before.Decision)} → {ReportWording.Name(flip.After.Decision)}" : $"still {ReportWording.Name(flip.After.Decision)}";
        var lines = new List<string>();
        Add(lines, "−", flip.Gone, verbose);
        Add(lines, "+", flip.Come, verbose);
        lines.AddRange(flip.After.MissingFacts.Where(_ => flip.After.Decision == Decision.Undetermined).Take(MostRemedies).Select(missing => $"? {missing.Question}"));
        if (flip.Remedies is { } search)
        {
            var better = search.Remedies.OrderBy(remedy => remedy.Decision == flip.After.Decision).Take(MostRemedies).ToList();
            lines.AddRange(better.Select(remedy => $"To do: {RemedySection.Changes(remedy)}; then {ReportWording.Name(remedy.Decision).ToLowerInvariant()}"));
            if (search.Outcome == RemedyOutcome.NoneFound)
            {
                lines.Add(string.Create(CultureInfo.InvariantCulture, $"To do: no change of up to {search.MostChanges} facts that you control helps"));
            }
        }

        return new($"{flip.Name}: {change}", isDecided, lines);
    }

    private static void Add(List<string> lines, string sign, IReadOnlyList<Finding> findings, bool verbose)
    {
        lines.AddRange(findings.Take(verbose ? findings.Count : MostNamed).Select(finding => $"{sign} {finding.Title} ({finding.Rule}): {ReportWording.Cite(finding.Citations[0])}"));
        if (!verbose && findings.Count > MostNamed)
        {
            lines.Add(string.Create(CultureInfo.InvariantCulture, $"{sign} {findings.Count - MostNamed} more rules; --verbose lists them"));
        }
    }
}

/// <summary>One difference.</summary>
/// <param name="Title">What changes.</param>
/// <param name="IsDecision">Whether the decision does.</param>
/// <param name="Lines">Where, for example, and by which norms.</param>
internal sealed record DifferenceEntry(string Title, bool IsDecision, IReadOnlyList<string> Lines);
