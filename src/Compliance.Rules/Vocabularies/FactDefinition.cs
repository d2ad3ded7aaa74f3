namespace Compliance.Rules.Vocabularies;

/// <summary>A fact that use cases may give and conditions may read. Immutable.</summary>
internal sealed class FactDefinition
{
    /// <summary>The cost of changing a fact of which the vocabulary does not say.</summary>
    public const double DefaultChangeCost = 1;

    internal FactDefinition(string name, FactType type, ValueTree values)
    {
        Name = name;
        Type = type;
        Values = values;
    }

    /// <summary>The fact's name, unique in the vocabulary.</summary>
    public string Name { get; }

    /// <summary>Its type.</summary>
    public FactType Type { get; }

    /// <summary>A few words for tables and forms; the name when the vocabulary gives none.</summary>
    public string Title { get; internal init; } = "";

    /// <summary>What the fact means; empty when the vocabulary says nothing more than the title.</summary>
    public string Description { get; internal init; } = "";

    /// <summary>The question to put to a person.</summary>
    public string Question { get; internal init; } = "";

    /// <summary>The value taken when a use case does not give the fact; null means the fact is then unknown.</summary>
    public FactValue? Presumed => Presumption?.ToFactValue(Type);

    /// <summary>Whether rules conclude it; then no use case gives it, and it has no presumption.</summary>
    public bool IsDerived { get; internal init; }

    /// <summary>Whether the customer can choose it (a plan, an opt-out), so that a remedy may change it.</summary>
    public bool CustomerControls { get; internal init; }

    /// <summary>How much it takes the customer to change it, by which remedies are compared; no unit, at least 0. Without meaning unless the customer controls it.</summary>
    public double ChangeCost { get; internal init; } = DefaultChangeCost;

    /// <summary>The least number allowed, inclusive; null means no bound. Of numbers only.</summary>
    public double? Minimum { get; internal init; }

    /// <summary>The greatest number allowed, inclusive; null means no bound. Of numbers only.</summary>
    public double? Maximum { get; internal init; }

    /// <summary>Of sets: whether <c>true</c> stands for all values and <c>false</c> for none.</summary>
    public bool TrueMeansAll { get; internal init; }

    /// <summary>Place in the vocabulary's order, from 0.</summary>
    public int Index { get; internal init; }

    /// <summary>The value taken when a use case does not give the fact, bound; null means there is none.</summary>
    internal BoundValue? Presumption { get; init; }

    /// <summary>The named values with their narrower ones; empty for booleans and numbers.</summary>
    internal ValueTree Values { get; }

    /// <summary>The fact's name.</summary>
    public override string ToString() => Name;
}
