using System.Globalization;

namespace Compliance.Rules.Reporting;

/// <summary>What a report says of remedies.</summary>
internal static class RemedySection
{
    public const string Title = "What would help";

    /// <summary>More ways than this are no help to choose from.</summary>
    private const int MostShown = 3;

    /// <summary>Norms named before the rest is counted.</summary>
    private const int MostNamed = 4;

    /// <summary>
    /// What gives a better decision, and apart from it what only lessens what the vendor may do; each in the order of the search. Nothing where nobody
    /// asked for remedies.
    /// </summary>
    /// <param name="verdict">The verdict.</param>
    /// <param name="words">Names facts and values.</param>
    /// <param name="all">Whether every remedy is listed, and every norm named.</param>
    public static IEnumerable<ReportSection> Of(Verdict verdict, FactWords words, bool all)
    {
        if (verdict.Remedies is not { } search)
        {
            return [];
        }

        return Nothing(search) is { } nothing
            ? [new(Title, search.Outcome == RemedyOutcome.NoneFound ? Tone.Bad : Tone.Plain, [], [nothing])]
            :
            [
                Section(Title, [.. search.Remedies.Where(remedy => !IsSameDecision(verdict, remedy))]),
                Section("What would lessen what the vendor may do", [.. search.Remedies.Where(remedy => IsSameDecision(verdict, remedy))]),
            ];

        ReportSection Section(string title, IReadOnlyList<Remedy> remedies)
        {
            IReadOnlyList<Remedy> shown = all ? remedies : [.. remedies.Take(MostShown)];
            var rest = remedies.Count - shown.Count;
            return new(title, Tone.Good, [.. shown.Select(remedy => Item(verdict, remedy, words, all))],
                rest == 0 ? [] : [string.Create(CultureInfo.InvariantCulture, $"And {rest} more; --full lists them.")], IsNumbered: true);
        }
    }

    private static bool IsSameDecision(Verdict verdict, Remedy remedy) => remedy.PossibleDecisions.SequenceEqual(verdict.PossibleDecisions);

    private static ReportItem Item(Verdict verdict, Remedy remedy, FactWords words, bool all) => new(Changes(remedy, words))
    {
        Details = [string.Create(CultureInfo.InvariantCulture, $"{Decision(verdict, remedy)} (cost {remedy.Cost})"), .. Effects(remedy, all)],
    };

    /// <summary>Why no remedy is shown, in a sentence or two; null where some are.</summary>
    public static string? Nothing(RemedySearch search) => search.Outcome switch
    {
        RemedyOutcome.NothingToRemedy => "Nothing is to be remedied: the use is permitted, and the vendor is given nothing to do with it.",
        RemedyOutcome.NoneFound => $"Nothing found: no change of up to {ReportWording.Count(search.MostChanges, "fact", "facts")} that you control gives a better verdict. Every combination was tried.",
        _ => null,
    };

    /// <summary>What comes of a remedy besides the decision, a line for each kind.</summary>
    /// <param name="remedy">The remedy.</param>
    /// <param name="all">Whether every norm is named.</param>
    public static IReadOnlyList<string> Effects(Remedy remedy, bool all)
    {
        var details = new List<string>();
        Add(details, "Then to be done", remedy.Duties, all);
        Add(details, "Then perhaps to be done", remedy.PossibleDuties, all);
        Add(details, "The vendor may no longer", remedy.ExposuresGone, all);
        Add(details, "The vendor may then", remedy.ExposuresNew, all);
        return details;
    }

    /// <summary>The changes of a remedy in a phrase, as they are typed.</summary>
    public static string Changes(Remedy remedy) => Changes(remedy, FactWords.AsTyped);

    /// <summary>The changes of a remedy in a phrase.</summary>
    public static string Changes(Remedy remedy, FactWords words) => string.Join(" and ", remedy.Changes.Select(change => Change(change, words)));

    private static string Change(FactChange change, FactWords words)
    {
        var to = ReportWording.List([.. change.OrElse.Prepend(change.To).Select(value => Changed(change, value, words))], "or");
        return change.From is { Kind: FactValueKind.Set }
            ? $"{words.Name(change.Fact)}{words.Colon}{to}"
            : words.Changed(change.Fact, to, change.From);
    }

    /// <summary>A value to change to; of a set that is known, only what is put in and taken out.</summary>
    private static string Changed(FactChange change, FactValue value, FactWords words)
    {
        if (change.From is not { Kind: FactValueKind.Set } from)
        {
            return words.Value(change.Fact, value);
        }

        var (now, then) = (from.AsSet(), value.AsSet());
        return string.Join(" and ", new[] { ("with", then.Except(now, StringComparer.Ordinal)), ("without", now.Except(then, StringComparer.Ordinal)) }
            .Where(edit => edit.Item2.Any())
            .Select(edit => $"{edit.Item1} {ReportWording.List([.. edit.Item2.Select(element => words.Value(change.Fact, element))], "and")}"));
    }

    /// <summary>The decision once the changes are made.</summary>
    public static string Decision(Verdict verdict, Remedy remedy)
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
