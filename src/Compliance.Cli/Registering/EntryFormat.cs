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

    /// <summary>Writes an entry into a register that is there, and tells it, or why it was not written.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="host">Where it is told.</param>
    /// <param name="register">Which register.</param>
    /// <param name="write">Writes it.</param>
    public int Write(ParseResult parsed, CliHost host, RegisterOption register, Func<ComplianceRegister, RegisterEntry> write)
    {
        var faults = new DiagnosticBag();
        Check(parsed, faults);
        using var opened = faults.IsEmpty ? register.Open(parsed, host, mustExist: true, faults) : null;
        return Tell(parsed, host, opened is null ? null : RegisterOption.Of(faults, () => write(opened)), faults);
    }

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
