namespace Compliance.Rules.Evaluation;

/// <summary>Which decisions are possible, from how far prohibitions, open duties and grants are settled.</summary>
internal static class DecisionTable
{
    /// <summary>The possible decisions, in the order prohibited, conditional, permitted, notAddressed; never empty.</summary>
    /// <param name="prohibitions">The highest state of the customer's prohibitions.</param>
    /// <param name="openDuties">The highest state of "applies and is not fulfilled" of the customer's obligations that are not standing.</param>
    /// <param name="grants">The state of the grants, the least over the purposes.</param>
    public static IReadOnlyList<Decision> Possible(Truth prohibitions, Truth openDuties, Truth grants)
    {
        var possible = new List<Decision>(4);
        if (prohibitions >= Truth.Unknown)
        {
            possible.Add(Decision.Prohibited);
        }

        if (prohibitions == Truth.True)
        {
            return possible;
        }

        if (grants >= Truth.Unknown && openDuties >= Truth.Unknown)
        {
            possible.Add(Decision.Conditional);
        }

        if (grants >= Truth.Unknown && openDuties <= Truth.Unknown)
        {
            possible.Add(Decision.Permitted);
        }

        if (grants <= Truth.Unknown)
        {
            possible.Add(Decision.NotAddressed);
        }

        return possible;
    }
}
