using System.Globalization;
using System.Text;
using Compliance.Rules.Reporting;

namespace Compliance.Authoring.Coverage.Reports;

/// <summary>Coverage as a table for a terminal or a comment, with what was never seen.</summary>
internal static class CoverageText
{
    /// <summary>More lines than these are in the annotated files.</summary>
    private const int MostUnseen = 40;

    private static readonly string[] Heads = ["states of rules", "values of tests", "exceptions", "overrides", "versions"];

    public static string Write(CoverageReport report)
    {
        var files = report.Files.ToList();
        var width = files.Select(file => file.File.Length).Append("all".Length).Max();
        var text = new StringBuilder();
        text.Append("Coverage".PadRight(width)).Append(string.Concat(Heads.Select(head => $"  {head}"))).Append('\n');
        foreach (var file in files)
        {
            Row(text, LegibleText.Clean(file.File).PadRight(width), [file.States, file.Values, file.Exceptions, file.Overrides, file.VersionsSeen]);
        }

        Row(text, "all".PadRight(width), All(report));
        var unseen = report.Rules.SelectMany(CoverageWords.Unseen).Concat(report.Versions.Where(version => version.Count == 0).Select(version => $"{version.At}: nobody asked about {version.Name}")).ToList();
        if (unseen.Count > 0)
        {
            text.Append("\nNever seen\n");
            foreach (var line in unseen.Take(MostUnseen))
            {
                text.Plain($"  {line}\n");
            }

            if (unseen.Count > MostUnseen)
            {
                text.Append(CultureInfo.InvariantCulture, $"  and {unseen.Count - MostUnseen} more: --coverage-output coverage.html shows them in the files\n");
            }
        }

        return LegibleText.CleanLines(text.ToString());
    }

    public static string WriteMarkdown(CoverageReport report)
    {
        var text = new StringBuilder("\n## Coverage\n\n");
        text.Append(CultureInfo.InvariantCulture, $"| file | {string.Join(" | ", Heads)} |\n| --- | {string.Join(" | ", Heads.Select(_ => "---:"))} |\n");
        foreach (var file in report.Files)
        {
            text.Markdown($"| {file.File:code} | ").AppendJoin(" | ", file.States, file.Values, file.Exceptions, file.Overrides, file.VersionsSeen).Append(" |\n");
        }

        return LegibleText.CleanLines(text.Append(CultureInfo.InvariantCulture, $"| **all** | {string.Join(" | ", All(report))} |\n").ToString());
    }

    private static Share[] All(CoverageReport report) => [report.States, report.Values, report.Exceptions, report.Overrides, report.VersionsSeen];

    private static void Row(StringBuilder text, string name, Share[] shares)
    {
        text.Append(name);
        foreach (var (share, head) in shares.Zip(Heads))
        {
            text.Append("  ").Append(share.ToString().PadLeft(head.Length));
        }

        text.Append('\n');
    }
}
