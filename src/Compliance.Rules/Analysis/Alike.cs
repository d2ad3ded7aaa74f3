using Compliance.Rules.Validation;
using Compliance.Rules.Vocabularies;

namespace Compliance.Rules.Analysis;

/// <summary>
/// Joins alternatives that differ only in which elements of a set they ask for: "includes a" or "includes b" is "includes a or b". (Other facts need no
/// joining: a conjunction is widened to all the values it allows.)
/// </summary>
internal static class Alike
{
    /// <summary>The alternatives, fewer if possible, each with the use cases it speaks of.</summary>
    public static IReadOnlyList<(AllOf Condition, UseCaseSet Set)> Merge(IEnumerable<(AllOf Condition, UseCaseSet Set)> alternatives)
    {
        var merged = alternatives.ToList();
        for (var first = 0; first < merged.Count; first++)
        {
            for (var second = first + 1; second < merged.Count; second++)
            {
                if (Join(merged[first].Condition, merged[second].Condition) is { } joined)
                {
                    merged[first] = (joined, merged[first].Set | merged[second].Set);
                    merged.RemoveAt(second);
                    (first, second) = (0, 0);
                }
            }
        }

        return merged;
    }

    /// <summary>The one condition that two are; null where they differ in more than the elements asked for in one place.</summary>
    private static AllOf? Join(AllOf left, AllOf right)
    {
        var differing = left.Parts.Count == right.Parts.Count
            ? left.Parts.Index().Where(part => !AreSame(part.Item, right.Parts[part.Index])).Select(part => part.Index).ToList()
            : [];
        return differing.Count == 1
            && left.Parts[differing[0]] is ValueTest { Quantifier: Quantifier.Any, Fact.Type: FactType.Set } one
            && right.Parts[differing[0]] is ValueTest { Quantifier: Quantifier.Any, Fact.Type: FactType.Set } other
            && ReferenceEquals(one.Fact, other.Fact)
            ? new([.. left.Parts.Select((part, place) => place == differing[0] ? one with { Values = [.. one.Values.Union(other.Values).OrderBy(value => value.Id)] } : part)])
            : null;
    }

    private static bool AreSame(Condition left, Condition right) => string.Equals(ConditionText.Of(left), ConditionText.Of(right), StringComparison.Ordinal);
}
