using Compliance.Rules.Validation;

namespace Compliance.Rules.Compilation;

/// <summary>The nodes of the parts of a rule's condition in a slice: what analysis looks at one by one. Immutable.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Cites">Its cites in force; never empty.</param>
/// <param name="Scope">Whether some version in force governs the use.</param>
/// <param name="When">Whether its condition holds.</param>
/// <param name="Exception">Whether its exception does.</param>
/// <param name="Conditions">Whether it applies, before any defeat.</param>
internal sealed record RuleParts(Rule Rule, IReadOnlyList<CiteInForce> Cites, int Scope, int When, int Exception, int Conditions)
{
    /// <summary>The clauses in force.</summary>
    public IReadOnlyList<Citation> Citations => field ??= [.. Cites.Select(cite => cite.Citation)];
}
