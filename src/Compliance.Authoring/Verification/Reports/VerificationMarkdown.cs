using System.Text;
using Compliance.Rules.Reporting;

namespace Compliance.Authoring.Verification.Reports;

/// <summary>A verification as a comment on a change: tables of what fails and of coverage.</summary>
internal static class VerificationMarkdown
{
    public static string Write(VerificationReport report)
    {
        var text = new StringBuilder();
        text.Markdown($"# Citations of {report.Pack.Title} {report.Pack.Version}\n\n");
        text.Append(report.HasFailures ? "**Not everything is proven.**\n\n" : "Everything is proven.\n\n");
        text.Append("| status | citations |\n| --- | ---: |\n");
        foreach (var status in VerificationWords.Order)
        {
            text.Markdown($"| {VerificationWords.Words(status)} | {report.Citations.Count(citation => citation.Status == status)} |\n");
        }

        var unproven = VerificationWords.Unproven(report).ToList();
        if (unproven.Count > 0)
        {
            text.Append("\n| status | rule | clause | what |\n| --- | --- | --- | --- |\n");
            foreach (var citation in unproven)
            {
                text.Markdown($"| {VerificationWords.Words(citation.Status)} | {citation.Cited.Rule.FullId:code} | {citation.Cited.Key:code} | {Cell(citation)} |\n");
            }
        }

        AppendCoverage(text, report);
        return text.ToString();
    }

    private static void AppendCoverage(StringBuilder text, VerificationReport report)
    {
        text.Append("\n| document | version | clauses | cited | listed | not listed |\n| --- | --- | ---: | ---: | ---: | --- |\n");
        foreach (var version in report.Coverage)
        {
            text.Markdown($"| {version.Document.LocalId} | {IsoDate.Format(version.Version)} | {version.Clauses} | {version.Cited} | {version.Listed} | {MarkdownText.Markup.Codes(version.Unlisted)} |\n");
        }

        foreach (var version in report.UnlistedVersions)
        {
            text.Markdown($"\nThe archive holds {version.Document.FullId:code} of {version.Effective}, which the pack does not list.\n");
        }

        foreach (var entry in report.IdleEntries)
        {
            text.Markdown($"\nThe ledger lists {$"{entry.Document}#{entry.Clause}":code}, which no version has.\n");
        }
    }

    private static string Cell(CitationResult citation) =>
        citation.Difference is null ? citation.Detail : $"{citation.Detail}; against {citation.ComparedWith}: {citation.Difference}";
}
