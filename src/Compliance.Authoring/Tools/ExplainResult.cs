using Compliance.Authoring.Explaining;
using Compliance.Authoring.Explaining.Reports;
using Compliance.Rules.Reporting;

namespace Compliance.Authoring.Tools;

/// <summary>A topic or rule, explained. Immutable.</summary>
public sealed class ExplainResult
{
    private readonly Explained _explained;

    internal ExplainResult(Explained explained) => _explained = explained;

    /// <summary>The topic, or the rule's full id.</summary>
    public string Subject => _explained.Subject.Name;

    /// <summary>The full ids of the rules that are in force on the days asked about.</summary>
    public IReadOnlyList<string> RulesInForce => field ??= [.. _explained.Rules.Where(rule => rule.Periods.Count > 0).Select(rule => rule.Rule.FullId)];

    /// <summary>For a terminal, document by document.</summary>
    /// <param name="options">Its width; null for the default.</param>
    public string ToText(ReportOptions? options = null) => ExplainText.Write(_explained, (options ?? ReportOptions.Default).Width);

    /// <summary>For a page.</summary>
    public string ToMarkdown() => ExplainMarkdown.Write(_explained);

    /// <summary>For a browser: a page of one file.</summary>
    public string ToHtml() => ExplainHtml.Write(_explained);

    /// <summary>For programs: regions as conditions, in the form that packs have them, and in words.</summary>
    public string ToJson() => ExplainJson.Write(_explained);
}
