using System.Globalization;
using System.Text;
using System.Xml;
using Compliance.Rules.Reporting;

namespace Compliance.Authoring.Scenarios.Reports;

/// <summary>
/// A run of scenarios in the JUnit XML that build servers read: a suite for each file, a test case for each scenario. Only elements and attributes that all
/// dialects share.
/// </summary>
internal static class SuiteJUnit
{
    public static string Write(SuiteReport report)
    {
        var text = new StringBuilder();
        using (var xml = XmlWriter.Create(text, new() { Indent = true, NewLineChars = "\n", OmitXmlDeclaration = true }))
        {
            xml.WriteStartElement("testsuites");
            xml.WriteAttributeString("name", "compliance");
            WriteCounts(xml, [.. report.Results]);
            foreach (var file in report.ByFile)
            {
                xml.WriteStartElement("testsuite");
                xml.WriteAttributeString("name", Legal(file.Key));
                WriteCounts(xml, [.. file]);
                xml.WriteAttributeString("skipped", "0");
                foreach (var result in file)
                {
                    WriteCase(xml, result);
                }

                xml.WriteEndElement();
            }

            xml.WriteEndElement();
        }

        return $"<?xml version=\"1.0\" encoding=\"utf-8\"?>\n{text}\n";
    }

    private static void WriteCounts(XmlWriter xml, List<ScenarioResult> results)
    {
        xml.WriteAttributeString("tests", results.Count.ToString(CultureInfo.InvariantCulture));
        xml.WriteAttributeString("failures", results.Count(result => !result.Passed).ToString(CultureInfo.InvariantCulture));
        xml.WriteAttributeString("errors", "0");
        xml.WriteAttributeString("time", Seconds(results.Aggregate(TimeSpan.Zero, (sum, result) => sum + result.Elapsed)));
    }

    private static void WriteCase(XmlWriter xml, ScenarioResult result)
    {
        xml.WriteStartElement("testcase");
        xml.WriteAttributeString("name", Legal(result.Scenario.Name));
        xml.WriteAttributeString("classname", Legal(ClassName(result.Scenario.At.File)));
        xml.WriteAttributeString("time", Seconds(result.Elapsed));
        if (!result.Passed)
        {
            xml.WriteStartElement("failure");
            xml.WriteAttributeString("message", Legal(string.Join("; ", result.Differences)));
            xml.WriteAttributeString("type", "difference");
            xml.WriteString(Legal($"{result.Scenario.At}\n{SuiteReport.Text(result, new ReportOptions())}"));
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    /// <summary>Build servers group by the part before the last dot: a folder is a package, a file a class.</summary>
    private static string ClassName(string file) =>
        file.Replace(".scenarios.json", "", StringComparison.Ordinal).TrimStart('.', '/').Replace('.', '-').Replace('/', '.');

    private static string Seconds(TimeSpan time) => time.TotalSeconds.ToString("0.000000", CultureInfo.InvariantCulture);

    /// <summary>Nothing in it hides or turns the text around, and nothing is left that XML 1.0 has no way to write.</summary>
    private static string Legal(string raw) =>
        LegibleText.CleanLines(raw) is var text && text.All(XmlConvert.IsXmlChar) ? text
        : string.Concat(text.EnumerateRunes().Select(rune => rune.IsBmp && !XmlConvert.IsXmlChar((char)rune.Value) ? "\uFFFD" : rune.ToString()));
}
