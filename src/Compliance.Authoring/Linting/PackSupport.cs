using Compliance.Rules.Validation;

namespace Compliance.Authoring.Linting;

/// <summary>
/// What a pack rests on: the packs that it names, that declare its facts, or that conclude what it reads. With these it says the same as among any others.
/// </summary>
internal static class PackSupport
{
    /// <summary>The ids of the pack and of all it rests on, directly or through others.</summary>
    public static IReadOnlySet<string> Of(RulePack pack, RuleSet rules)
    {
        var found = new HashSet<string>(StringComparer.Ordinal) { pack.Id };
        var open = new Stack<RulePack>([pack]);
        while (open.TryPop(out var next))
        {
            var (named, read) = (Named(next), Read(next));
            foreach (var other in rules.Packs.Where(other => !found.Contains(other.Id))
                .Where(other => named.Contains(other.Id) || Declares(other, read, rules) || (Meet(next, other) && Concludes(other, read))).ToList())
            {
                found.Add(other.Id);
                open.Push(other);
            }
        }

        return found;
    }

    /// <summary>The packs whose documents or rules it names.</summary>
    private static HashSet<string> Named(RulePack pack) => pack.Rules.SelectMany(rule => rule.Cites).Select(cite => cite.Document.FullId)
        .Concat(pack.Rules.OfType<Norm>().SelectMany(norm => norm.Overrides))
        .Concat(pack.Documents.SelectMany(document => document.PrevailsOver))
        .Concat(pack.Acceptances.SelectMany(acceptance => acceptance.Rules ?? []))
        .Select(id => id[..id.IndexOf('/', StringComparison.Ordinal)])
        .ToHashSet(StringComparer.Ordinal);

    /// <summary>The facts that anything in it tests.</summary>
    private static HashSet<string> Read(RulePack pack) => pack.Rules.SelectMany(rule => rule.FactsRead)
        .Concat(pack.Rules.OfType<Norm>().SelectMany(norm => norm.FulfilledWhen?.Facts ?? []))
        .Concat(pack.Rules.OfType<Norm>().SelectMany(norm => norm.Caveats).SelectMany(caveat => caveat.When.Facts))
        .Concat(pack.Gaps.SelectMany(gap => gap.Scope.Facts))
        .Concat(pack.Acceptances.SelectMany(acceptance => acceptance.When?.Facts ?? []))
        .Concat(pack.Documents.SelectMany(document => document.Versions).SelectMany(version => version.Scope.Facts))
        .Select(fact => fact.Name)
        .ToHashSet(StringComparer.Ordinal);

    private static bool Declares(RulePack other, HashSet<string> read, RuleSet rules) =>
        read.Any(fact => rules.FactPlaces.TryGetValue(fact, out var place) && string.Equals(place.File, other.At.File, StringComparison.Ordinal));

    private static bool Concludes(RulePack other, HashSet<string> read) => other.Rules.Any(rule => rule.Concludes is { } fact && read.Contains(fact.Name));

    /// <summary>Whether there are uses that both are about: packs of different vendors never meet.</summary>
    private static bool Meet(RulePack one, RulePack other) =>
        one.VendorScope is not ValueTest vendors || other.VendorScope is not ValueTest others || vendors.Values.Any(others.Values.Contains);
}
