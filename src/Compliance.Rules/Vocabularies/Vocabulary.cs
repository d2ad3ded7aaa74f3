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
    public IReadOnlySet<string> WithNarrower(IEnumerable<string> topics)
    {
        var names = new HashSet<string>(topics, StringComparer.Ordinal);
        for (var known = 0; known < names.Count;)
        {
            known = names.Count;
            names.UnionWith([.. Topics.Where(topic => topic.Broader is { } broader && names.Contains(broader)).Select(topic => topic.Name)]);
        }

        return names;
    }

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
            if (!isGiven(presumption.Fact) && values[presumption.On.Index] is { } on && presumption.FollowsFrom(on))
            {
                values[presumption.Fact.Index] = presumption.Presumed;
            }
        }
    }
}
