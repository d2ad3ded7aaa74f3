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
            DocumentMutant change => Exchange(rules.Rules, change.Document, Changed(change), change.In),
            PrecedenceMutant change => Exchange(rules.Rules, change.Document, Changed(change), version => version),
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

    private static List<Rule> Exchange(IEnumerable<Rule> rules, PolicyDocument original, PolicyDocument replacement, Func<DocumentVersion, DocumentVersion> version) =>
        Exchange(rules, rule => Citing(rule, original, replacement, version));

    private static RulePack Copy(RulePack pack, Dictionary<string, Rule> rules, Mutant mutant) => new()
    {
        Id = pack.Id,
        Version = pack.Version,
        Title = pack.Title,
        Layer = pack.Layer,
        VendorScope = pack.VendorScope,
        Documents = mutant switch
        {
            DocumentMutant change => [.. pack.Documents.Select(document => ReferenceEquals(document, change.Document) ? Changed(change) : document)],
            PrecedenceMutant change => [.. pack.Documents.Select(document => ReferenceEquals(document, change.Document) ? Changed(change) : document)],
            _ => pack.Documents,
        },
        Gaps = pack.Gaps,
        Rules = [.. pack.Rules.Select(rule => rules.GetValueOrDefault(rule.FullId)).OfType<Rule>()],
        Acceptances = pack.Acceptances,
        UnusedConditions = pack.UnusedConditions,
        Sha256 = pack.Sha256,
        At = pack.At,
    };

    private static PolicyDocument Changed(DocumentMutant mutant) => Copy(mutant.Document, [.. mutant.Document.Versions.Select(mutant.In)], yielding: null);

    private static PolicyDocument Changed(PrecedenceMutant mutant) => Copy(mutant.Document, mutant.Document.Versions, mutant.Yielding);

    /// <param name="document">The document.</param>
    /// <param name="versions">Its versions.</param>
    /// <param name="yielding">The document over which it prevails no more; null where it prevails as before.</param>
    private static PolicyDocument Copy(PolicyDocument document, IReadOnlyList<DocumentVersion> versions, string? yielding)
    {
        var prevails = document.PrevailsOver.Zip(document.PrevailsOverAt).Where(pair => !string.Equals(pair.First, yielding, StringComparison.Ordinal)).ToList();
        return new()
        {
            FullId = document.FullId,
            Title = document.Title,
            Url = document.Url,
            Authority = document.Authority,
            Layer = document.Layer,
            PrevailsOver = prevails.ConvertAll(pair => pair.First),
            PrevailsOverAt = prevails.ConvertAll(pair => pair.Second),
            Checked = document.Checked,
            ArchiveName = document.ArchiveName,
            Announced = document.Announced,
            Versions = versions,
            At = document.At,
        };
    }

    /// <summary>A rule that cites the changed document, citing it as it became.</summary>
    private static Rule Citing(Rule rule, PolicyDocument original, PolicyDocument replacement, Func<DocumentVersion, DocumentVersion> version) =>
        !rule.Cites.Any(cite => ReferenceEquals(cite.Document, original))
            ? rule
            : (RuleDraft.Of(rule) with
            {
                Cites = [.. rule.Cites.Select(cite => ReferenceEquals(cite.Document, original)
                    ? cite with { Document = replacement, Versions = [.. cite.Versions.Select(version)] }
                    : cite)],
            }).ToRule();
}
