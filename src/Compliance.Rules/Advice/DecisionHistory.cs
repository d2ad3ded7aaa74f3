using Compliance.Rules.Compilation;

namespace Compliance.Rules.Advice;

/// <summary>The decision on a use by day: decided once for each stretch of days over which no text changes.</summary>
internal static class DecisionHistory
{
    /// <param name="days">The stretches.</param>
    /// <param name="rulings">The decision in each.</param>
    public static IReadOnlyList<DecisionPeriod> Of(DayStretches days, IReadOnlyList<Ruling> rulings)
    {
        var periods = new List<DecisionPeriod>();
        for (var stretch = 0; stretch < days.Count; stretch++)
        {
            var ruling = rulings[stretch];
            DateOnly? until = stretch + 1 < days.Count ? days.Start(stretch + 1) : null;
            if (periods.Count > 0 && periods[^1].Ruling.Equals(ruling))
            {
                periods[^1] = periods[^1] with { Until = until };
            }
            else
            {
                periods.Add(new(stretch == 0 ? null : days.Start(stretch), until, ruling));
            }
        }

        return ContentList<DecisionPeriod>.Of(periods);
    }
}
