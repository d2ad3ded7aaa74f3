namespace Compliance.Rules.Advice;

/// <summary>
/// Which of two verdicts is better for the customer. Decisions come first: permitted, conditional, not addressed (silence is not permission), prohibited;
/// where several are possible, the worst of them counts before the best. Then the vendor may do less, surely or perhaps, what is graver counting first.
/// Where the decision is the same, no prohibition may be added.
/// </summary>
internal static class Preference
{
    /// <summary>Better is higher. One that is undetermined stands just above the worst that it leaves possible.</summary>
    public static int Rank(IReadOnlyList<Decision> possible) => Rank(possible, possible);

    /// <summary>The same where not all that is possible can be reached: the worst is taken from what is possible, the best from what can be reached.</summary>
    public static int Rank(IReadOnlyList<Decision> possible, IReadOnlyList<Decision> reachable) =>
        (possible.Min(Goodness) * (1 + Goodness(Decision.Permitted))) + (reachable.Count > 0 ? reachable : possible).Max(Goodness);

    /// <summary>
    /// Whether one is better than the other: a better decision, whatever else follows; or the same, with no prohibition added and an exposure surely gone
    /// that is graver than any that is added.
    /// </summary>
    public static bool IsImprovement(Judgement one, Judgement other)
    {
        var by = one.Rank - other.Rank;
        return by > 0 || (by == 0 && AtMost(one.Prohibitions, other.Prohibitions) && IsGraverGoneThanAdded(one, other));
    }

    private static int Goodness(Decision decision) => decision switch
    {
        Decision.Permitted => 3,
        Decision.Conditional => 2,
        Decision.NotAddressed => 1,
        _ => 0,
    };

    private static bool AtMost(Truth[] one, Truth[] other)
    {
        for (var index = 0; index < one.Length; index++)
        {
            if (one[index] > other[index])
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsGraverGoneThanAdded(Judgement one, Judgement other)
    {
        const int None = -1;
        var (gone, added) = (None, None);
        for (var index = 0; index < one.Exposures.Length; index++)
        {
            var (then, now, severity) = (one.Exposures[index], other.Exposures[index], (int)one.Severities[index]);
            gone = then == Truth.False && now != Truth.False ? Math.Max(gone, severity) : gone;
            added = then > now ? Math.Max(added, severity) : added;
        }

        return gone > added;
    }
}
