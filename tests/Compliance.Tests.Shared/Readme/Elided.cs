using System.Text;
using System.Text.RegularExpressions;

namespace Compliance.Tests.Readme;

/// <summary>Output as documentation shows it: a line <c>…</c> stands for any lines, a <c>…</c> in a line for any part of it.</summary>
internal static class Elided
{
    private const string Mark = "…";

    /// <summary>The first shown line that the output does not have where it should; null when the output is as shown.</summary>
    public static string? FirstDifference(string shown, string output)
    {
        var lines = shown.TrimEnd('\n').Split('\n');
        for (var count = 1; count <= lines.Length; count++)
        {
            var isAll = count == lines.Length;
            if (!Regex.IsMatch(output.TrimEnd('\n') + "\n", Pattern(lines[..count]) + (isAll ? @"\z" : ""), RegexOptions.CultureInvariant, TimeSpan.FromSeconds(10)))
            {
                return lines[count - 1];
            }
        }

        return null;
    }

    private static string Pattern(IEnumerable<string> lines)
    {
        var pattern = new StringBuilder(@"\A");
        foreach (var line in lines)
        {
            pattern.Append(line.Trim() == Mark
                ? @"(?:[^\n]*\n)*?"
                : string.Join("[^\n]*?", line.TrimEnd().Split(Mark).Select(Regex.Escape)) + @"[ ]*\n");
        }

        return pattern.ToString();
    }
}
