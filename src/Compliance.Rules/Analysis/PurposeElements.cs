using Compliance.Rules.Vocabularies;

namespace Compliance.Rules.Analysis;

/// <summary>The elements of the purpose, one by one, for each needs a grant of its own. Immutable.</summary>
internal static class PurposeElements
{
    /// <summary>An element for each class of purposes that rules tell apart, and one that stands for an empty purpose.</summary>
    /// <param name="space">The space.</param>
    /// <param name="purpose">The set fact; null, or one that no rule reads, gives a single element that every use case has.</param>
    public static IReadOnlyList<PurposeElement> Of(UseCaseSpace space, FactDefinition? purpose)
    {
        var variables = purpose is null ? [] : space.VariablesOf(purpose);
        return [.. variables.Select(variable => new PurposeElement(space.Where(variable, FactVariable.Present), Known(space, variables, variable))), Empty(space, variables)];
    }

    private static PurposeElement Empty(UseCaseSpace space, IReadOnlyList<int> variables) => new(
        variables.Aggregate(space.All, (none, variable) => none - space.Where(variable, FactVariable.Present)),
        Known(space, variables, null));

    private static int[] Known(UseCaseSpace space, IReadOnlyList<int> variables, int? only)
    {
        var known = Enumerable.Repeat(-1, space.Variables.Count).ToArray();
        foreach (var variable in variables)
        {
            known[variable] = variable == only ? FactVariable.Present : FactVariable.Absent;
        }

        return known;
    }
}

/// <summary>An element of the purpose. Immutable.</summary>
/// <param name="Has">The use cases that have it, perhaps among others.</param>
/// <param name="Known">By variable: its answer where the purpose is this element alone; -1 for those of other facts.</param>
internal sealed record PurposeElement(UseCaseSet Has, int[] Known)
{
    /// <summary>Where a grant covers this element: it holds of the use as it is, and would where the purpose is this element alone.</summary>
    public UseCaseSet GrantedBy(UseCaseSet grant) => grant & (grant with { Node = grant.Space.Table.Restrict(grant.Node, Known) });
}
