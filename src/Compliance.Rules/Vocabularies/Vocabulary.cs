namespace Compliance.Rules.Vocabularies;

/// <summary>The facts that a rule set knows: those of the base vocabulary, then those its packs add. Immutable and thread-safe.</summary>
internal sealed class Vocabulary
{
    private readonly Dictionary<string, FactDefinition> _byName;
    private readonly IReadOnlySet<string> _faulty;

    internal Vocabulary(IReadOnlyList<FactDefinition> facts, IReadOnlySet<string> faulty)
    {
        _faulty = faulty;
        Facts = facts;
        _byName = facts.ToDictionary(fact => fact.Name, StringComparer.Ordinal);
    }

    /// <summary>The facts in vocabulary order.</summary>
    public IReadOnlyList<FactDefinition> Facts { get; }

    /// <summary>The fact of that name; null when there is none.</summary>
    public FactDefinition? Find(string name) => _byName.GetValueOrDefault(name);

    /// <summary>Whether a fact of that name is declared but could not be read; its fault is reported, and what reads it is not to be blamed too.</summary>
    internal bool IsFaulty(string name) => _faulty.Contains(name);

    /// <summary>By place in the vocabulary: the presumed values, null where there is none. A new array at each call.</summary>
    internal BoundValue?[] Presumptions() => [.. Facts.Select(fact => fact.Presumption)];
}
