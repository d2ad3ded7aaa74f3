using Compliance.Authoring.Explaining;
using Compliance.Rules.Analysis;
using Compliance.Rules.Diagnostics;

namespace Compliance.Authoring.Tools;

/// <summary>Says what the texts have on a topic, or in a rule: every norm by document and date, and the uses in which each decides.</summary>
public static class ExplainTool
{
    /// <summary>Explains a topic or a rule.</summary>
    /// <param name="packs">The packs.</param>
    /// <param name="subject">A topic such as <c>training-on-customer-data</c>, or a rule's id, with its pack or without.</param>
    /// <param name="options">Which days; null for all.</param>
    /// <exception cref="AuthoringException">There is no such topic or rule, or the rules are too many to be analysed.</exception>
    public static ExplainResult Run(PackSet packs, string subject, ExplainOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(packs);
        ArgumentNullException.ThrowIfNull(subject);
        var faults = new DiagnosticBag();
        var found = Subject.Find(subject, packs.Rules, faults) ?? throw AuthoringException.Of(faults);
        var explained = AuthoringException.UnlessLimited(() => Attempt.Of(() => Explainer.Explain(found, packs.Rules, options?.Day)));
        return explained.IsDecided ? new(explained.Value!) : throw new AuthoringException(Faults.NotDecided("explain", "ask about one day with --as-of, or load fewer packs"));
    }
}
