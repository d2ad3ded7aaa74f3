using Compliance.Rules.Validation;

namespace Compliance.Rules.Mutation;

/// <summary>Makes the rule set of a mutant.</summary>
internal static class MutatedRules
{
    /// <summary>The rules with the change; null where they would wait for each other in a circle, so that no pack could hold them.</summary>
    public static RuleSet? Of(RuleSet rules, Mutant mutant)
    {
        var mutated = mutant switch
        {
            RuleMutant { Replacement: var replacement } change => Exchange(rules.Rules, rule => ReferenceEquals(rule, change.Original) ? replacement : rule),
            VersionMutant move => Exchange(rules.Rules, rule => Moved(rule, move, Move(move))),
            _ => throw new InvalidOperationException($"No rules for a mutant of type {mutant.GetType().Name}."),
        };
        var order = DependencyOrder.Of(mutated);
        if (order.Circles.Count > 0)
        {
            return null;
        }

        var byId = mutated.ToDictionary(rule => rule.FullId, StringComparer.Ordinal);
        return new RuleSet(rules.Vocabulary, [.. rules.Packs.Select(pack => Copy(pack, byId, mutant))], mutated, order) { FactPlaces = rules.FactPlaces };
    }

    private static List<Rule> Exchange(IEnumerable<Rule> rules, Func<Rule, Rule?> change) => [.. rules.Select(change).OfType<Rule>()];

    private static RulePack Copy(RulePack pack, Dictionary<string, Rule> rules, Mutant mutant) => new()
    {
        Id = pack.Id,
        Version = pack.Version,
        Title = pack.Title,
        Layer = pack.Layer,
        VendorScope = pack.VendorScope,
        Documents = mutant is VersionMutant move ? [.. pack.Documents.Select(document => ReferenceEquals(document, move.Document) ? Move(move) : document)] : pack.Documents,
        Gaps = pack.Gaps,
        Rules = [.. pack.Rules.Select(rule => rules.GetValueOrDefault(rule.FullId)).OfType<Rule>()],
        Acceptances = pack.Acceptances,
        Sha256 = pack.Sha256,
        At = pack.At,
        Places = pack.Places,
    };

    /// <summary>The document with the version on its other day.</summary>
    private static PolicyDocument Move(VersionMutant move) => new()
    {
        FullId = move.Document.FullId,
        Title = move.Document.Title,
        Url = move.Document.Url,
        Authority = move.Document.Authority,
        PrevailsOver = move.Document.PrevailsOver,
        Checked = move.Document.Checked,
        ArchiveName = move.Document.ArchiveName,
        Announced = move.Document.Announced,
        Versions = [.. move.Document.Versions.Select(version => In(version, move))],
        At = move.Document.At,
    };

    /// <summary>A rule that cites the moved version, citing it where it went.</summary>
    private static Rule Moved(Rule rule, VersionMutant move, PolicyDocument document) => !rule.Cites.Any(cite => ReferenceEquals(cite.Document, move.Document))
        ? rule
        : (RuleDraft.Of(rule) with
        {
            Cites = [.. rule.Cites.Select(cite => ReferenceEquals(cite.Document, move.Document)
                ? cite with { Document = document, Versions = [.. cite.Versions.Select(version => In(version, move))] }
                : cite)],
        }).ToRule();

    private static DocumentVersion In(DocumentVersion version, VersionMutant move) => ReferenceEquals(version, move.Version) ? move.Moved : version;
}
