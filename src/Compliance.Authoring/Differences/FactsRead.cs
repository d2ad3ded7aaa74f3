using Compliance.Rules.Compilation;
using Compliance.Rules.Vocabularies;

namespace Compliance.Authoring.Differences;

/// <summary>The facts that rules in force on either side read, as each side's vocabulary defines them.</summary>
internal static class FactsRead
{
    /// <summary>Each fact once, in the order of the vocabularies; null on a side that does not know it.</summary>
    public static IEnumerable<(FactDefinition? Before, FactDefinition? After)> Of(RuleSide before, RuleSide after)
    {
        var read = new[] { before, after }.SelectMany(side => Read(side.Slice.Graph)).ToHashSet(StringComparer.Ordinal);
        return before.Rules.Vocabulary.Facts.Concat(after.Rules.Vocabulary.Facts).Select(fact => fact.Name).Distinct(StringComparer.Ordinal)
            .Where(read.Contains)
            .Select(fact => (before.Rules.Vocabulary.Find(fact), after.Rules.Vocabulary.Find(fact)));
    }

    /// <summary>Facts that are of one type before and of another after, which no use case can give to both; one value or another of a list is one type.</summary>
    public static IEnumerable<(FactDefinition Before, FactDefinition After)> OfTwoTypes(RuleSide before, RuleSide after) =>
        from fact in Of(before, after)
        where fact.Before is not null && fact.After is not null && fact.Before.Type != fact.After.Type && !(IsNamed(fact.Before) && IsNamed(fact.After))
        select (fact.Before, fact.After);

    private static IEnumerable<string> Read(LogicGraph graph) =>
        Enumerable.Range(0, graph.Count).Where(node => graph.Kind(node) == NodeKind.Test).Select(node => graph.Test(node).Fact.Name);

    private static bool IsNamed(FactDefinition fact) => fact.Type is FactType.Enum or FactType.Region;
}
