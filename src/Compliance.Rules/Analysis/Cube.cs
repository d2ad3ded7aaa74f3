namespace Compliance.Rules.Analysis;

/// <summary>
/// A conjunction: for some variables, the answers that are allowed; the others are free. Belongs to one description; mutable while it is widened.
/// </summary>
internal sealed class Cube(UseCaseSpace space)
{
    private readonly bool[]?[] _allowed = new bool[]?[space.Variables.Count];

    /// <summary>The variables that are not free, in the diagrams' order.</summary>
    public IEnumerable<int> Bound => Enumerable.Range(0, _allowed.Length).Where(variable => _allowed[variable] is not null);

    /// <summary>The answers allowed; null where all are.</summary>
    public IReadOnlyList<bool>? this[int variable] => _allowed[variable];

    public bool Allows(int variable, int answer) => _allowed[variable] is not { } allowed || allowed[answer];

    /// <summary>Sets which answers are allowed; all of them frees the variable.</summary>
    public void Set(int variable, bool[]? allowed) =>
        _allowed[variable] = allowed is null || Array.TrueForAll(allowed, isIn => isIn) ? null : allowed;

    /// <summary>The use cases it speaks of.</summary>
    public UseCaseSet ToSet() =>
        Bound.Reverse().Aggregate(space.All, (set, variable) => new UseCaseSet(space, space.Table.Test(variable, _allowed[variable])) & set);

    /// <summary>Whether some use case it speaks of is in a set.</summary>
    public bool Overlaps(UseCaseSet set) => !IsWithin(space.Beyond(set));

    /// <summary>Whether every use case it speaks of is in a set: no way that it allows leads to nothing.</summary>
    public bool IsWithin(UseCaseSet set) => IsWithin(set.Node, []);

    private bool IsWithin(int node, HashSet<int> seen)
    {
        if (node <= DiagramTable.All || !seen.Add(node))
        {
            return node != DiagramTable.None;
        }

        var variable = space.Table.Variable(node);
        space.Budget.Look(space.Variables[variable].Domain);
        for (var answer = 0; answer < space.Variables[variable].Domain; answer++)
        {
            if (Allows(variable, answer) && !IsWithin(space.Table.Child(node, answer), seen))
            {
                return false;
            }
        }

        return true;
    }
}
