using Compliance.Rules.Compilation;

namespace Compliance.Authoring.Differences;

/// <summary>On which days a pack has norms.</summary>
internal static class DaysInForce
{
    /// <summary>What is to be said of packs that have norms, but none on the day compared; empty where each has some.</summary>
    public static IEnumerable<string> Notes(RuleSide side) =>
        from pack in side.Rules.Packs
        where !side.Slice.Norms.Any(norm => IsOf(norm.Norm.FullId, pack.Id))
        let days = Of(side.Rules, pack.Id)
        where days.Length > 0
        select $"No rule of {pack.Id} {pack.Version} is in force on {IsoDate.Format(side.Day)}; it has rules {days}.";

    /// <summary>The days on which a pack has a norm in force, in words; empty where there are none.</summary>
    private static string Of(CompiledRules rules, string pack)
    {
        var norms = rules.Norms.Where(norm => IsOf(norm.FullId, pack)).ToList();
        var isIn = Enumerable.Range(0, rules.Days.Count).Select(stretch => norms.Exists(norm => norm.Cites.Any(cite => cite.InForceOn(rules.Days.Start(stretch)) is not null))).ToList();
        var starts = Enumerable.Range(0, isIn.Count).Where(stretch => isIn[stretch] && (stretch == 0 || !isIn[stretch - 1]));
        return string.Join(", and ", starts.Select(start =>
        {
            var end = isIn.FindIndex(start, isThere => !isThere);
            return $"{(start == 0 ? "" : $"from {IsoDate.Format(rules.Days.Start(start))}")}{(end < 0 ? " on" : $" until {IsoDate.Format(rules.Days.Start(end))}")}".Trim();
        }));
    }

    private static bool IsOf(string rule, string pack) => rule.StartsWith($"{pack}/", StringComparison.Ordinal);
}
