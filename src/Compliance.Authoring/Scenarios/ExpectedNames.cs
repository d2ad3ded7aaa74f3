using Compliance.Rules.Validation;

namespace Compliance.Authoring.Scenarios;

/// <summary>The names that expectations may use: rules, topics, facts, clauses, versions and gaps of a rule set. Immutable.</summary>
internal sealed class ExpectedNames
{
    private readonly Dictionary<string, (string Kind, HashSet<string> Known)> _byExpectation;

    public ExpectedNames(RuleSet rules)
    {
        var norms = rules.Rules.OfType<Norm>().ToList();
        var ids = Names(norms.Select(norm => norm.FullId));
        var topics = Names(norms.Select(norm => norm.Topic));
        var idsAndTopics = Names(ids.Concat(topics));
        var facts = Names(rules.Vocabulary.Facts.Where(fact => !fact.IsDerived).Select(fact => fact.Name));
        var clauses = Names(norms.SelectMany(norm => norm.Cites).Select(cite => $"{cite.Document.FullId}#{cite.Clause}"));
        var versions = Names(rules.Packs.SelectMany(pack => pack.Documents)
            .SelectMany(document => document.Versions.Select(version => $"{document.FullId}@{IsoDate.Format(version.Effective)}")));
        var gaps = Names(rules.NotHeld.Ids);
        _byExpectation = new(StringComparer.Ordinal)
        {
            ["cites"] = ("clause that a rule cites", clauses),
            ["asks"] = ("fact", facts),
            ["assumes"] = ("fact", facts),
            ["exposures"] = ("rule or topic", idsAndTopics),
            ["assurances"] = ("rule or topic", idsAndTopics),
            ["obligations"] = ("rule or topic", idsAndTopics),
            ["applies"] = ("norm", ids),
            ["mayApply"] = ("norm", ids),
            ["fulfilled"] = ("norm", ids),
            ["defeated"] = ("norm", ids),
            ["absent"] = ("norm", ids),
            ["conflicts"] = ("topic", topics),
            ["gaps"] = ("text not held", gaps),
            ["governedBy"] = ("document version", versions),
        };
    }

    /// <summary>What the word of an expectation should name but does not; null when it does.</summary>
    public string? UnknownKind(string expectation, string word) =>
        _byExpectation.TryGetValue(expectation, out var names) && !names.Known.Contains(word) ? names.Kind : null;

    /// <summary>The names that an expectation may use.</summary>
    public IReadOnlyCollection<string> Known(string expectation) => _byExpectation[expectation].Known;

    private static HashSet<string> Names(IEnumerable<string> names) => names.ToHashSet(StringComparer.Ordinal);
}
