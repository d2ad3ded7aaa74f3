using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using Compliance.Rules.Diagnostics;
using Compliance.Rules.Parsing;
using Compliance.Rules.Reporting;

namespace Compliance.Cli.Scanning;

/// <summary>Turns the lines of a batch into verdicts, or says what is wrong with them. Immutable and thread-safe.</summary>
internal sealed class BatchJudge(Session session, string name)
{
    private static readonly JsonWriterOptions ErrorOptions = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public void Judge(LineBatch batch, BatchVerdicts verdicts)
    {
        foreach (var line in batch.Lines)
        {
            var faults = new DiagnosticBag();
            if (Judge(batch, line, faults) is { } verdict)
            {
                VerdictJson.Write(verdict, verdicts.Output);
                verdicts.HasFailed |= session.FailOn.Holds(verdict);
            }
            else
            {
                WriteError(verdicts.Output, line.Number, faults.Sorted());
                verdicts.BadLines++;
            }

            verdicts.Output.Write("\n"u8);
            verdicts.Lines++;
        }
    }

    private Verdict? Judge(LineBatch batch, LineBatch.Line line, DiagnosticBag faults)
    {
        var bytes = batch[line];
        if (line.TooLong > 0)
        {
            faults.Add(Faults.TooLarge(SourceLocation.Whole(name), "the line", line.TooLong, JsonLimits.UseCase.Bytes, "bytes"));
            return null;
        }

        if (bytes.Span.Trim(" \t\r"u8).IsEmpty)
        {
            faults.Add(Faults.EmptyLine(SourceLocation.Whole(name)));
            return null;
        }

        return UseCaseReader.Read(new SourceText(name, bytes), faults) is { } useCase ? session.Judge(useCase, faults) : null;
    }

    /// <summary>All faults of the line; code and column are the first's.</summary>
    private static void WriteError(IBufferWriter<byte> output, long line, IReadOnlyList<Diagnostic> faults)
    {
        using var json = new Utf8JsonWriter(output, ErrorOptions);
        json.WriteStartObject();
        json.WriteNumber("line", line);
        json.WriteString("error", string.Join("; also: ", faults.Select(fault => $"{fault.Message}; {fault.Remedy}")));
        json.WriteString("code", faults[0].Code);
        if (faults[0].At.Column > 0)
        {
            json.WriteNumber("column", faults[0].At.Column);
        }

        json.WriteEndObject();
    }
}

/// <summary>What became of a batch, in memory that is used again.</summary>
internal sealed class BatchVerdicts
{
    public ArrayBufferWriter<byte> Output { get; } = new();

    public int Lines { get; set; }

    public int BadLines { get; set; }

    /// <summary>Whether something in <c>--fail-on</c> holds of a line.</summary>
    public bool HasFailed { get; set; }

    public void Clear()
    {
        Output.ResetWrittenCount();
        (Lines, BadLines, HasFailed) = (0, 0, false);
    }
}
