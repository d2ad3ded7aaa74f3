namespace Compliance;

/// <summary>A fact that use cases may give, as a form shows it. Immutable.</summary>
public sealed record FactDescription
{
    /// <summary>The fact's name, unique in the vocabulary.</summary>
    public required string Name { get; init; }

    /// <summary>The fact's type: <c>enum</c>, <c>set</c>, <c>boolean</c>, <c>number</c> or <c>region</c>. A set takes any number of values.</summary>
    public required string Type { get; init; }

    /// <summary>A few words, such as a label.</summary>
    public required string Title { get; init; }

    /// <summary>What the fact means; empty when the vocabulary says nothing more than the title.</summary>
    public required string Description { get; init; }

    /// <summary>The question to put to a person.</summary>
    public required string Question { get; init; }

    /// <summary>The value taken when a use case does not give the fact; null means that it is then unknown, or that nothing is presumed. Other facts may bring
    /// another presumption with them: a product its vendor. The assumptions of a verdict say which was taken.</summary>
    public FactValue? Presumed { get; init; }

    /// <summary>Whether the customer can choose it (a plan, an opt-out), so that a remedy may change it.</summary>
    public bool CustomerControls { get; init; }

    /// <summary>The least number allowed, inclusive; null means no bound. Of numbers only.</summary>
    public double? Minimum { get; init; }

    /// <summary>The greatest number allowed, inclusive; null means no bound. Of numbers only.</summary>
    public double? Maximum { get; init; }

    /// <summary>Of sets: whether <c>true</c> stands for all values and <c>false</c> for none.</summary>
    public bool TrueMeansAll { get; init; }

    /// <summary>
    /// The values to choose from, a broader one before its narrower ones; empty for booleans and numbers. Of a region, a country that lists no parts takes any
    /// ISO 3166-2 code beneath it too.
    /// </summary>
    public required IReadOnlyList<ValueDescription> Values { get; init => field = ContentList<ValueDescription>.Of(value); }

    /// <summary>The fact's name.</summary>
    public override string ToString() => Name;
}
