using System.Text;

namespace Compliance.Benchmarks.Results;

/// <summary>A table in Markdown, in columns that line up, so that a terminal shows it as well.</summary>
/// <param name="Title">What it shows.</param>
/// <param name="Columns">The heads of the columns.</param>
/// <param name="Rows">The cells, as many a row as there are columns.</param>
internal sealed record ResultTable(string Title, IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyList<string>> Rows)
{
    public override string ToString()
    {
        var widths = Columns.Select((column, index) => Rows.Select(row => row[index].Length).Append(column.Length).Max()).ToList();
        var text = new StringBuilder().Append("**").Append(Title).Append("**\n\n");
        AppendRow(text, Columns, widths);
        AppendRow(text, [.. widths.Select(_ => "---")], widths);
        foreach (var row in Rows)
        {
            AppendRow(text, row, widths);
        }

        return text.ToString();
    }

    private static void AppendRow(StringBuilder text, IReadOnlyList<string> cells, List<int> widths)
    {
        text.Append('|');
        for (var index = 0; index < cells.Count; index++)
        {
            text.Append(' ').Append(cells[index].PadRight(widths[index])).Append(" |");
        }

        text.Append('\n');
    }
}
