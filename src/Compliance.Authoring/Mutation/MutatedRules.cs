using Compliance.Rules.Validation;

namespace Compliance.Authoring.Mutation;

/// <summary>Makes the rule set of a mutant.</summary>
internal static class MutatedRules
{
    /// <summary>The rules with the change; null where they would wait for each other in a circle, so that no pack could hold them.</summary>
    public static RuleSet? Of(RuleSet rules, Mutant mutant)
    {
        var mutated = mutant switch
        {
            RuleMutant { Replacement: var replacement } change => Exchange(rules.Rules, rule => ReferenceEquals(rule, change.Original) ? replacement : rule),
            DocumentMutant change => Exchange(rules.Rules, change),
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

    private static List<Rule> Exchange(IEnumerable<Rule> rules, DocumentMutant mutant)
    {
        var document = Changed(mutant);
        return Exchange(rules, rule => Citing(rule, mutant, document));
    }

    private static RulePack Copy(RulePack pack, Dictionary<string, Rule> rules, Mutant mutant) => new()
    {
        Id = pack.Id,
        Version = pack.Version,
        Title = pack.Title,
        Layer = pack.Layer,
        VendorScope = pack.VendorScope,
        Documents = mutant is DocumentMutant change ? [.. pack.Documents.Select(document => ReferenceEquals(document, change.Document) ? Changed(change) : document)] : pack.Documents,
        Gaps = pack.Gaps,
        Rules = [.. pack.Rules.Select(rule => rules.GetValueOrDefault(rule.FullId)).OfType<Rule>()],
        Acceptances = pack.Acceptances,
        Sha256 = pack.Sha256,
        At = pack.At,
        Places = pack.Places,
    };

    private static PolicyDocument Changed(DocumentMutant mutant) => new()
    {
        FullId = mutant.Document.FullId,
        Title = mutant.Document.Title,
        Url = mutant.Document.Url,
        Authority = mutant.Document.Authority,
        PrevailsOver = mutant.Document.PrevailsOver,
        Checked = mutant.Document.Checked,
        ArchiveName = mutant.Document.ArchiveName,
        Announced = mutant.Document.Announced,
        Versions = [.. mutant.Document.Versions.Select(mutant.In)],
        At = mutant.Document.At,
    };

    /// <summary>A rule that cites the changed document, citing it as it became.</summary>
    private static Rule Citing(Rule rule, DocumentMutant mutant, PolicyDocument document) => !rule.Cites.Any(cite => ReferenceEquals(cite.Document, mutant.Document))
        ? rule
        : (RuleDraft.Of(rule) with
        {
            Cites = [.. rule.Cites.Select(cite => ReferenceEquals(cite.Document, mutant.Document)
                ? cite with { Document = document, Versions = [.. cite.Versions.Select(mutant.In)] }
                : cite)],
        }).ToRule();
}
