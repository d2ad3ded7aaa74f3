using System.Globalization;
using System.Text;
using Compliance.Rules.Reporting;

namespace Compliance.Authoring.Verification.Reports;

/// <summary>A verification as a person at a terminal reads it: what fails, then the counts.</summary>
internal static class VerificationText
{
    public static string Write(VerificationReport report)
    {
        var text = new StringBuilder();
        foreach (var citation in VerificationWords.Unproven(report))
        {
            Append(text, citation);
        }

        foreach (var version in report.Coverage.Where(version => version.Unlisted.Count > 0))
        {
            text.Plain($"{version.Document.FullId}@{IsoDate.Format(version.Version)}: no rule cites and the ledger does not list\n");
            foreach (var clause in version.Unlisted)
            {
                text.Plain($"    {clause}\n");
            }
        }

        foreach (var entry in report.IdleEntries)
        {
            text.Plain($"{entry.At}: the ledger lists {entry.Document}#{entry.Clause}, which no version has\n");
        }

        foreach (var version in report.UnlistedVersions)
        {
            Append(text, version);
        }

        AppendCoverage(text, report);
        AppendCounts(text, report);
        return text.ToString();
    }

    private static void Append(StringBuilder text, CitationResult citation)
    {
        var cited = citation.Cited;
        text.Plain($"{cited.Cite.At}: {VerificationWords.Words(citation.Status)}: {cited.Rule.FullId} cites {cited.Key}: {citation.Detail}\n");
        if (citation.Difference is { } difference)
        {
            text.Plain($"    against {citation.ComparedWith}:\n    {difference}\n");
        }
    }

    private static void Append(StringBuilder text, UnlistedVersion version)
    {
        text.Plain($"{version.Document.FullId}: the archive holds a version of {version.Effective} that the pack does not list");
        if (version.Changes is not { } changes)
        {
            text.Append("; its capture is broken or the one before is not held\n");
            return;
        }

        text.Plain($"; against {IsoDate.Format(version.After)} it has\n");
        foreach (var clause in changes.New)
        {
            text.Plain($"    new       {clause}\n");
        }

        foreach (var (clause, difference) in changes.Changed)
        {
            text.Plain($"    changed   {clause}\n              {difference}\n");
        }

        foreach (var (from, to) in changes.Moved)
        {
            text.Plain($"    moved     {from} to {to}\n");
        }

        foreach (var clause in changes.Vanished)
        {
            text.Plain($"    vanished  {clause}\n");
        }

        if (changes.IsEmpty)
        {
            text.Append("    the same text\n");
        }
    }

    private static void AppendCoverage(StringBuilder text, VerificationReport report)
    {
        if (report.Coverage.Count == 0)
        {
            return;
        }

        text.Append("\nCoverage of clauses       version     clauses  cited  listed  covered\n");
        foreach (var version in report.Coverage)
        {
            text.Plain($"{version.Document.LocalId,-25} {IsoDate.Format(version.Version)}  {version.Clauses,7}  {version.Cited,5}  {version.Listed,6}  {VerificationWords.Percent(version),6}%\n");
        }
    }

    private static void AppendCounts(StringBuilder text, VerificationReport report)
    {
        var counts = VerificationWords.Order
            .Select(status => (Status: status, Count: report.Citations.Count(citation => citation.Status == status)))
            .Where(pair => pair.Count > 0)
            .Select(pair => string.Create(CultureInfo.InvariantCulture, $"{pair.Count} {VerificationWords.Words(pair.Status)}"));
        text.Plain($"\n{report.Pack.Id} {report.Pack.Version}: {report.Citations.Count} citations: {string.Join(", ", counts)}\n");
    }
}
