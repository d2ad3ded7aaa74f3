using SpreadCheetah;
using SpreadCheetah.Styling;
using SpreadCheetah.Worksheets;

namespace Compliance.Cli;

/// <summary>Writes a table as a workbook (Office Open XML). Every cell is a text, so that nothing in it is taken for a formula.</summary>
internal static class Worksheet
{
    /// <summary>The longest text that a cell may hold.</summary>
    private const int LongestCell = 32_767;

    private const double Width = 40;

    /// <summary>The workbook, of one sheet under a row of names that stays in sight.</summary>
    /// <param name="name">The name of the sheet.</param>
    /// <param name="columns">The names of the columns.</param>
    /// <param name="rows">The rows, each with as many cells.</param>
    public static async Task<byte[]> WriteAsync(string name, IReadOnlyList<string> columns, IEnumerable<IReadOnlyList<string>> rows)
    {
        using var bytes = new MemoryStream();
        await using (var workbook = await Spreadsheet.CreateNewAsync(bytes))
        {
            await workbook.StartWorksheetAsync(name, new WorksheetOptions { FrozenRows = 1, DefaultColumnWidth = Width });
            var heading = workbook.AddStyle(new Style { Font = { Bold = true } });
            var wrapped = workbook.AddStyle(new Style { Alignment = { WrapText = true, Vertical = VerticalAlignment.Top } });
            await workbook.AddRowAsync([.. columns.Select(column => new Cell(column, heading))]);
            foreach (var row in rows)
            {
                await workbook.AddRowAsync([.. row.Select(cell => new Cell(cell.Length <= LongestCell ? cell : cell[..LongestCell], wrapped))]);
            }

            await workbook.FinishAsync();
        }

        return bytes.ToArray();
    }
}
