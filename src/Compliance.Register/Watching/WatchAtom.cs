using System.Globalization;
using System.Text;
using System.Xml;
using Compliance.Rules.Reporting;

namespace Compliance.Register.Watching;

/// <summary>What a watch found and what was raised before, as a feed of Atom (RFC 4287).</summary>
internal static class WatchAtom
{
    private const string Namespace = "http://www.w3.org/2005/Atom";

    public static string Write(WatchReport report)
    {
        using var text = new Utf8Writer();
        using (var xml = XmlWriter.Create(text, new() { Indent = true, NewLineChars = "\n", Encoding = Encoding.UTF8 }))
        {
            xml.WriteStartElement("feed", Namespace);
            Element(xml, "id", "urn:compliance:watch");
            Element(xml, "title", "Approvals to look at");
            Element(xml, "updated", Time(report.Day));
            xml.WriteStartElement("author");
            Element(xml, "name", "compliance watch");
            xml.WriteEndElement();
            foreach (var raised in report.All.Concat(report.History()).DistinctBy(Id, StringComparer.Ordinal))
            {
                Write(xml, raised);
            }

            xml.WriteEndElement();
        }

        return text.ToString() + "\n";
    }

    private static void Write(XmlWriter xml, Raised raised)
    {
        var entry = raised.Entry(full: true);
        xml.WriteStartElement("entry");
        Element(xml, "id", Id(raised));
        Element(xml, "title", entry.Title);
        Element(xml, "updated", Time(raised.Day));
        xml.WriteStartElement("content");
        xml.WriteAttributeString("type", "text");
        xml.WriteString(Clean(string.Join("\n", entry.Lines.Prepend(entry.Title).Select(LegibleText.Clean)), keepsLines: true));
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    /// <summary>One and the same in every feed that tells of it.</summary>
    private static string Id(Raised raised) => $"urn:compliance:approval:{raised.Approval.Hash}:{IsoDate.Format(raised.Day)}";

    private static string Time(DateOnly day) => $"{IsoDate.Format(day)}T00:00:00Z";

    private static void Element(XmlWriter xml, string name, string text) => xml.WriteElementString(name, Clean(LegibleText.Clean(text), keepsLines: false));

    /// <summary>The text without what XML cannot hold.</summary>
    private static string Clean(string text, bool keepsLines) => string.Concat(text.EnumerateRunes()
        .Where(rune => (Legible.IsShown(rune) || (keepsLines && rune.Value == '\n')) && (rune.Value > char.MaxValue || XmlConvert.IsXmlChar((char)rune.Value))));

    private sealed class Utf8Writer() : StringWriter(CultureInfo.InvariantCulture)
    {
        public override Encoding Encoding => Encoding.UTF8;
    }
}
