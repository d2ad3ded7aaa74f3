using Compliance.Rules.Validation;

namespace Compliance.Rules.Compilation.Matrix;

/// <summary>A rule over the stretches of days on which the versions that it rests on have the same scopes.</summary>
/// <param name="Scopes">The scopes of the versions in force, each once; the rule is in scope where one holds.</param>
/// <param name="InForce">The stretches of days.</param>
internal sealed record RuleVariant(IReadOnlyList<Condition> Scopes, StretchSet InForce)
{
    /// <summary>About what a version takes while stretches are cut, and comparing the scopes of a stretch with those of another.</summary>
    private const int BytesPerVersion = 128;
    private const int BytesPerComparison = 64;

    /// <summary>The variants of a rule; no stretch of days is in two, and those on which it is not in force are in none.</summary>
    public static IReadOnlyList<RuleVariant> Of(Rule rule, DayStretches days, SizeBudget budget)
    {
        budget.Charge(rule.Cites.Sum(cite => (long)cite.Versions.Count), BytesPerVersion);
        var spans = rule.Cites.SelectMany(cite => Spans(cite, days)).ToList();
        var bounds = spans.SelectMany(span => new[] { span.From, span.Until }).Distinct().Order().ToList();
        var starts = spans.ToLookup(span => span.From);
        var open = new List<(int From, int Until, Condition Scope)>();
        var variants = new List<(Condition[] Scopes, List<(int From, int Until)> Ranges)>();
        for (var index = 0; index + 1 < bounds.Count; index++)
        {
            open.RemoveAll(span => span.Until <= bounds[index]);
            open.AddRange(starts[bounds[index]]);
            if (open.Count > 0)
            {
                budget.Charge((long)variants.Count + open.Count, BytesPerComparison);
                Add(variants, [.. open.Select(span => span.Scope).Distinct<Condition>(ReferenceEqualityComparer.Instance)], (bounds[index], bounds[index + 1]));
            }
        }

        return [.. variants.Select(variant => new RuleVariant(variant.Scopes, new StretchSet(variant.Ranges)))];
    }

    /// <summary>The stretches of days that each version of a cite is in force, with its scope.</summary>
    private static IEnumerable<(int From, int Until, Condition Scope)> Spans(Cite cite, DayStretches days)
    {
        foreach (var version in cite.Versions)
        {
            var since = cite.Since is { } later && later > version.Effective ? later : version.Effective;
            var from = days.Of(since);
            var until = cite.Document.NextAfter(version) is { } next ? days.Of(next.Effective) : days.Count;
            until = cite.Until is { } end ? Math.Min(until, days.Of(end)) : until;
            if (from < until)
            {
                yield return (from, until, version.Scope);
            }
        }
    }

    private static void Add(List<(Condition[] Scopes, List<(int From, int Until)> Ranges)> variants, Condition[] scopes, (int From, int Until) range)
    {
        var same = variants.Find(variant => variant.Scopes.Length == scopes.Length && !variant.Scopes.Except<Condition>(scopes, ReferenceEqualityComparer.Instance).Any());
        if (same.Scopes is null)
        {
            variants.Add((scopes, [range]));
        }
        else if (same.Ranges[^1].Until == range.From)
        {
            same.Ranges[^1] = (same.Ranges[^1].From, range.Until);
        }
        else
        {
            same.Ranges.Add(range);
        }
    }
}
