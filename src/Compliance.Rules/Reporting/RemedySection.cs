using System.Globalization;

namespace Compliance.Rules.Reporting;

/// <summary>What a report says of remedies.</summary>
internal static class RemedySection
{
    /// <summary>More ways than this are no help to choose from.</summary>
    private const int MostShown = 6;

    /// <summary>Norms named before the rest is counted.</summary>
    private const int MostNamed = 4;

    /// <summary>The section, remedies with a better decision before those that only lessen what the vendor may do; empty where nobody asked for remedies.</summary>
    /// <param name="verdict">The verdict.</param>
    /// <param name="all">Whether every remedy is listed, and every norm named.</param>
    public static ReportSection Of(Verdict verdict, bool all)
    {
        const string Title = "What would help";
        if (verdict.Remedies is not { } search)
        {
            return new(Title, Tone.Plain, [], []);
        }

        var bound = ReportWording.Count(search.MostChanges, "fact", "facts");
        switch (search.Outcome)
        {
            case RemedyOutcome.NothingToRemedy:
                return new(Title, Tone.Plain, [], ["Nothing is to be remedied: the use is permitted, and the vendor is given nothing to do with it."]);
            case RemedyOutcome.NoneFound:
                return new(Title, Tone.Bad, [], [$"Nothing found: no change of up to {bound} that you control gives a better verdict. Every combination was tried."]);
            default:
                IReadOnlyList<Remedy> shown = [.. search.Remedies.OrderBy(remedy => remedy.Decision == verdict.Decision).Take(all ? search.Remedies.Count : MostShown)];
                var rest = search.Remedies.Count - shown.Count;
                return new(Title, Tone.Good, [.. shown.Select(remedy => Item(verdict, remedy, all))],
                    rest == 0 ? [] : [string.Create(CultureInfo.InvariantCulture, $"And {rest} more; --verbose lists them.")], IsNumbered: true);
        }
    }

    private static ReportItem Item(Verdict verdict, Remedy remedy, bool all)
    {
        var details = new List<string> { Decision(verdict, remedy) };
        Add(details, "Then to be done", remedy.Duties, all);
        Add(details, "The vendor may no longer", remedy.ExposuresGone, all);
        Add(details, "The vendor may then", remedy.ExposuresNew, all);
        return new(Changes(remedy)) { Details = details };
    }

    /// <summary>The changes of a remedy in a phrase.</summary>
    public static string Changes(Remedy remedy) => string.Join(" and ", remedy.Changes.Select(Change));

    private static string Change(FactChange change)
    {
        var to = ReportWording.List([.. change.OrElse.Prepend(change.To).Select(ReportWording.Written)], "or");
        return $"{change.Fact}={to} instead of {(change.From is { } from ? ReportWording.Written(from) : "not known")}";
    }

    private static string Decision(Verdict verdict, Remedy remedy)
    {
        var then = ReportWording.Name(remedy.Decision).ToLowerInvariant();
        var possible = remedy.PossibleDecisions.Count > 1 ? $" ({ReportWording.Either(remedy.PossibleDecisions)})" : "";
        return remedy.Decision == verdict.Decision ? $"Still {then}{possible}" : $"Then {then}{possible}";
    }

    private static void Add(List<string> details, string lead, IReadOnlyList<NormReference> norms, bool all)
    {
        if (norms.Count == 0)
        {
            return;
        }

        var named = string.Join("; ", norms.Take(all ? norms.Count : MostNamed).Select(norm => norm.Title));
        details.Add(all || norms.Count <= MostNamed ? $"{lead}: {named}" : string.Create(CultureInfo.InvariantCulture, $"{lead}: {named}; and {norms.Count - MostNamed} more"));
    }
}
