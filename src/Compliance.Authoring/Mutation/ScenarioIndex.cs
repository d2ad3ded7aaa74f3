using Compliance.Rules.Validation;

namespace Compliance.Authoring.Mutation;

/// <summary>Finds the scenarios that expect something of rules: no other can fail by them. Immutable.</summary>
internal sealed class ScenarioIndex
{
    private readonly ILookup<string, int> _byWord;
    private readonly IReadOnlyList<int> _ofAll;

    public ScenarioIndex(IReadOnlyList<WatchedScenario> scenarios)
    {
        All = scenarios;
        _byWord = scenarios.Index().SelectMany(pair => pair.Item.Words.Select(word => (word, pair.Index))).ToLookup(pair => pair.word, pair => pair.Index, StringComparer.Ordinal);
        _ofAll = [.. scenarios.Index().Where(pair => pair.Item.MeansAnyRule).Select(pair => pair.Index)];
    }

    public IReadOnlyList<WatchedScenario> All { get; }

    /// <summary>The scenarios that may expect something of some norms: first those that name one, in the norms' order, then those that mean any rule.</summary>
    public IEnumerable<WatchedScenario> Of(IEnumerable<Norm> norms)
    {
        var words = norms.SelectMany(WordsOf).Distinct(StringComparer.Ordinal);
        return words.SelectMany(word => _byWord[word]).Concat(_ofAll).Distinct().Select(place => All[place]);
    }

    /// <summary>The words by which expectations may mean a norm.</summary>
    private static IEnumerable<string> WordsOf(Norm norm) => norm.Cites.Select(cite => $"{cite.Document.FullId}#{cite.Clause}").Prepend(norm.Topic).Prepend(norm.FullId);
}
