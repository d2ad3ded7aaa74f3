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
        foreach (var pack in rules.Packs)
        {
            dates.UnionWith(pack.Documents.SelectMany(document => document.Versions).Select(version => version.Effective));
            dates.UnionWith(pack.Rules.SelectMany(rule => rule.Cites.Select(cite => cite.Since).Append(rule.Until)).OfType<DateOnly>());
            dates.UnionWith(pack.Gaps.SelectMany(gap => new[] { gap.From, gap.Until }).OfType<DateOnly>());
        }

        return new([.. dates]);
    }
}
