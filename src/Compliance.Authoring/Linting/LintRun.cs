using Compliance.Authoring.Linting.Checks;
using Compliance.Rules.Analysis;
using Compliance.Rules.Diagnostics;
using Compliance.Rules.Loading;
using Compliance.Rules.Validation;

namespace Compliance.Authoring.Linting;

/// <summary>
/// Looks at packs one by one, each with what it rests on: what is found of a pack, shown and accepted there, does not turn on the packs that happen to be loaded beside it,
/// and takes no longer with ten of them. What packs that do not rest on each other say against each other is looked for last.
/// </summary>
/// <param name="contents">Where the packs came from.</param>
/// <param name="rules">All of them together.</param>
internal sealed class LintRun(IReadOnlyList<PackSourceContent> contents, RuleSet rules)
{
    /// <summary>Looks at some of the packs.</summary>
    /// <param name="packs">Their ids.</param>
    public LintReport Of(IReadOnlySet<string> packs)
    {
        List<(RulePack Pack, IReadOnlySet<string> Support)> looked = [.. rules.Packs.Where(pack => packs.Contains(pack.Id)).Select(pack => (pack, PackSupport.Of(pack, rules)))];
        var budget = AnalysisBudget.OfPacks(contents.Sum(content => content.Length));
        var alone = looked.SelectMany(one => In(one.Support, [one.Pack], "all checks", Linter.Lint, budget));
        var between =
            from one in looked
            from other in looked
            where string.CompareOrdinal(one.Pack.Id, other.Pack.Id) < 0 && !one.Support.Contains(other.Pack.Id) && !other.Support.Contains(one.Pack.Id)
            where MayConflict(one.Pack, other.Pack)
            from finding in Between(one, other, budget)
            select finding;
        return new([.. looked.Select(one => one.Pack)], Linter.InOrder(alone.Concat(between).DistinctBy(finding => (finding.Code, finding.At, finding.Message))));
    }

    /// <summary>Whether some norms of two packs are of one bearer and topic, contrary to each other, and their packs of no two vendors.</summary>
    private static bool MayConflict(RulePack one, RulePack other)
    {
        if (one.VendorScope is ValueTest vendors && other.VendorScope is ValueTest others && !vendors.Values.Any(others.Values.Contains))
        {
            return false;
        }

        var sides = one.Rules.OfType<Norm>().Select(norm => (norm.Bearer, norm.Topic, norm.Forbids)).ToHashSet();
        return other.Rules.OfType<Norm>().Any(norm => sides.Contains((norm.Bearer, norm.Topic, !norm.Forbids)));
    }

    private IEnumerable<LintFinding> Between((RulePack Pack, IReadOnlySet<string> Support) one, (RulePack Pack, IReadOnlySet<string> Support) other, AnalysisBudget budget)
    {
        var support = one.Support.Union(other.Support, StringComparer.Ordinal).ToHashSet(StringComparer.Ordinal);
        var found = In(support, [one.Pack, other.Pack], nameof(Conflicts), context => [.. Acceptances.Mark(context, Linter.Find(new Conflicts(), context))], budget);
        return found.Where(finding => finding.Code == LintCode.NotDecided || finding.Rules.Select(PackOf).Distinct(StringComparer.Ordinal).Count() > 1);
    }

    /// <summary>What is found of packs among those they rest on, or that they are too large to be looked at.</summary>
    private IReadOnlyList<LintFinding> In(
        IReadOnlySet<string> support, IReadOnlyList<RulePack> packs, string what, Func<LintContext, IReadOnlyList<LintFinding>> find, AnalysisBudget budget)
    {
        var found = Attempt.Of(() => find(new LintContext(Only(support), Ids(packs), budget)));
        return found.IsDecided ? found.Value! : [Linter.NotDecided(packs[0], what, found.Reached!)];
    }

    private static string PackOf(string rule) => rule[..rule.IndexOf('/', StringComparison.Ordinal)];

    private static HashSet<string> Ids(params IEnumerable<RulePack> packs) => packs.Select(pack => pack.Id).ToHashSet(StringComparer.Ordinal);

    /// <summary>Some of the packs, read again as if no others were there; all, where these use what is loaded with them in a way of which no rule tells.</summary>
    private RuleSet Only(IReadOnlySet<string> packs)
    {
        if (packs.Count == rules.Packs.Count)
        {
            return rules;
        }

        var files = rules.Packs.Where(pack => packs.Contains(pack.Id)).Select(pack => pack.At.File).ToHashSet(StringComparer.Ordinal);
        return RuleSetLoader.Load([.. contents.Select(content => content with { Packs = [.. content.Packs.Where(pack => files.Contains(pack.Manifest.File))] })], new DiagnosticBag()) ?? rules;
    }
}
