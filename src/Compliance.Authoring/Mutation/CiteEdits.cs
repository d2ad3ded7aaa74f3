using Compliance.Rules.Diagnostics;
using Compliance.Rules.Validation;

namespace Compliance.Authoring.Mutation;

/// <summary>
/// The slips in the dates of cites. The days of clauses are those on which versions take effect, so they move by one version; <c>since</c>, and the
/// <c>until</c> of a rule, move by one day.
/// </summary>
internal static class CiteEdits
{
    /// <summary>The cites that one slip makes of some, never none.</summary>
    public static IEnumerable<(IReadOnlyList<Cite> Cites, SourceLocation At, string Change)> Of(IReadOnlyList<Cite> cites)
    {
        foreach (var until in cites[0].Until is { } end ? new[] { Calendar.Moved(end, 1), Calendar.Moved(end, -1) }.OfType<DateOnly>() : [])
        {
            yield return ([.. cites.Select(cite => cite with { Until = until })], cites[0].At, $"binds until {IsoDate.Format(until)}");
        }

        for (var index = 0; index < cites.Count; index++)
        {
            var cite = cites[index];
            foreach (var (edited, change) in Of(cite).Where(edit => !AddsOnlyAClause(edit.Edited, cites, cite)))
            {
                yield return ([.. cites.Select(other => ReferenceEquals(other, cite) ? edited : other)], cite.At, change);
            }
        }
    }

    private static IEnumerable<(Cite Edited, string Change)> Of(Cite cite)
    {
        foreach (var since in cite.Since is { } day ? new[] { Calendar.Moved(day, 1), Calendar.Moved(day, -1) }.OfType<DateOnly>() : [])
        {
            yield return (cite with { Since = since }, $"binds since {IsoDate.Format(since)}");
        }

        var versions = cite.Versions;
        if (versions.Count > 1)
        {
            yield return (cite with { Versions = [.. versions.Skip(1)] }, $"cites from {Day(versions[1])} on, not from {Day(versions[0])}");
            yield return (cite with { Versions = [.. versions.SkipLast(1)] }, $"cites until {Day(versions[^1])}");
        }

        if (cite.Document.Versions.LastOrDefault(version => version.Effective < versions[0].Effective) is { } before)
        {
            yield return (cite with { Versions = [before, .. versions] }, $"cites from {Day(before)} on, not from {Day(versions[0])}");
        }

        if (cite.Document.NextAfter(versions[^1]) is { } after)
        {
            yield return (cite with { Versions = [.. versions, after] }, $"cites the version of {Day(after)} too");
        }
    }

    /// <summary>
    /// Whether a cite would cover a version that another covers: the rule then binds no other day or use, it only cites one clause more, and expectations say
    /// what must be cited, never what must not.
    /// </summary>
    private static bool AddsOnlyAClause(Cite edited, IReadOnlyList<Cite> cites, Cite original) => edited.Versions.Count > original.Versions.Count
        && cites.Where(other => !ReferenceEquals(other, original)).SelectMany(other => other.Versions)
            .Intersect<DocumentVersion>(edited.Versions.Except(original.Versions), ReferenceEqualityComparer.Instance).Any();

    private static string Day(DocumentVersion version) => IsoDate.Format(version.Effective);
}
