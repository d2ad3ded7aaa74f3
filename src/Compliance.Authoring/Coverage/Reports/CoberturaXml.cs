using System.Globalization;
using System.Text;
using System.Xml;

namespace Compliance.Authoring.Coverage.Reports;

/// <summary>
/// Coverage in Cobertura's XML (coverage-04.dtd), which coverage viewers and build servers read: a package for each folder, a class for each rule file, a
/// method for each rule; a line's branches are the outcomes that what stands on it can have.
/// </summary>
internal static class CoberturaXml
{
    private const string Dtd = "http://cobertura.sourceforge.net/xml/coverage-04.dtd";

    public static string Write(CoverageReport report)
    {
        var files = report.Files.Select(file => (File: file, Lines: CoveredLine.Of(file))).ToList();
        var text = new StringBuilder();
        using (var xml = XmlWriter.Create(text, new() { Indent = true, NewLineChars = "\n", OmitXmlDeclaration = true }))
        {
            xml.WriteDocType("coverage", null, Dtd, null);
            xml.WriteStartElement("coverage");
            var lines = files.SelectMany(file => file.Lines).ToList();
            WriteRates(xml, lines);
            WriteNumber(xml, "lines-covered", lines.Count(line => line.Hits > 0));
            WriteNumber(xml, "lines-valid", lines.Count);
            WriteNumber(xml, "branches-covered", lines.Sum(line => line.Outcomes.Part));
            WriteNumber(xml, "branches-valid", lines.Sum(line => line.Outcomes.Whole));
            xml.WriteAttributeString("complexity", "0");
            xml.WriteAttributeString("version", "1");
            xml.WriteAttributeString("timestamp", "0");
            xml.WriteStartElement("sources");
            xml.WriteElementString("source", ".");
            xml.WriteEndElement();
            xml.WriteStartElement("packages");
            foreach (var package in files.GroupBy(file => Folder(file.File.File), StringComparer.Ordinal))
            {
                WritePackage(xml, package.Key, [.. package]);
            }

            xml.WriteEndElement();
            xml.WriteEndElement();
        }

        return $"<?xml version=\"1.0\" encoding=\"utf-8\"?>\n{text}\n";
    }

    private static void WritePackage(XmlWriter xml, string name, List<(FileCoverage File, IReadOnlyList<CoveredLine> Lines)> files)
    {
        xml.WriteStartElement("package");
        xml.WriteAttributeString("name", name);
        WriteRates(xml, [.. files.SelectMany(file => file.Lines)]);
        xml.WriteAttributeString("complexity", "0");
        xml.WriteStartElement("classes");
        foreach (var (file, lines) in files)
        {
            xml.WriteStartElement("class");
            xml.WriteAttributeString("name", ClassName(file.File));
            xml.WriteAttributeString("filename", file.File);
            WriteRates(xml, lines);
            xml.WriteAttributeString("complexity", "0");
            xml.WriteStartElement("methods");
            foreach (var rule in file.Rules)
            {
                WriteMethod(xml, rule, lines);
            }

            xml.WriteEndElement();
            WriteLines(xml, lines);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void WriteMethod(XmlWriter xml, RuleCoverage rule, IReadOnlyList<CoveredLine> lines)
    {
        var own = rule.Tests.Select(test => test.At.Line).Append(rule.Rule.At.Line).ToHashSet();
        List<CoveredLine> linesOfRule = [.. lines.Where(line => own.Contains(line.Number))];
        xml.WriteStartElement("method");
        xml.WriteAttributeString("name", rule.Rule.FullId);
        xml.WriteAttributeString("signature", "");
        WriteRates(xml, linesOfRule);
        xml.WriteAttributeString("complexity", "0");
        WriteLines(xml, linesOfRule);
        xml.WriteEndElement();
    }

    private static void WriteLines(XmlWriter xml, IEnumerable<CoveredLine> lines)
    {
        xml.WriteStartElement("lines");
        foreach (var line in lines)
        {
            var coverage = FormattableString.Invariant($"{Math.Floor(line.Outcomes.Percent):0}%");
            xml.WriteStartElement("line");
            WriteNumber(xml, "number", line.Number);
            WriteNumber(xml, "hits", line.Hits);
            xml.WriteAttributeString("branch", "true");
            xml.WriteAttributeString("condition-coverage", FormattableString.Invariant($"{coverage} ({line.Outcomes.Part}/{line.Outcomes.Whole})"));
            xml.WriteStartElement("conditions");
            xml.WriteStartElement("condition");
            xml.WriteAttributeString("number", "0");
            xml.WriteAttributeString("type", "jump");
            xml.WriteAttributeString("coverage", coverage);
            xml.WriteEndElement();
            xml.WriteEndElement();
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static void WriteRates(XmlWriter xml, IReadOnlyList<CoveredLine> lines)
    {
        WriteRate(xml, "line-rate", new(lines.Count(line => line.Hits > 0), lines.Count));
        WriteRate(xml, "branch-rate", new(lines.Sum(line => line.Outcomes.Part), lines.Sum(line => line.Outcomes.Whole)));
    }

    private static void WriteRate(XmlWriter xml, string name, Share share) =>
        xml.WriteAttributeString(name, (Math.Floor(share.Rate * 10_000) / 10_000).ToString("0.####", CultureInfo.InvariantCulture));

    private static void WriteNumber(XmlWriter xml, string name, int number) => xml.WriteAttributeString(name, number.ToString(CultureInfo.InvariantCulture));

    /// <summary>Viewers take what follows a slash or dot for a part of the class.</summary>
    private static string ClassName(string file) => Path.GetFileNameWithoutExtension(file).Replace('.', '-');

    private static string Folder(string file) => file.LastIndexOf('/') is > 0 and var slash ? file[..slash] : ".";
}
