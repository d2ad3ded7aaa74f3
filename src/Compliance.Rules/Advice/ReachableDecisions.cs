using Compliance.Rules.Analysis;
using Compliance.Rules.Compilation;
using Compliance.Rules.Vocabularies;

namespace Compliance.Rules.Advice;

/// <summary>
/// Which of the possible decisions some full description of a use comes to. Where a grant and a prohibition hang on the same fact, permitted and prohibited
/// are both possible, though no answer may ever come to permitted. Where the texts that decide are not held, any may turn out. Belongs to one search; not thread-safe.
/// </summary>
/// <remarks>
/// The facts that nobody changes are taken out of the diagrams once; what is left asks about the slots only. A broad value of a set allows whatever is
/// below it, none at all included: that may let too much be reached, never too little.
/// </remarks>
internal sealed class ReachableDecisions
{
    /// <summary>People wait for remedies, and they can do without knowing what can be reached.</summary>
    private const int MostNodes = 2_000_000;

    private readonly DiagramTable _table;
    private readonly Dictionary<Decision, int> _sets;

    /// <summary>By slot and value: the variables of the slot's fact, and the answers that the value allows.</summary>
    private readonly (int Variable, bool[] Allowed)[][][] _slots;

    private readonly bool[]?[] _allowed;

    private ReachableDecisions(RuleSlice slice, Vocabulary vocabulary, BoundValue?[] values, IReadOnlyList<Slot> slots, FactDefinition? purpose)
    {
        var space = UseCaseSpace.Of([slice], vocabularies: [vocabulary], budget: new() { MostNodes = MostNodes });
        var open = slots.Select(slot => slot.Fact.Name).ToHashSet(StringComparer.Ordinal);
        var still = space.Variables.Select(variable => open.Contains(variable.Fact.Name) ? null : Allowed(variable, values[variable.Fact.Index])).ToArray();
        var decisions = DecisionSets.Of(new(space, slice, Concerned(space, still, purpose)), purpose);
        _table = space.Table;
        _sets = Enum.GetValues<Decision>().Where(decision => decision != Decision.Undetermined)
            .ToDictionary(decision => decision, decision => _table.Project((decisions[decision] | decisions.NotHeld).Node, still));
        _slots = [.. slots.Select(slot => Enumerable.Range(0, slot.Count)
            .Select(value => space.VariablesOf(slot.Fact).Select(variable => (variable, Allowed(space.Variables[variable], slot.Values[value]))).ToArray()).ToArray())];
        _allowed = new bool[]?[space.Variables.Count];
        var read = VariablesRead(_sets.Values).Select(variable => space.Variables[variable].Fact.Name).ToHashSet(StringComparer.Ordinal);
        SlotsRead = [.. Enumerable.Range(0, slots.Count).Where(slot => read.Contains(slots[slot].Fact.Name))];
    }

    /// <summary>The places of the slots that it turns on what can be reached.</summary>
    public IReadOnlyList<int> SlotsRead { get; }

    /// <param name="slice">The rules in force.</param>
    /// <param name="vocabulary">Their vocabulary.</param>
    /// <param name="values">By place in the vocabulary: the values of the facts, null where not known.</param>
    /// <param name="slots">The facts that may change.</param>
    /// <param name="purpose">The set fact whose elements each need a grant; null where there is none.</param>
    /// <returns>Null where that is too much to be worked out; all that is possible then counts as reachable.</returns>
    public static ReachableDecisions? Of(RuleSlice slice, Vocabulary vocabulary, BoundValue?[] values, IReadOnlyList<Slot> slots, FactDefinition? purpose) =>
        Attempt.Of(() => new ReachableDecisions(slice, vocabulary, values, slots, purpose)).Value;

    /// <summary>Whether some description comes to a decision.</summary>
    /// <param name="decision">The decision.</param>
    /// <param name="choice">For each slot the place of its value.</param>
    public bool CanBe(Decision decision, ReadOnlySpan<int> choice)
    {
        for (var slot = 0; slot < _slots.Length; slot++)
        {
            foreach (var (variable, allowed) in _slots[slot][choice[slot]])
            {
                _allowed[variable] = allowed;
            }
        }

        return HasSome(_sets[decision]);
    }

    /// <summary>The use cases in which what nobody changes is as it is; of several purposes nothing is said, for each is looked at alone too.</summary>
    private static UseCaseSet Concerned(UseCaseSpace space, bool[]?[] still, FactDefinition? purpose)
    {
        IReadOnlyList<int> purposes = purpose is null ? [] : space.VariablesOf(purpose);
        var left = AreSeveral([.. purposes.Select(variable => still[variable]).OfType<bool[]>()]) ? purposes : [];
        return still.Index().Where(pair => pair.Item is not null && !left.Contains(pair.Index))
            .Aggregate(space.All, (set, pair) => set & new UseCaseSet(space, space.Table.Test(pair.Index, pair.Item)));
    }

    /// <summary>Whether one of the purposes alone would be another use than those that may be meant.</summary>
    private static bool AreSeveral(IReadOnlyList<bool[]> purposes) =>
        purposes.Any(allowed => !allowed[FactVariable.Absent]) && purposes.Count(allowed => allowed[FactVariable.Present]) > 1;

    private HashSet<int> VariablesRead(IEnumerable<int> sets)
    {
        var variables = new HashSet<int>();
        var seen = new HashSet<int>();
        var open = new Stack<int>(sets);
        while (open.TryPop(out var node))
        {
            if (node > DiagramTable.All && seen.Add(node))
            {
                variables.Add(_table.Variable(node));
                for (var answer = 0; answer < _table.Domain(_table.Variable(node)); answer++)
                {
                    open.Push(_table.Child(node, answer));
                }
            }
        }

        return variables;
    }

    private bool HasSome(int node)
    {
        if (node <= DiagramTable.All)
        {
            return node == DiagramTable.All;
        }

        var allowed = _allowed[_table.Variable(node)]!;
        for (var answer = 0; answer < allowed.Length; answer++)
        {
            if (allowed[answer] && HasSome(_table.Child(node, answer)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The answers that what is known of a fact leaves open; all of them where it names none.</summary>
    private static bool[] Allowed(FactVariable variable, BoundValue? known)
    {
        bool[] allowed = known is null ? [.. Enumerable.Repeat(true, variable.Domain)]
            : variable.IsElement ? OfElements(variable, known)
            : [.. variable.Classes.Select(values => Holds(variable.Fact, values, known))];
        return Array.Exists(allowed, answer => answer) ? allowed : [.. Enumerable.Repeat(true, variable.Domain)];
    }

    private static bool[] OfElements(FactVariable variable, BoundValue known)
    {
        var isSure = variable.Elements.Names.Any(element => known.Names.Any(name => name.Name == element.Name));
        var isPossible = variable.Elements.Names.Any(element => known.Names.Any(name => variable.Fact.Values.Meets(element, name) == Truth.True));
        return [!isSure, isPossible];
    }

    private static bool Holds(FactDefinition fact, ValueClass values, BoundValue known) => fact.Type switch
    {
        FactType.Boolean => values.Values.Any(value => value.IsTrue == known.IsTrue),
        FactType.Number => values.Ranges.Any(range => range.Contains(known.Number)),
        _ => values.Names.Any(name => fact.Values.Meets(name, known.Names[0]) == Truth.True || fact.Values.Meets(known.Names[0], name) == Truth.True),
    };
}
