using System.Buffers;
using System.Globalization;
using System.Text;
using Compliance.Rules.Diagnostics;

namespace Compliance.Rules.Batches;

/// <summary>
/// What of a verdict a table has room for, as CSV (RFC 4180). Ids and messages come from strangers: a cell that a spreadsheet would take for a formula starts with
/// an apostrophe.
/// </summary>
internal sealed class CsvVerdictLines : IVerdictLines
{
    private static readonly SearchValues<char> Quoted = SearchValues.Create(",\"\r\n");

    /// <summary>The names of the columns, in their order.</summary>
    public static readonly string Header = Row(
        ["line", BriefVerdict.Id, BriefVerdict.Decision, BriefVerdict.PossibleDecisions, BriefVerdict.Exposures, BriefVerdict.PossibleExposures, BriefVerdict.Gaps, "error"]);

    private const string ListSeparator = "; ";

    public void Write(long line, Verdict verdict, bool remembers, IBufferWriter<byte> output)
    {
        var brief = BriefVerdict.Of(verdict);
        Write(
            [
                Number(line), brief.VerdictId ?? "", brief.DecisionName, List(brief.PossibleDecisionNames), List(brief.ExposureRules), List(brief.PossibleExposureRules), List(brief.GapTexts), "",
            ],
            output);
    }

    public void WriteFaults(long line, IReadOnlyList<Diagnostic> faults, IBufferWriter<byte> output) =>
        Write([Number(line), "", "", "", "", "", "", $"{faults[0].Code}: {JsonVerdictLines.InOne(faults)}"], output);

    private static void Write(IEnumerable<string> cells, IBufferWriter<byte> output) => Encoding.UTF8.GetBytes(Row(cells), output);

    private static string Number(long line) => line.ToString(CultureInfo.InvariantCulture);

    private static string List(IEnumerable<string> items) => string.Join(ListSeparator, items);

    private static string Row(IEnumerable<string> cells) => $"{string.Join(',', cells.Select(Cell))}\r\n";

    private static string Cell(string text)
    {
        var safe = text is ['=' or '+' or '-' or '@' or '\t' or '\r' or '\n' or '＝' or '＋' or '－' or '＠', ..] ? $"'{text}" : text;
        return safe.AsSpan().ContainsAny(Quoted) ? $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : safe;
    }
}
