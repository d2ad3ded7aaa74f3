using System.Globalization;
using System.Text;
using Compliance.Rules.Reporting;

namespace Compliance.Authoring.Explaining.Reports;

/// <summary>An explanation as a page: a heading a document, a table a norm.</summary>
internal static class ExplainMarkdown
{
    public static string Write(Explained explained)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"# {ExplainWords.Heading(explained)}\n");
        foreach (var (document, rules) in explained.ByDocument)
        {
            text.Append(CultureInfo.InvariantCulture, $"\n## {document.Title}{ExplainWords.Scope(rules[0].Rule)}\n");
            foreach (var (rule, periods) in rules)
            {
                Write(text, rule, periods, explained.Day);
            }
        }

        if (explained.NotInForce.Any())
        {
            text.Append(CultureInfo.InvariantCulture, $"\n## {ExplainWords.NotInForce(explained)}\n\n");
            foreach (var rule in explained.NotInForce)
            {
                text.Append(CultureInfo.InvariantCulture, $"- `{rule.Rule.FullId}`, {ExplainWords.InForce(rule)}\n");
            }
        }

        return LegibleText.CleanLines(text.ToString());
    }

    private static void Write(StringBuilder text, ExplainedRule explained, IReadOnlyList<ExplainedPeriod> periods, DateOnly? day)
    {
        text.Append(CultureInfo.InvariantCulture, $"\n### {explained.Rule.Title}\n\n`{explained.Rule.FullId}`, {ExplainWords.Kind(explained.Rule)}\n");
        text.Append("\n| days | clauses | applies where | is defeated where |\n| --- | --- | --- | --- |\n");
        foreach (var period in periods)
        {
            text.Append(CultureInfo.InvariantCulture,
                $"| {ExplainWords.Days(period.Days, day)} | {string.Join(", ", period.Clauses.Select(clause => $"`{clause}`"))} | {period.Applies} | {(period.Defeated.Alternatives.Count > 0 ? period.Defeated : "")} |\n");
        }

        Write(text, "Overrides", explained.Overrides);
        Write(text, "May be defeated by", explained.OverriddenBy);
    }

    private static void Write(StringBuilder text, string label, IReadOnlyList<string> rules)
    {
        if (rules.Count > 0)
        {
            text.Append(CultureInfo.InvariantCulture, $"\n{label} {string.Join(", ", rules.Select(rule => $"`{rule}`"))}.\n");
        }
    }
}
