using Compliance.Authoring.Reporting;
using Compliance.Authoring.Witnesses;
using Compliance.Rules.Analysis;
using Compliance.Rules.Reporting;

namespace Compliance.Authoring.Differences;

/// <summary>What a report says of a difference between all use cases.</summary>
internal static class DifferenceEntries
{
    /// <summary>Norms named before the rest is counted.</summary>
    private const int MostNamed = 6;

    public static DifferenceEntry Of(Difference difference, RuleSide before, RuleSide after, bool verbose)
    {
        var title = difference.From is { } from
            ? $"{ReportWording.Name(from)} → {ReportWording.Name(difference.To!.Value)}"
            : string.Join("; ", Leads(difference));
        var lines = Where(difference).ToList();
        lines.Add($"Such as {string.Join(' ', difference.Witness.Given.Select(fact => ReportWording.Given(fact.Key, fact.Value)))}");
        var shown = verbose ? difference.MovedBy : [.. difference.MovedBy.Take(MostNamed)];
        lines.AddRange(shown.Select(Moved));
        if (shown.Count < difference.MovedBy.Count)
        {
            lines.Add($"and {ReportWording.Count(difference.MovedBy.Count - shown.Count, "more rule", "more rules")}; --verbose lists them");
        }

        return new(title, difference.From is not null, lines)
        {
            Commands = verbose ? [.. new[] { before, after }.Select(side => CheckCommandLine.Of(difference.Witness, side.Day, side.Sources))] : [],
        };
    }

    /// <summary>The region; words that take a decision for known name it in each line.</summary>
    private static IEnumerable<string> Where(Difference difference)
    {
        var (region, among) = difference.Words.Value;
        var known = among switch
        {
            Among.Before => $"was {ReportWording.Name(difference.From!.Value).ToLowerInvariant()}",
            Among.After => $"is now {ReportWording.Name(difference.To!.Value).ToLowerInvariant()}",
            _ => null,
        };
        foreach (var (place, alternative) in region.Alternatives.Index())
        {
            var all = alternative.Parts.Count == 0;
            var lead = (known, all) switch
            {
                (null, true) => "In every use case",
                (null, false) => "Where",
                (_, true) => $"All that {known}",
                (_, false) => $"Of what {known}: where",
            };
            yield return all ? lead : $"{(place == 0 ? lead : "or where")} {ConditionText.Of(alternative)}";
        }

        if (!region.IsComplete)
        {
            yield return "and in other cases, too many to list";
        }
    }

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

    private static string Moved(MovedNorm norm) =>
        $"{(norm.Comes ? "+" : "−")} {norm.Norm.Title} ({norm.Norm.Rule}): {string.Join("; ", (norm.Comes ? norm.After : norm.Before).Take(2).Select(ReportWording.Cite))}";
}
