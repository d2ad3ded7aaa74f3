using System.Buffers;
using System.Globalization;
using System.Text;
using Compliance.Rules.Diagnostics;
using Compliance.Rules.Reporting;

namespace Compliance.Rules.Batches;

/// <summary>What of a verdict a table has room for, as CSV.</summary>
internal sealed class CsvVerdictLines : IVerdictLines
{
    /// <summary>The names of the columns, in their order.</summary>
    public static readonly string Header = Csv.Row(
        ["line", BriefVerdict.Id, BriefVerdict.Decision, BriefVerdict.PossibleDecisions, BriefVerdict.Exposures, BriefVerdict.PossibleExposures, BriefVerdict.Gaps, "error"]);

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

    private static void Write(IEnumerable<string> cells, IBufferWriter<byte> output) => Encoding.UTF8.GetBytes(Csv.Row(cells), output);

    private static string Number(long line) => line.ToString(CultureInfo.InvariantCulture);

    private static string List(IEnumerable<string> items) => string.Join(Csv.ListSeparator, items);
}
