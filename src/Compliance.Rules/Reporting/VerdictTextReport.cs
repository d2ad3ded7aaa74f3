using System.Text;

namespace Compliance.Rules.Reporting;

/// <summary>Writes verdicts as text for people to read in a terminal or a log.</summary>
public static class VerdictTextReport
{
    private const string Indent = "  ";
    private const string Deeper = "    ";

    /// <summary>The longest passage quoted; the link leads to the rest.</summary>
    private const int LongestExcerpt = 400;

    /// <summary>The verdict as text: the decision first, then why, what is to be done, what was assumed, what to ask. Ends without a line feed.</summary>
    /// <param name="verdict">The verdict.</param>
    /// <param name="options">Width, colour, detail; null takes <see cref="ReportOptions.Default"/>.</param>
    public static string ToText(this Verdict verdict, ReportOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(verdict);
        options ??= ReportOptions.Default;
        return Write(VerdictReport.Of(verdict, options), options);
    }

    /// <summary>The report as text.</summary>
    internal static string Write(VerdictReport report, ReportOptions options)
    {
        var text = new WrappedText(options.Width, options.Color);
        WriteHeading(text, report, options.Color);
        foreach (var section in report.Sections)
        {
            Write(text, section);
        }

        return text.ToString();
    }

    private static void WriteHeading(WrappedText text, VerdictReport report, bool asBadge)
    {
        var decision = asBadge ? $" {report.Heading.Decision} " : report.Heading.Decision;
        var id = report.Heading.Id is { } given ? $"  {LegibleText.Clean(given)}" : "";
        text.Line([(Style(report.Decision), decision), (Ansi.None, $" on {report.Heading.Day}{id}")]);
        text.Blank();
        text.Paragraph("", "", report.Sentences[0], Ansi.Bold);
        foreach (var sentence in report.Sentences.Skip(1))
        {
            text.Paragraph("", Indent, LegibleText.Clean(sentence), Ansi.Dim);
        }
    }

    private static void Write(WrappedText text, ReportSection section)
    {
        text.Blank();
        text.Line([(HeadingStyle(section.Tone), section.Title)]);
        for (var index = 0; index < section.Items.Count; index++)
        {
            if (index > 0 && !section.Items[index].IsShort && !section.IsNumbered)
            {
                text.Blank();
            }

            var marker = section.IsNumbered ? $"{index + 1,2}. " : "- ";
            Write(text, section.Items[index], marker);
        }

        foreach (var paragraph in section.Rest)
        {
            text.Paragraph(Indent, Indent, LegibleText.Clean(paragraph), Ansi.None);
        }
    }

    private static void Write(WrappedText text, ReportItem item, string marker)
    {
        var inner = new string(' ', Indent.Length + marker.Length);
        var severity = item.Severity is Severity.High or Severity.Critical ? $" [{item.Severity.Value.ToString().ToLowerInvariant()}]" : "";
        text.Paragraph(Indent + marker, inner, LegibleText.Clean(item.Title) + severity, item.IsShort || item.Text.Length == 0 ? Ansi.None : Ansi.Bold);
        if (item.Text.Length > 0)
        {
            text.Paragraph(inner, inner, LegibleText.Clean(item.Text), Ansi.None);
        }

        foreach (var detail in item.Details)
        {
            text.Paragraph(inner, inner, LegibleText.Clean(detail), Ansi.Dim);
        }

        foreach (var citation in item.Citations)
        {
            Write(text, citation, inner, item.IsShort);
        }

        foreach (var note in item.Notes)
        {
            text.Paragraph(inner, inner + Indent, $"! {LegibleText.Clean(note)}", Ansi.Yellow);
        }
    }

    private static void Write(WrappedText text, Citation citation, string inner, bool isShort)
    {
        text.Paragraph(inner, inner + Deeper, LegibleText.Clean($"> {ReportWording.Cite(citation)}"), Ansi.Cyan);
        if (citation.Excerpt is { Length: > 0 } excerpt)
        {
            text.Paragraph(inner + Indent, inner + Indent, $"“{Shorten(LegibleText.Clean(excerpt))}”", Ansi.Italic);
        }

        if (!isShort && citation.Url is { } url)
        {
            text.Line([(Ansi.None, inner + Indent), (Ansi.Dim, LegibleText.Clean(url))]);
        }
    }

    private static string Shorten(string excerpt) => excerpt.Length <= LongestExcerpt ? excerpt : $"{excerpt[..LongestExcerpt].TrimEnd()} …";

    private static string Style(Decision decision) => decision switch
    {
        Decision.Prohibited => Ansi.OnRed,
        Decision.Conditional => Ansi.OnYellow,
        Decision.Permitted => Ansi.OnGreen,
        Decision.NotAddressed => Ansi.OnBlue,
        _ => Ansi.OnMagenta,
    };

    private static string HeadingStyle(Tone tone) => tone switch
    {
        Tone.Bad => Ansi.BoldRed,
        Tone.Good => Ansi.BoldGreen,
        Tone.Open => Ansi.BoldMagenta,
        _ => Ansi.BoldUnderlined,
    };
}
