using Compliance.Rules.Validation;

namespace Compliance.Rules.Mutation;

/// <summary>Finds the scenarios that expect something of a rule: no other can fail by its state. Immutable.</summary>
internal sealed class ScenarioIndex
{
    private readonly ILookup<string, int> _byWord;
    private readonly IReadOnlyList<int> _ofAll;

    public ScenarioIndex(IReadOnlyList<WatchedScenario> scenarios)
    {
        All = scenarios;
        _byWord = scenarios.Index().SelectMany(pair => pair.Item.Expectations.Words.Select(word => (word, pair.Index))).ToLookup(pair => pair.word, pair => pair.Index, StringComparer.Ordinal);
        _ofAll = [.. scenarios.Index().Where(pair => pair.Item.Expectations.ExpectsNothing).Select(pair => pair.Index)];
    }

    public IReadOnlyList<WatchedScenario> All { get; }

    /// <summary>The scenarios that may expect something of some norms, in order: by id, topic or clause, or that there is nothing of a kind.</summary>
    public IEnumerable<WatchedScenario> Of(IEnumerable<Norm> norms)
    {
        var words = norms.SelectMany(StateExpectations.WordsOf).Distinct(StringComparer.Ordinal);
        return words.SelectMany(word => _byWord[word]).Concat(_ofAll).Distinct().Order().Select(place => All[place]);
    }
}
