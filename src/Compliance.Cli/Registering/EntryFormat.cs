using System.CommandLine;
using Compliance.Register;

namespace Compliance.Cli.Registering;

/// <summary>How an entry that was written is told.</summary>
internal sealed class EntryFormat
{
    private readonly FormatOption _format = new("the entry", FormatOption.Text, FormatOption.Json);

    public Option<string?> Option => _format.Option;

    /// <summary>Reports a format that there is not.</summary>
    public void Check(ParseResult parsed, DiagnosticBag faults) => _format.Read(parsed, faults);

    /// <summary>Tells the entry, or why it was not written.</summary>
    public int Tell(ParseResult parsed, CliHost host, RegisterEntry? entry, DiagnosticBag faults)
    {
        if (entry is null || !faults.IsEmpty)
        {
            return FaultReport.Write(host.Error, faults, "nothing was written");
        }

        host.WriteAll(_format.Read(parsed, faults) == FormatOption.Json ? $"{EntryWords.Json(entry)}\n" : EntryWords.Written(entry));
        return ExitCode.Fine;
    }
}
