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
        Purpose = Find(Compliance.Facts.Purpose) is { Type: FactType.Set } purpose ? purpose : null;
    }

    /// <summary>The facts in vocabulary order.</summary>
    public IReadOnlyList<FactDefinition> Facts { get; }

    /// <summary>The set fact whose elements each need a grant; null in a vocabulary without it.</summary>
    public FactDefinition? Purpose { get; }

    /// <summary>Which products are whose, and on which plans they are sold.</summary>
    public ProductCatalogue Products { get; init; } = ProductCatalogue.Empty;

    /// <summary>The topics that are declared, in vocabulary order; empty where a vocabulary declares none.</summary>
    public IReadOnlyList<TopicDefinition> Topics { get; init; } = [];

    /// <summary>The parameters that are declared, in vocabulary order.</summary>
    public IReadOnlyList<ParameterDefinition> Parameters { get; init; } = [];

    /// <summary>The presumptions that other facts bring with them, in vocabulary order of the facts presumed.</summary>
    public IReadOnlyList<ConditionalPresumption> ConditionalPresumptions { get; init; } = [];

    /// <summary>The fact of that name; null when there is none.</summary>
    public FactDefinition? Find(string name) => _byName.GetValueOrDefault(name);

    /// <summary>Topics with those within them.</summary>
    public IReadOnlySet<string> WithNarrower(IEnumerable<string> topics) => TopicNames.WithNarrower(topics, Topics.Select(topic => (topic.Name, topic.Broader)));

    /// <summary>Whether a fact of that name is declared but could not be read; its fault is reported, and what reads it is not to be blamed too.</summary>
    internal bool IsFaulty(string name) => _faulty.Contains(name);

    /// <summary>Fills in what is presumed of the facts that are not given.</summary>
    /// <param name="values">By place in the vocabulary: the values given, null where none is.</param>
    /// <param name="isGiven">Whether a fact is given, be it as not known.</param>
    internal void Presume(BoundValue?[] values, Func<FactDefinition, bool> isGiven)
    {
        foreach (var fact in Facts)
        {
            values[fact.Index] ??= isGiven(fact) ? null : fact.Presumption;
        }

        foreach (var presumption in ConditionalPresumptions)
        {
            if (isGiven(presumption.Fact))
            {
                continue;
            }

            if (values[presumption.On.Index] is { } on)
            {
                values[presumption.Fact.Index] = presumption.FollowsFrom(on) ? presumption.Presumed : values[presumption.Fact.Index];
            }
            else if (presumption.Answer is not null && isGiven(presumption.On))
            {
                values[presumption.Fact.Index] = null;
            }
        }
    }
}
