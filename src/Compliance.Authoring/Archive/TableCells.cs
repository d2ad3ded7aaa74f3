namespace Compliance.Authoring.Archive;

/// <summary>
/// Counts the cells that the tables of a text come to, before they are read: every row has as many cells as the line under the heads, written or not, so that a
/// short text may come to millions.
/// </summary>
internal static class TableCells
{
    /// <summary>Of a table of clauses in seven columns: about a hundred thousand rows.</summary>
    public const int Most = 500_000;

    /// <summary>Whether there are more cells than are read.</summary>
    public static bool AreTooMany(string markdown)
    {
        var cells = 0L;
        var columns = 0;
        foreach (var line in markdown.AsSpan().EnumerateLines())
        {
            columns = line.Trim().Trim('>').IsWhiteSpace() ? 0 : Math.Max(columns, Columns(line));
            cells += columns;
            if (cells > Most)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>How many columns the line under the heads of a table makes; 0 for any other line.</summary>
    private static int Columns(ReadOnlySpan<char> line)
    {
        var start = line.IndexOfAny('|', '-', ':');
        return start < 0 || line[start..].ContainsAnyExcept("|-: \t") || !line.Contains('|') ? 0 : line.Count('|') + 1;
    }
}
