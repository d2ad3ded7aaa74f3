using System.Text;
using System.Text.Json;
using Compliance.Json;

namespace Compliance.Rules.Reporting.Comparing;

/// <summary>Writes what vendors say on a topic for programs and tables.</summary>
internal static class TopicJson
{
    private static readonly string[] Columns = ["vendor", "held", "rule", "title", "topic", "role", "severity", "offers", "turnsOn", "parameters", "clauses"];

    public static string Write(OfferComparison comparison, TopicChoice topic) => JsonReport.WriteValue(json => Write(json, comparison, topic));

    public static void Write(Utf8JsonWriter json, OfferComparison comparison, TopicChoice topic)
    {
        json.WriteStartObject();
        json.WriteString("asOf", IsoDate.Format(comparison.AsOf));
        json.WriteString("topic", topic.Name);
        json.WriteArray("vendors", TopicStatement.ByVendor(comparison, topic.Names), Write);
        json.WriteEndObject();
    }

    public static string WriteCsv(OfferComparison comparison, IReadOnlyCollection<string> topics)
    {
        var text = new StringBuilder(Csv.Row(Columns));
        foreach (var vendor in TopicStatement.ByVendor(comparison, topics))
        {
            foreach (var statement in vendor.Statements)
            {
                text.Append(Csv.Row(Cells(vendor, statement)));
            }

            if (vendor.Statements.Count == 0)
            {
                text.Append(Csv.Row([vendor.Vendor ?? "", Held(vendor), .. Enumerable.Repeat("", Columns.Length - 2)]));
            }
        }

        return text.ToString();
    }

    private static IEnumerable<string> Cells(VendorStatements vendor, TopicStatement statement)
    {
        var finding = statement.Finding;
        return
        [
            vendor.Vendor ?? "", Held(vendor), finding.Rule, finding.Title, finding.Topic, Words<NormRole>.NameOf(finding.Role), Words<Severity>.NameOf(finding.Severity), statement.Offers,
            string.Join(Csv.ListSeparator, statement.TurnsOn),
            string.Join(Csv.ListSeparator, finding.Parameters.Select(parameter => $"{parameter.Name}={ReportWording.Written(parameter.Value)}")),
            string.Join(Csv.ListSeparator, finding.Citations.Select(citation => $"{citation.Document}@{IsoDate.Format(citation.Version)}#{citation.Clause}")),
        ];
    }

    private static string Held(VendorStatements vendor) => vendor.IsHeld ? "true" : "false";

    private static void Write(Utf8JsonWriter json, VendorStatements vendor)
    {
        json.WriteStartObject();
        json.WriteString("vendor", vendor.Vendor);
        json.WriteBoolean("held", vendor.IsHeld);
        json.WriteObjects("statements", vendor.Statements, statement =>
        {
            json.WriteString("offers", statement.Offers);
            json.WriteStrings("turnsOn", statement.TurnsOn);
            json.WritePropertyName("finding");
            new VerdictWriter(json).Write(statement.Finding);
        });
        json.WriteEndObject();
    }
}
