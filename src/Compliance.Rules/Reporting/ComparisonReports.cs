using Compliance.Json;
using Compliance.Rules.Reporting.Comparing;
using Compliance.Rules.Reporting.Html;

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

    /// <summary>The comparison as a page of one file: the offers as a grid of product and plan, then each, the best first. Ends with a line feed.</summary>
    /// <param name="comparison">The comparison.</param>
    /// <param name="vocabulary">Names facts and values in words; null for their names.</param>
    public static string ToHtml(this OfferComparison comparison, IComplianceVocabulary? vocabulary = null)
    {
        ArgumentNullException.ThrowIfNull(comparison);
        var first = comparison.Offers[0].Verdict;
        return HtmlPage.Write(
            $"Compared on {IsoDate.Format(comparison.AsOf)}", [.. ComparisonHtml.Body(comparison, FactWords.Of(vocabulary)), Tag.Of("footer", VerdictHtml.Packs(first.Packs, first.Engine))]);
    }

    /// <summary>What each vendor says on a topic as a page of one file.</summary>
    /// <param name="comparison">The comparison.</param>
    /// <param name="topic">The topic in words.</param>
    /// <param name="names">The names of the topic and of those within it.</param>
    /// <param name="vocabulary">Names facts and values in words; null for their names.</param>
    internal static string ToHtml(this OfferComparison comparison, string topic, IReadOnlyCollection<string> names, IComplianceVocabulary? vocabulary)
    {
        var first = comparison.Offers[0].Verdict;
        return HtmlPage.Write(
            $"{topic}, on {IsoDate.Format(comparison.AsOf)}", [.. ComparisonHtml.Topic(comparison, topic, names, FactWords.Of(vocabulary)), Tag.Of("footer", VerdictHtml.Packs(first.Packs, first.Engine))]);
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
