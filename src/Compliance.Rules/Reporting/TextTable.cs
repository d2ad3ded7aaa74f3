using System.Text;

namespace Compliance.Rules.Reporting;

/// <summary>A table as text or Markdown. The last column is wrapped, never cut. Immutable.</summary>
/// <param name="columns">The names of the columns.</param>
/// <param name="rows">The rows, each with as many cells.</param>
internal sealed class TextTable(IReadOnlyList<string> columns, IReadOnlyList<IReadOnlyList<string>> rows)
{
    private const string Gap = "  ";

    /// <summary>Narrower than this no column can be read.</summary>
    private const int LeastLast = 20;

    /// <summary>Columns under their names, separated by spaces.</summary>
    /// <param name="width">Where the last column is wrapped.</param>
    public string ToText(int width)
    {
        var clean = rows.Select(row => row.Select(LegibleText.Clean).ToList()).ToList();
        var widths = columns.Select((name, column) => clean.Select(row => row[column].Length).Append(name.Length).Max()).ToList();
        var before = widths.SkipLast(1).Sum(column => column + Gap.Length);
        var text = new StringBuilder();
        foreach (var row in clean.Prepend([.. columns]))
        {
            var lead = string.Concat(row.SkipLast(1).Select((cell, column) => cell.PadRight(widths[column]) + Gap));
            foreach (var line in Wrapped(row[^1], Math.Max(LeastLast, width - before)))
            {
                text.Append((lead + line).TrimEnd()).Append('\n');
                lead = new string(' ', before);
            }
        }

        return text.ToString();
    }

    /// <summary>A table of GitHub's Markdown.</summary>
    public string ToMarkdown()
    {
        var text = new StringBuilder();
        Append(columns);
        Append([.. columns.Select(_ => "---")]);
        foreach (var row in rows)
        {
            Append([.. row.Select(MarkdownText.Escape)]);
        }

        return text.ToString();

        void Append(IReadOnlyList<string> cells) => text.Append("| ").AppendJoin(" | ", cells).Append(" |\n");
    }

    private static IEnumerable<string> Wrapped(string text, int width)
    {
        var line = new StringBuilder();
        foreach (var word in text.Split(' '))
        {
            if (line.Length > 0 && line.Length + 1 + word.Length > width)
            {
                yield return line.ToString();
                line.Clear();
            }

            line.Append(line.Length > 0 ? " " : "").Append(word);
        }

        yield return line.ToString();
    }
}
