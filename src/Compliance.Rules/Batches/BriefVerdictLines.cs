using System.Buffers;
using System.Text.Json;
using Compliance.Rules.Diagnostics;
using Compliance.Rules.Reporting;

namespace Compliance.Rules.Batches;

/// <summary>What of a verdict a table has room for: a compact JSON object a line.</summary>
internal sealed class BriefVerdictLines : IVerdictLines
{
    private readonly Utf8JsonWriter _json = new(Stream.Null, VerdictJson.CompactOptions);

    public void Write(long line, Verdict verdict, bool remembers, IBufferWriter<byte> output)
    {
        var brief = BriefVerdict.Of(verdict);
        _json.Reset(output);
        _json.WriteStartObject();
        _json.WriteString(BriefVerdict.Id, brief.VerdictId);
        _json.WriteString(BriefVerdict.Decision, brief.DecisionName);
        Write(BriefVerdict.PossibleDecisions, brief.PossibleDecisionNames);
        Write(BriefVerdict.Exposures, brief.ExposureRules);
        Write(BriefVerdict.PossibleExposures, brief.PossibleExposureRules);
        Write(BriefVerdict.Gaps, brief.GapTexts);
        _json.WriteEndObject();
        _json.Flush();
        output.Write("\n"u8);
    }

    public void WriteFaults(long line, IReadOnlyList<Diagnostic> faults, IBufferWriter<byte> output) => JsonVerdictLines.WriteError(line, faults, output);

    private void Write(string name, IEnumerable<string> items)
    {
        _json.WriteStartArray(name);
        foreach (var item in items)
        {
            _json.WriteStringValue(item);
        }

        _json.WriteEndArray();
    }
}
