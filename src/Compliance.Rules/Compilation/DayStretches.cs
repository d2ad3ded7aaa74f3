using Compliance.Rules.Validation;

namespace Compliance.Rules.Compilation;

/// <summary>The days cut into stretches over which no document version, cite or gap begins or ends, numbered from 0. Immutable.</summary>
internal sealed class DayStretches
{
    private readonly DateOnly[] _starts;

    private DayStretches(DateOnly[] starts) => _starts = starts;

    public int Count => _starts.Length;

    /// <summary>The first days of all stretches, by date.</summary>
    public IReadOnlyList<DateOnly> Starts => _starts;

    /// <summary>The first day of a stretch.</summary>
    public DateOnly Start(int stretch) => _starts[stretch];

    /// <summary>The stretch that a day is in.</summary>
    public int Of(DateOnly day)
    {
        var (low, high) = (0, _starts.Length);
        while (high - low > 1)
        {
            var middle = (low + high) >> 1;
            (low, high) = _starts[middle] <= day ? (middle, high) : (low, middle);
        }

        return low;
    }

    public static DayStretches Of(RuleSet rules)
    {
        var dates = new SortedSet<DateOnly> { DateOnly.MinValue };
        dates.UnionWith(rules.Packs.SelectMany(Turns));
        return new([.. dates]);
    }

    /// <summary>The days on which something of a pack begins or ends: a version, a clause that binds later, a rule, a gap. Any may come more than once.</summary>
    public static IEnumerable<DateOnly> Turns(RulePack pack) => pack.Documents.SelectMany(document => document.Versions).Select(version => version.Effective)
        .Concat(pack.Rules.SelectMany(rule => rule.Cites.Select(cite => cite.Since).Append(rule.Until)).OfType<DateOnly>())
        .Concat(pack.Gaps.SelectMany(gap => new[] { gap.From, gap.Until }).OfType<DateOnly>());
}
