using Compliance.Rules.Reporting;

namespace Compliance.Authoring.Differences;

/// <summary>What a report says of norms that hold of the same use cases but are read otherwise.</summary>
internal static class RereadEntry
{
    /// <summary>Norms named before the rest is counted.</summary>
    private const int MostNamed = 12;

    /// <summary>One entry for all, those of which more than words changes first; none where there are none.</summary>
    public static IEnumerable<DifferenceEntry> Of(IReadOnlyList<RereadNorm> norms, bool verbose)
    {
        if (norms.Count == 0)
        {
            yield break;
        }

        var lines = norms.OrderBy(norm => !norm.IsDifference).Take(verbose ? norms.Count : MostNamed)
            .Select(norm => $"{norm.Norm.Title} ({norm.Norm.Rule}): {string.Join("; ", norm.Changes.Select(Change))}").ToList();
        if (lines.Count < norms.Count)
        {
            lines.Add($"and {ReportWording.Count(norms.Count - lines.Count, "more rule", "more rules")}; --verbose lists them");
        }

        yield return new("Same uses, but read otherwise", IsDecision: false, lines);
    }

    private static string Change(ReadChange change) => $"{change.What} {Said(change, change.From)} → {Said(change, change.To)}";

    private static string Said(ReadChange change, IReadOnlyList<string> words) => words.Count == 0 || (words.Count == 1 && words[0].Length == 0) ? "none"
        : change.What is "title" or "summary" or "caveats" ? string.Join(", ", words.Select(text => $"\"{text}\""))
        : string.Join(", ", words);
}
