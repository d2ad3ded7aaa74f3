using System.Globalization;
using System.Text;
using Compliance.Rules.Reporting.Html;

namespace Compliance.Rules.Reporting;

/// <summary>Writes verdicts as Markdown (CommonMark), for pull requests and tickets.</summary>
public static class VerdictMarkdownReport
{
    /// <summary>The verdict as Markdown: what <see cref="VerdictTextReport.ToText"/> says, with clauses as links. Ends without a line feed.</summary>
    /// <param name="verdict">The verdict.</param>
    /// <param name="options">Detail; null takes <see cref="ReportOptions.Default"/>. Width and colour do not matter.</param>
    public static string ToMarkdown(this Verdict verdict, ReportOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(verdict);
        return Write(VerdictReport.Of(verdict, options ?? ReportOptions.Default));
    }

    /// <summary>The report as Markdown.</summary>
    internal static string Write(VerdictReport report)
    {
        var text = new StringBuilder();
        var id = report.Heading.Id is { } given ? $" – {MarkdownText.Escape(given)}" : "";
        text.Append("## ").Append(report.Heading.Decision).Append(" on ").Append(report.Heading.Day).Append(id).Append('\n');
        text.Append('\n').Append("**").Append(MarkdownText.Escape(report.Sentences[0])).Append("**\n");
        foreach (var sentence in report.Sentences.Skip(1))
        {
            text.Append('\n').Append(MarkdownText.Escape(sentence)).Append('\n');
        }

        foreach (var section in report.Sections)
        {
            Write(text, section);
        }

        return text.ToString().TrimEnd('\n');
    }

    private static void Write(StringBuilder text, ReportSection section)
    {
        text.Append("\n### ").Append(MarkdownText.Escape(section.Title)).Append("\n\n");
        for (var index = 0; index < section.Items.Count; index++)
        {
            var marker = section.IsNumbered ? string.Create(CultureInfo.InvariantCulture, $"{index + 1}. ") : "- ";
            Write(text, section.Items[index], marker);
        }

        var separator = section.Items.Count > 0 ? "\n" : "";
        foreach (var paragraph in section.Rest)
        {
            text.Append(separator).Append(MarkdownText.Escape(paragraph)).Append('\n');
            separator = "\n";
        }
    }

    private static void Write(StringBuilder text, ReportItem item, string marker)
    {
        var indent = new string(' ', marker.Length);
        var severity = item.Severity is Severity.High or Severity.Critical ? $" ({item.Severity.Value.ToString().ToLowerInvariant()})" : "";
        text.Append(marker).Append("**").Append(MarkdownText.Escape(item.Title)).Append("**").Append(severity);
        if (item.Text.Length > 0)
        {
            text.Append("  \n").Append(indent).Append(MarkdownText.Escape(item.Text));
        }

        text.Append('\n');
        foreach (var detail in item.Details)
        {
            text.Append(indent).Append("- ").Append(MarkdownText.Escape(detail)).Append('\n');
        }

        foreach (var citation in item.Citations)
        {
            Write(text, citation, indent);
        }

        foreach (var note in item.Notes)
        {
            text.Append(indent).Append("- *Caveat:* ").Append(MarkdownText.Escape(note)).Append('\n');
        }
    }

    private static void Write(StringBuilder text, Citation citation, string indent)
    {
        var cite = MarkdownText.Escape(ReportWording.Cite(citation));
        text.Append(indent).Append("- ").Append(WebAddress.IsOne(citation.Url) ? $"[{cite}](<{WebAddress.Legible(citation.Url!)}>)" : cite).Append('\n');
        if (citation.Excerpt is { Length: > 0 } excerpt)
        {
            text.Append(indent).Append("  > ").Append(MarkdownText.Escape(excerpt)).Append('\n');
        }
    }
}
