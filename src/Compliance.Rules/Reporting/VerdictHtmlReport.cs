using Compliance.Rules.Reporting.Html;

namespace Compliance.Rules.Reporting;

/// <summary>Writes verdicts as pages for people: one file that fetches and runs nothing, in light and dark, for screen, paper and screen reader.</summary>
public static class VerdictHtmlReport
{
    /// <summary>The verdict as a page: the decision first, then why, what is to be done and asked, what the vendor may do, what was assumed; packs and hashes at the foot. Ends with a line feed.</summary>
    /// <param name="verdict">The verdict.</param>
    /// <param name="options">In which words, and what besides; null takes <see cref="HtmlReportOptions.Default"/>.</param>
    public static string ToHtml(this Verdict verdict, HtmlReportOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(verdict);
        options ??= HtmlReportOptions.Default;
        var words = FactWords.Of(options.Vocabulary);
        return HtmlPage.Write(
            $"{ReportHtml.Sentence(ReportWording.Heading(verdict))} on {IsoDate.Format(verdict.AsOf)}",
            [
                .. VerdictHtml.Body(verdict, words),
                options.Matrix is { } matrix ? MatrixHtml.Section(matrix, words) : null,
                options.History is { } history ? HistoryHtml.Section(history, verdict.AsOf) : null,
                VerdictHtml.Foot(verdict),
            ]);
    }
}
