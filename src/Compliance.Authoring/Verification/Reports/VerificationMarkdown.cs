using System.Globalization;
using System.Text;
using Compliance.Rules.Reporting;

namespace Compliance.Authoring.Verification.Reports;

/// <summary>A verification as a comment on a change: tables of what fails and of coverage.</summary>
internal static class VerificationMarkdown
{
    public static string Write(VerificationReport report)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"# Citations of {report.Pack.Title} {report.Pack.Version}\n\n");
        text.Append(report.HasFailures ? "**Not everything is proven.**\n\n" : "Everything is proven.\n\n");
        text.Append("| status | citations |\n| --- | ---: |\n");
        foreach (var status in VerificationWords.Order)
        {
            text.Append(CultureInfo.InvariantCulture, $"| {VerificationWords.Words(status)} | {report.Citations.Count(citation => citation.Status == status)} |\n");
        }

        var unproven = VerificationWords.Unproven(report).ToList();
        if (unproven.Count > 0)
        {
            text.Append("\n| status | rule | clause | what |\n| --- | --- | --- | --- |\n");
            foreach (var citation in unproven)
            {
                text.Append(CultureInfo.InvariantCulture,
                    $"| {VerificationWords.Words(citation.Status)} | `{citation.Cited.Rule.FullId}` | `{citation.Cited.Key}` | {Cell(citation)} |\n");
            }
        }

        AppendCoverage(text, report);
        return LegibleText.CleanLines(text.ToString());
    }

    private static void AppendCoverage(StringBuilder text, VerificationReport report)
    {
        text.Append("\n| document | version | clauses | cited | listed | not listed |\n| --- | --- | ---: | ---: | ---: | --- |\n");
        foreach (var version in report.Coverage)
        {
            text.Append(CultureInfo.InvariantCulture,
                $"| {version.Document.LocalId} | {IsoDate.Format(version.Version)} | {version.Clauses} | {version.Cited} | {version.Listed} | {string.Join(", ", version.Unlisted.Select(clause => $"`{clause}`"))} |\n");
        }

        foreach (var version in report.UnlistedVersions)
        {
            text.Append(CultureInfo.InvariantCulture, $"\nThe archive holds `{version.Document.FullId}` of {version.Effective}, which the pack does not list.\n");
        }

        foreach (var entry in report.IdleEntries)
        {
            text.Append(CultureInfo.InvariantCulture, $"\nThe ledger lists `{entry.Document}#{entry.Clause}`, which no version has.\n");
        }
    }

    private static string Cell(CitationResult citation)
    {
        var detail = citation.Difference is null ? citation.Detail : $"{citation.Detail}; against {citation.ComparedWith}: {citation.Difference}";
        return detail.Replace("|", "\\|", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal);
    }
}
