namespace Compliance.Authoring.Coverage;

/// <summary>What scenarios saw of rules and document versions.</summary>
/// <param name="Rules">The rules, by place.</param>
/// <param name="Versions">The document versions, by place: which were asked about.</param>
internal sealed record CoverageReport(IReadOnlyList<RuleCoverage> Rules, IReadOnlyList<EventCoverage> Versions)
{
    /// <summary>Only what is of some packs.</summary>
    public CoverageReport OfPacks(IReadOnlySet<string> packs) =>
        new([.. Rules.Where(rule => packs.Contains(PackOf(rule.Rule.FullId)))], [.. Versions.Where(version => packs.Contains(PackOf(version.Name)))]);

    private static string PackOf(string fullId) => fullId[..fullId.IndexOf('/', StringComparison.Ordinal)];

    /// <summary>The files with rules or versions, in order.</summary>
    public IEnumerable<FileCoverage> Files => Rules.Select(rule => rule.Rule.At.File).Concat(Versions.Select(version => version.At.File))
        .Distinct(StringComparer.Ordinal)
        .Order(StringComparer.Ordinal)
        .Select(file => new FileCoverage(
            file,
            [.. Rules.Where(rule => string.Equals(rule.Rule.At.File, file, StringComparison.Ordinal))],
            [.. Versions.Where(version => string.Equals(version.At.File, file, StringComparison.Ordinal))]));

    public Share States => FileCoverage.StatesOf(Rules);

    public Share Values => FileCoverage.ValuesOf(Rules);

    public Share Exceptions => Share.Of(Rules.Select(rule => rule.Exception).OfType<EventCoverage>());

    public Share Overrides => Share.Of(Rules.SelectMany(rule => rule.Overrides));

    public Share VersionsSeen => Share.Of(Versions);
}

/// <summary>What was seen of the rules and versions of one file.</summary>
internal sealed record FileCoverage(string File, IReadOnlyList<RuleCoverage> Rules, IReadOnlyList<EventCoverage> Versions)
{
    public Share States => StatesOf(Rules);

    public Share Values => ValuesOf(Rules);

    public Share Exceptions => Share.Of(Rules.Select(rule => rule.Exception).OfType<EventCoverage>());

    public Share Overrides => Share.Of(Rules.SelectMany(rule => rule.Overrides));

    public Share VersionsSeen => Share.Of(Versions);

    /// <summary>Of the states that rules can have, those seen.</summary>
    public static Share StatesOf(IReadOnlyList<RuleCoverage> rules) => new(rules.Sum(rule => rule.StatesSeen), rules.Sum(rule => rule.Reachable.Count));

    /// <summary>Of the values that tests can have, those seen.</summary>
    public static Share ValuesOf(IReadOnlyList<RuleCoverage> rules) => new(rules.Sum(rule => rule.Tests.Sum(test => test.Values.Seen)), rules.Sum(rule => rule.Tests.Count * 3));
}

/// <summary>A part of a whole.</summary>
internal readonly record struct Share(int Part, int Whole)
{
    /// <summary>From 0 to 100; of nothing, 100.</summary>
    public double Percent => Whole == 0 ? 100 : 100.0 * Part / Whole;

    /// <summary>From 0 to 1; of nothing, 1.</summary>
    public double Rate => Percent / 100;

    public static Share Of(IEnumerable<EventCoverage> events)
    {
        var all = events.ToList();
        return new(all.Count(happening => happening.Count > 0), all.Count);
    }

    /// <summary><c>97.3 %</c>, never rounded up to 100; <c>–</c> of nothing.</summary>
    public override string ToString() => Whole == 0 ? "–" : FormattableString.Invariant($"{Math.Floor(Percent * 10) / 10:0.0} %");
}
