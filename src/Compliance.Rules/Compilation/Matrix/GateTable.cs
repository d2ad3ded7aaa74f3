using Compliance.Rules.Validation;
using Compliance.Rules.Vocabularies;

namespace Compliance.Rules.Compilation.Matrix;

/// <summary>The gates of a matrix while it is built: states that conjunctions read although no fact gives them.</summary>
internal sealed class GateTable
{
    private readonly List<Gate> _gates = [];
    private readonly Dictionary<string, int> _derived = new(StringComparer.Ordinal);
    private readonly Dictionary<Condition, int> _formulas = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<Condition, int> _negations = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<ProvisionSide, int> _sides = [];

    public IReadOnlyList<Gate> All => _gates;

    /// <summary>The gate of a derived fact.</summary>
    public int Derived(FactDefinition fact)
    {
        if (!_derived.TryGetValue(fact.Name, out var gate))
        {
            _derived.Add(fact.Name, gate = Add(terms: []));
        }

        return gate;
    }

    /// <summary>The gate of one side of a provision: whether some norm of it applies.</summary>
    public int Side(ProvisionSide side)
    {
        if (!_sides.TryGetValue(side, out var gate))
        {
            _sides.Add(side, gate = Add(terms: []));
        }

        return gate;
    }

    /// <summary>The gate of a condition, or of its negation, that is some of these conjunctions.</summary>
    /// <param name="condition">The condition, by which the gate is shared; null where it has no name of its own.</param>
    /// <param name="isNegated">Whether the conjunctions are those of its negation.</param>
    /// <param name="terms">The conjunctions.</param>
    public int Formula(Condition? condition, bool isNegated, IReadOnlyList<Literal[]> terms)
    {
        if (condition is null)
        {
            return Add(terms);
        }

        var known = isNegated ? _negations : _formulas;
        if (!known.TryGetValue(condition, out var gate))
        {
            known.Add(condition, gate = Add(terms));
        }

        return gate;
    }

    private int Add(IReadOnlyList<Literal[]> terms)
    {
        _gates.Add(new Gate(_gates.Count, terms));
        return _gates.Count - 1;
    }
}

/// <summary>A state that is the greatest of those of some columns. Settled once all of these are, before any column that reads it.</summary>
/// <param name="Number">Its place among the gates.</param>
/// <param name="Terms">Of a part of a condition: its conjunctions. None for a derived fact or a side, which rules raise.</param>
internal sealed record Gate(int Number, IReadOnlyList<Literal[]> Terms)
{
    /// <summary>How many columns stood before it when it was settled; null as long as nothing needs it.</summary>
    public int? SettledAt { get; set; }

    /// <summary>The columns that it defeats.</summary>
    public List<Column> Defeats { get; } = [];
}
