using System.Globalization;
using Compliance.Rules.Reporting;

namespace Compliance.Authoring.Differences;

/// <summary>What a report says of a use that comes out otherwise.</summary>
internal static class FlipEntries
{
    /// <summary>Norms named before the rest is counted.</summary>
    private const int MostNamed = 6;

    /// <summary>Questions and remedies shown of a use.</summary>
    private const int MostShown = 3;

    public static DifferenceEntry Of(Flip flip, bool verbose)
    {
        var change = flip.IsDecidedOtherwise ? $"{Decision(flip.Before, flip)} → {Decision(flip.After, flip)}" : $"still {ReportWording.Name(flip.After.Decision)}";
        List<string> lines = [.. Shifts(flip, comes: false, verbose), .. Shifts(flip, comes: true, verbose)];
        if (flip.After.Decision == Compliance.Decision.Undetermined)
        {
            var questions = flip.After.MissingFacts;
            lines.AddRange(questions.Take(verbose ? questions.Count : MostShown).Select(missing => $"? {missing.Question}"));
            if (!verbose && questions.Count > MostShown)
            {
                lines.Add($"? and {ReportWording.Count(questions.Count - MostShown, "more question", "more questions")}; --verbose lists them");
            }
        }

        if (flip.Remedies is { } search)
        {
            lines.AddRange(Remedies(flip, search, verbose));
        }

        return new($"{flip.Name}: {change}", flip.IsDecidedOtherwise, lines);
    }

    /// <summary>The decision; where both sides are open, with what is possible.</summary>
    private static string Decision(Verdict verdict, Flip flip) => flip.Before.Decision == flip.After.Decision
        ? $"{ReportWording.Name(verdict.Decision)} ({ReportWording.Either(verdict.PossibleDecisions)})"
        : ReportWording.Name(verdict.Decision);

    private static IEnumerable<string> Shifts(Flip flip, bool comes, bool verbose)
    {
        var sign = comes ? "+" : "−";
        var shifts = flip.Shifts.Where(shift => shift.Comes == comes).ToList();
        foreach (var shift in shifts.Take(verbose ? shifts.Count : MostNamed))
        {
            yield return $"{sign} {shift.Finding.Title} ({shift.Finding.Rule}){For(shift)}{How(shift)}: {ReportWording.Cite(shift.Finding.Citations[0])}";
        }

        if (!verbose && shifts.Count > MostNamed)
        {
            yield return $"{sign} and {ReportWording.Count(shifts.Count - MostNamed, "more rule", "more rules")}; --verbose lists them";
        }
    }

    private static string For(Shift shift) => shift.Purposes.Count == 0 ? "" : $" for {ReportWording.List(shift.Purposes, "and")}";

    /// <summary>What is open before or after; nothing where both are sure.</summary>
    private static string How(Shift shift) => (shift.Before, shift.After) switch
    {
        (Truth.False, Truth.Unknown) => ", which now may apply",
        (Truth.Unknown, Truth.True) => ", which was open",
        (Truth.True, Truth.Unknown) => ", which is now open",
        (Truth.Unknown, Truth.False) => ", which might have applied",
        _ => "",
    };

    private static IEnumerable<string> Remedies(Flip flip, RemedySearch search, bool verbose)
    {
        var better = search.Remedies.OrderBy(remedy => remedy.PossibleDecisions.SequenceEqual(flip.After.PossibleDecisions)).ToList();
        foreach (var remedy in better.Take(verbose ? better.Count : MostShown))
        {
            yield return $"To do: {RemedySection.Changes(remedy)}; {string.Join("; ", Effects(flip, remedy))}";
        }

        if (!verbose && better.Count > MostShown)
        {
            yield return $"To do: or {ReportWording.Count(better.Count - MostShown, "more way", "more ways")}; --verbose lists them";
        }

        if (search.Outcome == RemedyOutcome.NoneFound)
        {
            var otherwise = flip.After.Decision == Compliance.Decision.Prohibited ? "" : ", or takes away what is new without adding what is as grave";
            yield return string.Create(CultureInfo.InvariantCulture, $"To do: no change of up to {search.MostChanges} facts that you control gives a better decision{otherwise}");
        }
    }

    /// <summary>What comes of a remedy: the decision, the duties that then stand open, what the vendor may no longer and may then.</summary>
    private static IEnumerable<string> Effects(Flip flip, Remedy remedy)
    {
        var still = remedy.PossibleDecisions.SequenceEqual(flip.After.PossibleDecisions) ? "still" : "then";
        var possible = remedy.PossibleDecisions.Count > 1 ? $" ({ReportWording.Either(remedy.PossibleDecisions)})" : "";
        yield return $"{still} {ReportWording.Name(remedy.Decision).ToLowerInvariant()}{possible}";
        foreach (var (lead, norms) in new[] { ("then to be done", remedy.Duties), ("then perhaps to be done", remedy.PossibleDuties), ("the vendor may no longer", remedy.ExposuresGone), ("the vendor may then", remedy.ExposuresNew) })
        {
            if (norms.Count > 0)
            {
                yield return $"{lead}: {string.Join(", ", norms.Select(norm => norm.Title))}";
            }
        }
    }
}
