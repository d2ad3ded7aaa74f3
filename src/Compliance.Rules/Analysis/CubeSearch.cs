namespace Compliance.Rules.Analysis;

/// <summary>
/// Writes a set as few conjunctions: takes a short way through its diagram, widens it as far as the set allows, takes what it covers away and goes on;
/// then leaves out what the others cover.
/// </summary>
internal sealed class CubeSearch
{
    private readonly UseCaseSpace _space;
    private readonly Dictionary<int, (int Cost, int Child)> _shortest = [];

    private CubeSearch(UseCaseSpace space) => _space = space;

    /// <summary>Conjunctions that together hold the set and, of the rest, only what need not be told from it.</summary>
    /// <param name="set">The set.</param>
    /// <param name="within">What alone matters: beyond it the conjunctions may reach.</param>
    /// <param name="most">How many conjunctions at most; where there are more, they leave something out.</param>
    /// <param name="first">A conjunction that the first one must hold, where the set holds it; null leaves the choice free. It is widened.</param>
    public static IReadOnlyList<Cube> Of(UseCaseSet set, UseCaseSet within, int most, Cube? first = null)
    {
        var search = new CubeSearch(set.Space);
        var cubes = new List<Cube>();
        var rest = set & within;
        var isFirstGiven = first is not null && first.IsWithin(rest);
        while (!rest.IsEmpty && cubes.Count < most)
        {
            var cube = isFirstGiven && cubes.Count == 0 ? first! : search.Shortest(rest);
            Widen(cube, set, within);
            cubes.Add(cube);
            rest -= cube.ToSet();
        }

        return WithoutCovered(cubes, set & within, isFirstGiven ? 1 : 0);
    }

    /// <summary>The way through a diagram that asks about the fewest variables.</summary>
    private Cube Shortest(UseCaseSet set)
    {
        var cube = new Cube(_space);
        for (var node = set.Node; node > DiagramTable.All;)
        {
            var (variable, child) = (_space.Table.Variable(node), ShortestFrom(node).Child);
            var answers = Enumerable.Range(0, _space.Variables[variable].Domain);
            cube.Set(variable, [.. answers.Select(answer => _space.Table.Child(node, answer) == child)]);
            node = child;
        }

        return cube;
    }

    private (int Cost, int Child) ShortestFrom(int node)
    {
        if (node <= DiagramTable.All)
        {
            return (node == DiagramTable.All ? 0 : int.MaxValue, node);
        }

        if (_shortest.TryGetValue(node, out var shortest))
        {
            return shortest;
        }

        shortest = (int.MaxValue, DiagramTable.None);
        _space.Budget.Step();
        for (var answer = 0; answer < _space.Variables[_space.Table.Variable(node)].Domain; answer++)
        {
            var child = _space.Table.Child(node, answer);
            if (ShortestFrom(child).Cost is var rest && rest < int.MaxValue && rest + 1 < shortest.Cost)
            {
                shortest = (rest + 1, child);
            }
        }

        _shortest.Add(node, shortest);
        return shortest;
    }

    /// <summary>
    /// Frees each variable where the set allows it, uses that there cannot be included, else adds the answers it allows and that do occur: answers that nothing known has would only mislead.
    /// What a set must not include goes first, for what it includes says more; then the last variables first.
    /// </summary>
    private static void Widen(Cube cube, UseCaseSet set, UseCaseSet within)
    {
        var allowed = set | set.Space.Beyond(within);
        foreach (var variable in cube.Bound.Reverse().OrderBy(variable => set.Space.Variables[variable].IsElement && cube.Allows(variable, FactVariable.Absent) ? 0 : 1).ToList())
        {
            var answers = cube[variable]!.ToArray();
            cube.Set(variable, null);
            if (cube.IsWithin(allowed))
            {
                continue;
            }

            set.Space.Budget.Look((long)answers.Length * answers.Length);
            for (var answer = 0; answer < answers.Length; answer++)
            {
                cube.Set(variable, [.. Enumerable.Range(0, answers.Length).Select(other => other == answer)]);
                answers[answer] = answers[answer] || (cube.IsWithin(allowed) && cube.Overlaps(within));
            }

            cube.Set(variable, answers);
        }
    }

    private static List<Cube> WithoutCovered(List<Cube> cubes, UseCaseSet set, int fixedOnes)
    {
        var sets = cubes.ConvertAll(cube => cube.ToSet() & set);
        var kept = Enumerable.Range(0, cubes.Count).ToList();
        foreach (var cube in Enumerable.Range(0, cubes.Count).Skip(fixedOnes))
        {
            var others = kept.Where(other => other != cube).Aggregate(set.Space.Empty, (union, other) => union | sets[other]);
            if (sets[cube].IsSubsetOf(others))
            {
                kept.Remove(cube);
            }
        }

        return kept.ConvertAll(index => cubes[index]);
    }
}
