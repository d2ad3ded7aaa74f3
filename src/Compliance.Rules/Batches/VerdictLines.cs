using System.Buffers;
using System.Text.Json;
using Compliance.Rules.Diagnostics;
using Compliance.Rules.Reporting;

namespace Compliance.Rules.Batches;

/// <summary>Writes what became of lines, a line each. Belongs to one thread at a time.</summary>
internal interface IVerdictLines
{
    /// <summary>Writes a verdict, with the end of its line.</summary>
    /// <param name="line">The number of the line, from 1.</param>
    /// <param name="verdict">The verdict.</param>
    /// <param name="remembers">Whether its citations are the rules' own and may be remembered.</param>
    /// <param name="output">Takes it.</param>
    void Write(long line, Verdict verdict, bool remembers, IBufferWriter<byte> output);

    /// <summary>Writes what is wrong with a line that is no use case, with the end of its line.</summary>
    /// <param name="line">The number of the line, from 1.</param>
    /// <param name="faults">All faults of the line; not empty.</param>
    /// <param name="output">Takes it.</param>
    void WriteFaults(long line, IReadOnlyList<Diagnostic> faults, IBufferWriter<byte> output);
}

/// <summary>Whole verdicts, a compact JSON object a line.</summary>
internal sealed class JsonVerdictLines : IVerdictLines
{
    private static readonly JsonWriterOptions ErrorOptions = new() { Encoder = LegibleJson.Encoder };

    private VerdictWriter? _writer;

    public void Write(long line, Verdict verdict, bool remembers, IBufferWriter<byte> output)
    {
        _writer ??= VerdictWriter.ForLines(remembers);
        _writer.WriteLine(verdict, output);
        output.Write("\n"u8);
    }

    public void WriteFaults(long line, IReadOnlyList<Diagnostic> faults, IBufferWriter<byte> output) => WriteError(line, faults, output);

    /// <summary>All faults of the line; code and column are the first's.</summary>
    public static void WriteError(long line, IReadOnlyList<Diagnostic> faults, IBufferWriter<byte> output)
    {
        using (var json = new Utf8JsonWriter(output, ErrorOptions))
        {
            json.WriteStartObject();
            json.WriteNumber("line", line);
            json.WriteString("error", InOne(faults));
            json.WriteString("code", faults[0].Code);
            if (faults[0].At.Column > 0)
            {
                json.WriteNumber("column", faults[0].At.Column);
            }

            json.WriteEndObject();
        }

        output.Write("\n"u8);
    }

    /// <summary>All faults in one sentence.</summary>
    public static string InOne(IReadOnlyList<Diagnostic> faults) => string.Join("; also: ", faults.Select(fault => $"{fault.Message}; {fault.Remedy}"));
}
