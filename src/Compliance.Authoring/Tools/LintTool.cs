using Compliance.Authoring.Linting;
using Compliance.Rules.Diagnostics;

namespace Compliance.Authoring.Tools;

/// <summary>Looks for what packs can be loaded with but can hardly mean, over all uses and days: each pack with what it rests on, as if no others were loaded.</summary>
public static class LintTool
{
    /// <summary>What each code of a finding means, such as that of <c>CR305</c>.</summary>
    public static IReadOnlyDictionary<string, string> Codes { get; } = LintCode.All.ToDictionary(code => code.Name, code => code.Meaning, StringComparer.Ordinal);

    /// <summary>Looks at packs.</summary>
    /// <param name="packs">The packs.</param>
    /// <param name="options">Which of them; null for all that were named.</param>
    /// <exception cref="AuthoringException">No pack has the id asked for, or the packs are beyond a limit.</exception>
    public static LintResult Run(PackSet packs, LintOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(packs);
        var ids = packs.LookedAt(options?.Pack).Select(pack => pack.Id).ToHashSet(StringComparer.Ordinal);
        return AuthoringException.UnlessLimited(() => new LintResult(new LintRun(packs.Contents, packs.Rules).Of(ids) with { Sources = packs.Sources }));
    }
}
