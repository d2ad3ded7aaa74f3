using System.CommandLine;
using Compliance.Rules.Diagnostics;
using Compliance.Rules.Reporting;

namespace Compliance.Cli;

/// <summary>The option that sends what a command prints to a file.</summary>
internal sealed class OutputOption
{
    public Option<string?> Option { get; } = new("--output")
    {
        HelpName = "FILE",
        Description = "Write the result into this file instead of standard output; it takes the file's place in one step",
    };

    /// <summary>The file named; null for standard output.</summary>
    public string? File(ParseResult parsed) => parsed.GetValue(Option);

    /// <summary>Reports a file that cannot be written, before the work is done.</summary>
    public void Check(ParseResult parsed, DiagnosticBag faults)
    {
        if (File(parsed) is { } file)
        {
            OutputFile.Check(file, faults);
        }
    }

    /// <summary>How text looks where it goes: colour and the width of the terminal are for the terminal.</summary>
    public ReportOptions Look(ParseResult parsed, CliHost host) => File(parsed) is null ? new() { Width = host.Width, Color = host.UseColor } : ReportOptions.Default;

    /// <summary>Writes the result.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="host">The streams.</param>
    /// <param name="text">The result.</param>
    /// <param name="exitCode">What the result comes to.</param>
    /// <returns><paramref name="exitCode"/>; <see cref="ExitCode.BadInput"/> when the file cannot be written, which is then reported.</returns>
    public int Write(ParseResult parsed, CliHost host, string text, int exitCode)
    {
        if (File(parsed) is not { } file)
        {
            host.WriteAll(text);
            return exitCode;
        }

        return WriteFile(host, file, CliHost.Utf8.GetBytes(text), exitCode);
    }

    /// <summary>Writes a result that is no text into the file named.</summary>
    /// <param name="parsed">The command line; it names a file.</param>
    /// <param name="host">The streams.</param>
    /// <param name="bytes">The result.</param>
    public int Write(ParseResult parsed, CliHost host, byte[] bytes) => WriteFile(host, File(parsed)!, bytes, ExitCode.Fine);

    private static int WriteFile(CliHost host, string file, byte[] bytes, int exitCode)
    {
        var faults = new DiagnosticBag();
        return OutputFile.Write(file, bytes, faults) ? exitCode : FaultReport.Write(host.Error, faults, "nothing was written");
    }
}
