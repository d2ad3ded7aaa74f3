using System.Buffers;

namespace Compliance.Rules.Reporting;

/// <summary>Rows of CSV (RFC 4180). What is in them comes from strangers: a cell that a spreadsheet would take for a formula starts with an apostrophe.</summary>
internal static class Csv
{
    /// <summary>Between the items of a list in one cell.</summary>
    public const string ListSeparator = "; ";

    private static readonly SearchValues<char> Quoted = SearchValues.Create(",\"\r\n");

    /// <summary>A row, with its end of line.</summary>
    public static string Row(IEnumerable<string> cells) => $"{string.Join(',', cells.Select(Cell))}\r\n";

    private static string Cell(string text)
    {
        var clean = LegibleText.Clean(text);
        var safe = clean.TrimStart() is ['=' or '+' or '-' or '@' or '＝' or '＋' or '－' or '＠', ..] ? $"'{clean}" : clean;
        return safe.AsSpan().ContainsAny(Quoted) ? $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : safe;
    }
}
