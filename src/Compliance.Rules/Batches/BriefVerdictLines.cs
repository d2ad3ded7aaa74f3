using System.Buffers;
using System.Text.Json;
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
            Write(json, BriefVerdict.PossibleDecisions, brief.PossibleDecisionNames);
            Write(json, BriefVerdict.Exposures, brief.ExposureRules);
            Write(json, BriefVerdict.PossibleExposures, brief.PossibleExposureRules);
            Write(json, BriefVerdict.Gaps, brief.GapTexts);
            json.WriteEndObject();
        }

        output.Write("\n"u8);
    }

    public void WriteFaults(long line, IReadOnlyList<Diagnostic> faults, IBufferWriter<byte> output) => JsonVerdictLines.WriteError(line, faults, output);

    private static void Write(Utf8JsonWriter json, string name, IEnumerable<string> items)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
        {
            json.WriteStringValue(item);
        }

        json.WriteEndArray();
    }
}
