using Compliance.Rules.Analysis;
using Compliance.Rules.Reporting;

namespace Compliance.Authoring.Explaining.Reports;

/// <summary>An explanation as a person at a terminal reads it, document by document.</summary>
internal static class ExplainText
{
    public static string Write(Explained explained, int width)
    {
        var text = new WrappedText(width, color: false);
        text.Paragraph("", "", ExplainWords.Heading(explained), "");
        foreach (var (document, rules) in explained.ByDocument)
        {
            text.Blank();
            text.Paragraph("", "", $"{document.Title} ({document.FullId}){ExplainWords.Scope(rules[0].Rule)}", "");
            foreach (var (rule, periods) in rules)
            {
                Write(text, rule, periods, explained.Day);
            }
        }

        if (explained.NotInForce.Any())
        {
            text.Blank();
            text.Paragraph("", "", ExplainWords.NotInForce(explained), "");
            foreach (var rule in explained.NotInForce)
            {
                text.Paragraph("  ", "    ", $"{rule.Rule.FullId}, {ExplainWords.InForce(rule)}", "");
            }
        }

        return text.ToString() + "\n";
    }

    private static void Write(WrappedText text, ExplainedRule explained, IReadOnlyList<ExplainedPeriod> periods, DateOnly? day)
    {
        text.Blank();
        text.Paragraph("  ", "  ", explained.Rule.FullId, "");
        text.Paragraph("    ", "    ", $"{explained.Rule.Title} ({ExplainWords.Kind(explained.Rule)})", "");
        ExplainedPeriod? before = null;
        foreach (var period in periods)
        {
            text.Paragraph("    - ", "      ", $"{ExplainWords.Days(period.Days, day)}: {string.Join(", ", period.Clauses)}", "");
            if (before is not null && ExplainWords.IsSame(period, before))
            {
                text.Paragraph("      ", "        ", "applies as before", "");
                continue;
            }

            text.Paragraph("      ", "        ", $"applies {ConditionText.Where(period.Applies.ToString())}", "");
            if (period.Defeated.Alternatives.Count > 0)
            {
                text.Paragraph("      ", "        ", $"is defeated where {period.Defeated}", "");
            }

            before = period;
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
