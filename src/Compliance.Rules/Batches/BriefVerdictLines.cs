using System.Buffers;
using System.Text.Json;
using Compliance.Json;
using Compliance.Rules.Diagnostics;
using Compliance.Rules.Reporting;

namespace Compliance.Rules.Batches;

/// <summary>What of a verdict a table has room for: a compact JSON object a line.</summary>
internal sealed class BriefVerdictLines : IVerdictLines
{
    public void Write(long line, Verdict verdict, bool remembers, IBufferWriter<byte> output)
    {
        var brief = BriefVerdict.Of(verdict);
        using (var json = new Utf8JsonWriter(output, VerdictJson.CompactOptions))
        {
            json.WriteStartObject();
            json.WriteString(BriefVerdict.Id, brief.VerdictId);
            json.WriteString(BriefVerdict.Decision, brief.DecisionName);
            json.WriteStrings(BriefVerdict.PossibleDecisions, brief.PossibleDecisionNames);
            json.WriteStrings(BriefVerdict.Exposures, brief.ExposureRules);
            json.WriteStrings(BriefVerdict.PossibleExposures, brief.PossibleExposureRules);
            json.WriteStrings(BriefVerdict.Gaps, brief.GapTexts);
            json.WriteEndObject();
        }

        output.Write("\n"u8);
    }

    public void WriteFaults(long line, IReadOnlyList<Diagnostic> faults, IBufferWriter<byte> output) => JsonVerdictLines.WriteError(line, faults, output);
}
