using System.Text;
using Compliance.Rules.Reporting;

namespace Compliance.Authoring.Differences;

/// <summary>Writes a report on differences as text and as Markdown.</summary>
internal static class DifferenceWriter
{
    private const string Indent = "  ";

    public static string ToText(DifferenceReport report, ReportOptions options)
    {
        var text = new WrappedText(options.Width, options.Color);
        text.Line([(Ansi.Bold, LegibleText.Clean(report.Title))]);
        text.Paragraph("", "", report.Summary, Ansi.None);
        foreach (var note in report.Notes)
        {
            text.Paragraph("", Indent, LegibleText.Clean(note), Ansi.None);
        }

        foreach (var entry in report.Entries)
        {
            text.Blank();
            text.Paragraph("", Indent, LegibleText.Clean(entry.Title), entry.IsDecision ? Ansi.BoldRed : Ansi.Bold);
            foreach (var line in entry.Lines)
            {
                text.Paragraph(Indent, Indent + Indent, LegibleText.Clean(line), Ansi.None);
            }

            foreach (var command in entry.Commands)
            {
                text.Line([(Ansi.None, $"{Indent}{LegibleText.Clean(command)}")]);
            }
        }

        return text.ToString();
    }

    public static string ToMarkdown(DifferenceReport report)
    {
        var text = new StringBuilder();
        text.Append("## ").Append(MarkdownText.Escape(report.Title)).Append("\n\n").Append(MarkdownText.Escape(report.Summary)).Append('\n');
        foreach (var note in report.Notes)
        {
            text.Append('\n').Append(MarkdownText.Escape(note)).Append('\n');
        }

        foreach (var entry in report.Entries)
        {
            text.Append("\n### ").Append(MarkdownText.Escape(entry.Title)).Append("\n\n");
            foreach (var line in entry.Lines)
            {
                text.Append("- ").Append(MarkdownText.Escape(line)).Append('\n');
            }

            foreach (var command in entry.Commands)
            {
                text.Append("- `").Append(LegibleText.Clean(command)).Append("`\n");
            }
        }

        return text.ToString().TrimEnd('\n');
    }
}
