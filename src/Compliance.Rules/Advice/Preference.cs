namespace Compliance.Rules.Advice;

/// <summary>
/// Which of two verdicts is better for the customer. Decisions come first: permitted, conditional, not addressed (silence is not permission), undetermined,
/// prohibited. Then the vendor may do less, surely or perhaps. Where the decision is the same, no prohibition may be added.
/// </summary>
internal static class Preference
{
    /// <summary>Better is higher.</summary>
    public static int Rank(Decision decision) => decision switch
    {
        Decision.Permitted => 4,
        Decision.Conditional => 3,
        Decision.NotAddressed => 2,
        Decision.Undetermined => 1,
        _ => 0,
    };

    /// <summary>Whether one is as good as the other in every respect, or better.</summary>
    public static bool IsAtLeastAsGood(Judgement one, Judgement other)
    {
        var by = Rank(one.Decision) - Rank(other.Decision);
        return by >= 0 && AtMost(one.Exposures, other.Exposures) && (by > 0 || AtMost(one.Prohibitions, other.Prohibitions));
    }

    /// <summary>
    /// Whether a change from the present is an improvement: a better decision, whatever else follows; or the same, with an exposure surely gone, none
    /// added and no prohibition added.
    /// </summary>
    public static bool IsImprovement(Judgement changed, Judgement present)
    {
        var by = Rank(changed.Decision) - Rank(present.Decision);
        return by > 0
            || (by == 0 && AtMost(changed.Exposures, present.Exposures) && AtMost(changed.Prohibitions, present.Prohibitions) && IsAnyGone(changed.Exposures, present.Exposures));
    }

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

    private static bool IsAnyGone(Truth[] changed, Truth[] present)
    {
        for (var index = 0; index < changed.Length; index++)
        {
            if (changed[index] == Truth.False && present[index] != Truth.False)
            {
                return true;
            }
        }

        return false;
    }
}
