using System.Text.Json;
using Compliance.Authoring.Reporting;
using Compliance.Rules.Reporting;

namespace Compliance.Authoring.Verification.Reports;

/// <summary>Verifications as JSON and as SARIF.</summary>
internal static class VerificationJson
{
    public static string Write(IReadOnlyList<VerificationReport> reports)
    {
        return JsonReport.Write(json =>
        {
            json.WriteBoolean("proven", !reports.Any(report => report.HasFailures));
            json.WriteStartArray("packs");
            foreach (var report in reports)
            {
                Write(json, report);
            }

            json.WriteEndArray();
        });
    }

    /// <summary>What is not proven, each at the line of the rule file that cites it.</summary>
    public static string WriteSarif(IEnumerable<VerificationReport> reports, string toolVersion) =>
        SarifLog.Write(reports.SelectMany(Results), VerificationWords.Meanings, toolVersion);

    private static IEnumerable<SarifResult> Results(VerificationReport report)
    {
        foreach (var citation in VerificationWords.Unproven(report))
        {
            var difference = citation.Difference is null ? "" : $" Against {citation.ComparedWith}: {citation.Difference}";
            yield return new(VerificationWords.Name(citation.Status), citation.IsFailure, $"{citation.Cited.Rule.FullId} cites {citation.Cited.Key}: {citation.Detail}.{difference}", citation.Cited.Cite.At);
        }

        foreach (var version in report.Coverage)
        {
            foreach (var clause in version.Unlisted)
            {
                yield return new("unlistedClause", IsError: true, $"{version.Document.FullId}@{IsoDate.Format(version.Version)}#{clause} is neither cited nor listed.", version.Document.At);
            }
        }

        foreach (var entry in report.IdleEntries)
        {
            yield return new("idleLedgerEntry", IsError: true, $"{entry.Document}#{entry.Clause} stands in no version.", entry.At);
        }

        foreach (var version in report.UnlistedVersions)
        {
            yield return new("unlistedVersion", IsError: true, $"The archive holds {version.Document.FullId} of {version.Effective}.", version.Document.At);
        }
    }

    private static void Write(Utf8JsonWriter json, VerificationReport report)
    {
        json.WriteStartObject();
        json.WriteString("pack", report.Pack.Id);
        json.WriteString("version", report.Pack.Version);
        json.WriteStartObject("counts");
        foreach (var status in VerificationWords.Order)
        {
            json.WriteNumber(VerificationWords.Name(status), report.Citations.Count(citation => citation.Status == status));
        }

        json.WriteEndObject();
        json.WriteStartArray("citations");
        foreach (var citation in report.Citations)
        {
            Write(json, citation);
        }

        json.WriteEndArray();
        json.WriteObjects("coverage", report.Coverage, version =>
        {
            json.WriteString("document", version.Document.FullId);
            json.WriteString("version", IsoDate.Format(version.Version));
            json.WriteNumber("clauses", version.Clauses);
            json.WriteNumber("cited", version.Cited);
            json.WriteNumber("listed", version.Listed);
            json.WriteStrings("unlisted", version.Unlisted);
        });
        json.WriteStrings("idleLedgerEntries", report.IdleEntries.Select(entry => $"{entry.Document}#{entry.Clause}"));
        json.WriteStartArray("unlistedVersions");
        foreach (var version in report.UnlistedVersions)
        {
            Write(json, version);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, CitationResult citation)
    {
        json.WriteStartObject();
        json.WriteString("rule", citation.Cited.Rule.FullId);
        json.WriteString("document", citation.Cited.Cite.Document.FullId);
        json.WriteString("version", IsoDate.Format(citation.Cited.Version.Effective));
        json.WriteString("clause", citation.Cited.Cite.Clause);
        json.WriteString("status", VerificationWords.Name(citation.Status));
        json.WriteString("sha256", citation.Sha256);
        json.WriteString("movedTo", citation.MovedTo);
        json.WriteString("detail", citation.Detail);
        json.WriteString("difference", citation.Difference?.ToString());
        json.WriteString("comparedWith", citation.ComparedWith);
        json.WriteString("file", citation.Cited.Cite.At.File);
        json.WriteNumber("line", citation.Cited.Cite.At.Line);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, UnlistedVersion version)
    {
        json.WriteStartObject();
        json.WriteString("document", version.Document.FullId);
        json.WriteString("effective", version.Effective);
        json.WriteString("after", IsoDate.Format(version.After));
        if (version.Changes is { } changes)
        {
            json.WriteStrings("new", changes.New);
            json.WriteStrings("changed", changes.Changed.Select(change => change.Clause));
            json.WriteStrings("moved", changes.Moved.Select(move => $"{move.From} -> {move.To}"));
            json.WriteStrings("vanished", changes.Vanished);
        }

        json.WriteEndObject();
    }
}
