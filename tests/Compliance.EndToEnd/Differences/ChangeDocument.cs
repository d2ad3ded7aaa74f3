using System.Globalization;
using System.Text.RegularExpressions;

namespace Compliance.EndToEnd.Differences;

/// <summary>A row of a list such as <c>docs/changes/anthropic.md</c>: what changed on a day, through which rules.</summary>
/// <param name="Pack">The pack whose rules it names.</param>
/// <param name="Day">The first day of the change.</param>
/// <param name="Text">The row.</param>
/// <param name="Patterns">The rules that it names, <c>*</c> for any.</param>
internal sealed record ChangeRow(string Pack, DateOnly Day, string Text, IReadOnlyList<string> Patterns)
{
    /// <summary>Whether the row says that nothing changes in verdicts.</summary>
    public bool IsSame => Text.TrimEnd('|', ' ').EndsWith("| same", StringComparison.Ordinal) || Patterns.Count == 0;

    public bool Names(string rule) => Patterns.Any(pattern => Regex.IsMatch(rule, $"^{Pack}/{Regex.Escape(pattern).Replace("\\*", ".*", StringComparison.Ordinal)}$", RegexOptions.None, TimeSpan.FromSeconds(1)));
}

/// <summary>Reads the dated list of changes: sections <c>### FROM → TO</c>, and tables whose first column is the day.</summary>
internal static partial class ChangeDocument
{
    /// <param name="list">The file below <c>docs</c>.</param>
    /// <param name="pack">The pack that it speaks of.</param>
    public static IReadOnlyList<ChangeRow> Read(string list, string pack)
    {
        var rows = new List<ChangeRow>();
        DateOnly? day = null;
        foreach (var line in Repository.Read("docs", list).Split('\n'))
        {
            if (line.StartsWith('#'))
            {
                day = HeadingPattern().Match(line) is { Success: true } heading ? Day(heading.Groups["to"].Value)
                    : line.Contains("Within the version of 2025-05-27", StringComparison.Ordinal) ? new(2025, 8, 2)
                    : null;
            }
            else if (line.StartsWith('|') && (RowDayPattern().Match(line) is { Success: true } own ? Day(own.Groups["day"].Value) : day) is { } of && !line.StartsWith("|---", StringComparison.Ordinal))
            {
                rows.Add(new(pack, of, line, Patterns(line)));
            }
        }

        return rows;
    }

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>Names in the column of rules, with their group put before a short second name.</summary>
    private static List<string> Patterns(string line) =>
        [.. NamePattern().Matches(line).Select(match => match.Groups["name"].Value).Where(name => name.Contains('.', StringComparison.Ordinal))];

    [GeneratedRegex(@"^### \S+ → (?<to>\d{4}-\d\d-\d\d)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex HeadingPattern();

    [GeneratedRegex(@"^\| (?<day>\d{4}-\d\d-\d\d) \|", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex RowDayPattern();

    [GeneratedRegex("`(?<name>[a-z0-9.*-]+)`", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex NamePattern();
}
