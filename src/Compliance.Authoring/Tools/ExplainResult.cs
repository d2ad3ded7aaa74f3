using Compliance.Authoring.Explaining;
using Compliance.Authoring.Explaining.Reports;
using Compliance.Rules.Reporting;

namespace Compliance.Authoring.Tools;

/// <summary>A topic or rule, explained. Immutable.</summary>
public sealed class ExplainResult
{
    private readonly Explained _explained;

    private readonly ExplainedByVendor? _byVendor;

    internal ExplainResult(Explained explained, ExplainedByVendor? byVendor) => (_explained, _byVendor) = (explained, byVendor);

    /// <summary>The topic, or the rule's full id.</summary>
    public string Subject => _explained.Subject.Name;

    /// <summary>The full ids of the rules that are in force on the days asked about.</summary>
    public IReadOnlyList<string> RulesInForce => field ??= [.. _explained.Rules.Where(rule => rule.Periods.Count > 0).Select(rule => rule.Rule.FullId)];

    /// <summary>For a terminal, document by document or vendor by vendor.</summary>
    /// <param name="options">Its width; null for the default.</param>
    public string ToText(ReportOptions? options = null) => _byVendor is { } vendors
        ? $"{VerdictTextReport.Write(VendorReport.Of(vendors), options ?? ReportOptions.Default)}\n"
        : ExplainText.Write(_explained, (options ?? ReportOptions.Default).Width);

    /// <summary>For a page.</summary>
    public string ToMarkdown() => _byVendor is { } vendors ? $"{VerdictMarkdownReport.Write(VendorReport.Of(vendors))}\n" : ExplainMarkdown.Write(_explained);

    /// <summary>For a browser: a page of one file.</summary>
    public string ToHtml() => _byVendor is { } vendors ? VendorReport.ToHtml(vendors) : ExplainHtml.Write(_explained);

    /// <summary>For programs: regions as conditions, in the form that packs have them, and in words.</summary>
    public string ToJson() => _byVendor is { } vendors ? VendorJson.Write(vendors) : ExplainJson.Write(_explained);
}
