using Compliance.Rules.Diagnostics;
using Compliance.Rules.Validation;

namespace Compliance.Authoring.Linting.Checks;

/// <summary>Overrides by rules whose documents yield to those of the rule they override.</summary>
internal sealed class OverridesAgainstPrecedence : ILintCheck
{
    public IEnumerable<LintFinding> Find(LintContext context)
    {
        var documents = context.Rules.Packs.SelectMany(pack => pack.Documents).ToDictionary(document => document.FullId, StringComparer.Ordinal);
        var norms = context.Rules.Rules.OfType<Norm>().ToDictionary(norm => norm.FullId, StringComparer.Ordinal);
        foreach (var norm in context.LintedRules.OfType<Norm>())
        {
            foreach (var (overridden, at) in norm.Overrides.Zip(norm.OverridesAt))
            {
                var (own, others) = (Documents(norm), Documents(norms[overridden]));
                if (Prevailing(others, own, documents) is var (prevailing, yielding) && Prevailing(own, others, documents) is null)
                {
                    yield return new()
                    {
                        Code = LintCode.AgainstPrecedence,
                        At = at,
                        Message = $"rule \"{norm.FullId}\" overrides \"{overridden}\", though \"{prevailing}\" prevails over \"{yielding}\"",
                        Remedy = "turn the override round, or correct \"prevailsOver\"",
                        Rules = [norm.FullId, overridden],
                    };
                }
            }
        }
    }

    private static List<PolicyDocument> Documents(Norm norm) => [.. norm.Cites.Select(cite => cite.Document).Distinct()];

    /// <summary>A document of one side that prevails, perhaps through others, over one of the other side; null when none does.</summary>
    private static (string Prevailing, string Yielding)? Prevailing(List<PolicyDocument> side, List<PolicyDocument> over, Dictionary<string, PolicyDocument> documents) =>
        (from document in side
         let below = Below(document, documents)
         from yielding in over
         where yielding != document && below.Contains(yielding.FullId)
         select ((string, string)?)(document.FullId, yielding.FullId)).FirstOrDefault();

    private static HashSet<string> Below(PolicyDocument document, Dictionary<string, PolicyDocument> documents)
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        var open = new Stack<PolicyDocument>([document]);
        while (open.TryPop(out var next))
        {
            foreach (var yielding in next.PrevailsOver.Where(found.Add).Where(documents.ContainsKey))
            {
                open.Push(documents[yielding]);
            }
        }

        return found;
    }
}
