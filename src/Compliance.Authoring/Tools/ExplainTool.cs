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
    /// <param name="options">Which days, and whether vendor by vendor, for which the subject must be a topic; null for all days, text by text.</param>
    /// <exception cref="AuthoringException">There is no such topic or rule, or the rules are too many to be analysed.</exception>
    public static ExplainResult Run(PackSet packs, string subject, ExplainOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(packs);
        ArgumentNullException.ThrowIfNull(subject);
        var faults = new DiagnosticBag();
        var byVendor = options?.ByVendor == true;
        var found = (byVendor ? Subject.OfTopic(subject, packs.Rules, faults) : Subject.Find(subject, packs.Rules, faults)) ?? throw AuthoringException.Of(faults);
        var explained = AuthoringException.UnlessLimited(() => Attempt.Of(() => Explainer.Explain(found, packs.Rules, options?.Day)));
        return explained.IsDecided ? new(explained.Value!, byVendor ? ExplainedByVendor.Of(explained.Value!, packs.Rules) : null)
            : throw new AuthoringException(Faults.NotDecided("explain", "ask about one day with --as-of, load fewer packs", explained.Reached!));
    }
}
