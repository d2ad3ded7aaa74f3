using Compliance.Json;
using Compliance.Rules.Reporting.Comparing;

namespace Compliance.Rules.Reporting;

/// <summary>Writes comparisons for people and for tables.</summary>
public static class ComparisonReports
{
    /// <summary>The comparison as text: the offers by decision, the best first, each with what decides it, what is open and what is grave. Ends without a line feed.</summary>
    /// <param name="comparison">The comparison.</param>
    /// <param name="options">Width and colour; null takes <see cref="ReportOptions.Default"/>.</param>
    public static string ToText(this OfferComparison comparison, ReportOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(comparison);
        return VerdictTextReport.Write(ComparisonReport.Of(comparison), options ?? ReportOptions.Default);
    }

    /// <summary>The same as Markdown (CommonMark), with clauses as links. Ends without a line feed.</summary>
    /// <param name="comparison">The comparison.</param>
    public static string ToMarkdown(this OfferComparison comparison)
    {
        ArgumentNullException.ThrowIfNull(comparison);
        return VerdictMarkdownReport.Write(ComparisonReport.Of(comparison));
    }

    /// <summary>A row an offer as CSV (RFC 4180), under a row of names.</summary>
    /// <param name="comparison">The comparison.</param>
    public static string ToCsv(this OfferComparison comparison)
    {
        ArgumentNullException.ThrowIfNull(comparison);
        return ComparisonCsv.Write(comparison);
    }

    /// <summary>The comparison as JSON, as its converter writes it, with every verdict whole; indented for people.</summary>
    /// <param name="comparison">The comparison.</param>
    public static string ToJson(this OfferComparison comparison)
    {
        ArgumentNullException.ThrowIfNull(comparison);
        return JsonReport.WriteValue(json => AdviceWriter.Write(json, comparison));
    }
}
