using System.Globalization;
using System.Text;
using Compliance.Rules.Reporting;

namespace Compliance.Authoring.Mutation.Reports;

/// <summary>How mutants fared, for a terminal or a comment: each survivor with its place and the scenario that would notice it, then the counts.</summary>
internal static class MutationText
{
    private static readonly string[] Heads = ["mutants", "noticed", "survived", "equivalent", "impossible", "score"];

    public static string Write(MutationReport report)
    {
        var text = new StringBuilder();
        foreach (var survivor in report.Survivors)
        {
            text.Plain($"SURVIVED {survivor.Mutant.Subject}: {survivor.Mutant.Change}\n  {survivor.Mutant.At}\n");
            text.Append(survivor.Killer is { } killer ? Indented(killer) : "  no use case that shows it was found; it is not proven that there is none\n").Append('\n');
        }

        var width = report.ByKind.Select(kind => MutationWords.Of(kind.Key).Length).DefaultIfEmpty().Max();
        text.Append("Mutation".PadRight(width)).Append(string.Concat(Heads.Select(head => $"  {head}"))).Append('\n');
        foreach (var kind in report.ByKind)
        {
            text.Append(MutationWords.Of(kind.Key).PadRight(width)).Append(string.Concat(Cells([.. kind]).Zip(Heads, (cell, head) => $"  {cell.PadLeft(head.Length)}"))).Append('\n');
        }

        return LegibleText.CleanLines(text.Append(MutationWords.Summary(report)).Append('\n').ToString());
    }

    public static string WriteMarkdown(MutationReport report)
    {
        var text = new StringBuilder("\n## Mutation\n\n");
        text.Markdown($"{MutationWords.Summary(report)}.\n\n").Append("| change | ").AppendJoin(" | ", Heads).Append(" |\n| --- | ").AppendJoin(" | ", Heads.Select(_ => "---:")).Append(" |\n");
        foreach (var kind in report.ByKind)
        {
            text.Append("| ").Append(MutationWords.Of(kind.Key)).Append(" | ").AppendJoin(" | ", Cells([.. kind])).Append(" |\n");
        }

        foreach (var survivor in report.Survivors)
        {
            text.Markdown($"\n### {survivor.Mutant.Subject:code}: {survivor.Mutant.Change}\n\n{survivor.Mutant.At:code}\n");
            text.Append(survivor.Killer is { } killer ? $"\n```json\n{killer}\n```\n" : "\nNo use case that shows it was found.\n");
        }

        return LegibleText.CleanLines(text.ToString());
    }

    private static string[] Cells(List<MutantResult> results)
    {
        MutantOutcome[] outcomes = [MutantOutcome.Killed, MutantOutcome.Survived, MutantOutcome.Equivalent, MutantOutcome.Invalid];
        var counts = outcomes.Select(outcome => results.Count(result => result.Outcome == outcome)).Prepend(results.Count);
        return [.. counts.Select(count => count.ToString(CultureInfo.InvariantCulture)), MutationReport.ScoreOf(results)];
    }

    private static string Indented(string killer) => string.Concat(killer.Split('\n').Select(line => $"  {line}\n"));
}
