using Compliance.Rules.Reporting;

namespace Compliance.Rules.Explaining.Reports;

/// <summary>An explanation as a person at a terminal reads it, document by document.</summary>
internal static class ExplainText
{
    public static string Write(Explained explained, int width)
    {
        var text = new WrappedText(width, color: false);
        text.Paragraph("", "", ExplainWords.Heading(explained), "");
        foreach (var document in explained.Rules.GroupBy(rule => rule.Document))
        {
            text.Blank();
            text.Paragraph("", "", $"{document.Key.Title} ({document.Key.FullId})", "");
            foreach (var rule in document)
            {
                Write(text, rule, explained.Day);
            }
        }

        return text.ToString() + "\n";
    }

    private static void Write(WrappedText text, ExplainedRule explained, DateOnly? day)
    {
        text.Blank();
        text.Paragraph("  ", "  ", explained.Rule.FullId, "");
        text.Paragraph("    ", "    ", $"{explained.Rule.Title} ({ExplainWords.Kind(explained.Rule)})", "");
        foreach (var period in explained.Periods)
        {
            text.Paragraph("    - ", "      ", $"{ExplainWords.Days(period, day)}: {string.Join(", ", period.Clauses)}", "");
            text.Paragraph("      ", "        ", $"applies where {period.Applies}", "");
            if (period.Defeated.Alternatives.Count > 0)
            {
                text.Paragraph("      ", "        ", $"is defeated where {period.Defeated}", "");
            }
        }

        Write(text, "overrides", explained.Overrides);
        Write(text, "may be defeated by", explained.OverriddenBy);
    }

    private static void Write(WrappedText text, string label, IReadOnlyList<string> rules)
    {
        if (rules.Count > 0)
        {
            text.Paragraph("    ", "      ", $"{label} {string.Join(", ", rules)}", "");
        }
    }
}
