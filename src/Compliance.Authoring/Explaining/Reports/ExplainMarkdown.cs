using System.Text;
using Compliance.Rules.Reporting;

namespace Compliance.Authoring.Explaining.Reports;

/// <summary>An explanation as a page: a heading a document, a table a norm.</summary>
internal static class ExplainMarkdown
{
    public static string Write(Explained explained)
    {
        var text = new StringBuilder();
        text.Markdown($"# {ExplainWords.Heading(explained)}\n");
        foreach (var (document, rules) in explained.ByDocument)
        {
            text.Markdown($"\n## {document.Title}{ExplainWords.Scope(rules[0].Rule)}\n");
            foreach (var (rule, periods) in rules)
            {
                Write(text, rule, periods, explained.Day);
            }
        }

        if (explained.NotInForce.Any())
        {
            text.Markdown($"\n## {ExplainWords.NotInForce(explained)}\n\n");
            foreach (var rule in explained.NotInForce)
            {
                text.Markdown($"- {rule.Rule.FullId:code}, {ExplainWords.InForce(rule)}\n");
            }
        }

        return text.ToString();
    }

    private static void Write(StringBuilder text, ExplainedRule explained, IReadOnlyList<ExplainedPeriod> periods, DateOnly? day)
    {
        text.Markdown($"\n### {explained.Rule.Title}\n\n{explained.Rule.FullId:code}, {ExplainWords.Kind(explained.Rule)}\n");
        text.Append("\n| days | clauses | applies where | is defeated where |\n| --- | --- | --- | --- |\n");
        foreach (var period in periods)
        {
            text.Markdown($"| {ExplainWords.Days(period.Days, day)} | {MarkdownText.Markup.Codes(period.Clauses)} | {period.Applies} | {(period.Defeated.Alternatives.Count > 0 ? period.Defeated.ToString() : "")} |\n");
        }

        Write(text, "Overrides", explained.Overrides);
        Write(text, "May be defeated by", explained.OverriddenBy);
    }

    private static void Write(StringBuilder text, string label, IReadOnlyList<string> rules)
    {
        if (rules.Count > 0)
        {
            text.Markdown($"\n{label} {MarkdownText.Markup.Codes(rules)}.\n");
        }
    }
}
