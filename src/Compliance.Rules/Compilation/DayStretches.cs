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
        var days = new List<int> { DateOnly.MinValue.DayNumber };
        foreach (var turn in rules.Packs.SelectMany(Turns))
        {
            days.Add(turn.DayNumber);
        }

        days.Sort();
        var starts = new List<DateOnly>();
        foreach (var day in days)
        {
            if (starts.Count == 0 || starts[^1].DayNumber != day)
            {
                starts.Add(DateOnly.FromDayNumber(day));
            }
        }

        return new([.. starts]);
    }

    /// <summary>The days on which something of a pack begins or ends: a version, a clause that binds later, a rule, a gap. Any may come more than once.</summary>
    public static IEnumerable<DateOnly> Turns(RulePack pack)
    {
        foreach (var version in pack.Documents.SelectMany(document => document.Versions))
        {
            yield return version.Effective;
        }

        foreach (var rule in pack.Rules)
        {
            if (rule.Until is { } until)
            {
                yield return until;
            }

            foreach (var cite in rule.Cites)
            {
                if (cite.Since is { } since)
                {
                    yield return since;
                }
            }
        }

        foreach (var gap in pack.Gaps)
        {
            if (gap.From is { } from)
            {
                yield return from;
            }

            if (gap.Until is { } until)
            {
                yield return until;
            }
        }
    }
}
