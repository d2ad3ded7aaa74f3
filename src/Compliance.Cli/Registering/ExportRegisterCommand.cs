using System.CommandLine;
using Compliance.Register;
using Compliance.Rules.Diagnostics;

namespace Compliance.Cli.Registering;

/// <summary><c>compliance register export</c>: every entry as a line of JSON.</summary>
internal sealed class ExportRegisterCommand
{
    private const string Decisions = "decisions";

    private readonly RegisterOption _register = new();
    private readonly OutputOption _output = new();
    private readonly FormatOption _format = new("the register", FormatOption.JsonLines, Decisions);
    private readonly Option<string[]> _erase = new("--erase") { HelpName = "FACT", Description = "A fact whose value is left out of decisions; repeat it for several", Arity = ArgumentArity.OneOrMore };
    private readonly CliHost _host;

    private ExportRegisterCommand(CliHost host) => _host = host;

    public static Command Create(CliHost host)
    {
        var export = new ExportRegisterCommand(host);
        var command = new Command("export", $"Writes every entry as a line of JSON; {Decisions}: every verdict, in the shape of the decision log of Open Policy Agent.")
        {
            export._register.Option, export._output.Option, export._erase, export._format.Option,
        };
        command.SetAction((parsed, cancellation) => Task.FromResult(export.Run(parsed, cancellation)));
        return command;
    }

    private int Run(ParseResult parsed, CancellationToken cancellation)
    {
        var faults = new DiagnosticBag();
        var isDecisions = _format.Read(parsed, faults) == Decisions;
        _output.Check(parsed, faults);
        if (!isDecisions && parsed.GetValue(_erase) is { Length: > 0 })
        {
            faults.Add(Faults.OptionsGoTogether("--erase", $"--format {Decisions}"));
        }

        using var register = faults.IsEmpty ? _register.Open(parsed, _host, mustExist: true, faults) : null;
        using var file = register is not null && _output.File(parsed) is { } path ? OutputFile.Open(path, faults) : null;
        if (register is null || !faults.IsEmpty)
        {
            return FaultReport.Write(_host.Error, faults, "nothing was exported");
        }

        try
        {
            using var printed = new PrintedStream(_host.Output);
            var stream = file?.Stream ?? printed;
            var lines = RegisterOption.Of<object>(faults, () => isDecisions ? register.ExportDecisions(stream, parsed.GetValue(_erase), cancellation) : register.Export(stream, cancellation));
            if (lines is not null)
            {
                file?.Commit();
            }
        }
        catch (Exception exception) when (file is not null && OutputFile.IsWritingFault(exception))
        {
            faults.Add(file.Unwritable(exception));
        }

        return faults.IsEmpty ? ExitCode.Fine : FaultReport.Write(_host.Error, faults, "not everything was exported");
    }

    /// <summary>Standard output as a stream; what goes wrong with it the output notes.</summary>
    private sealed class PrintedStream(StandardOutput output) : Stream
    {
        public override bool CanRead => false;

        public override bool CanSeek => false;

        public override bool CanWrite => true;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override void Write(byte[] buffer, int offset, int count) => output.Write(buffer.AsSpan(offset, count));

        public override void Write(ReadOnlySpan<byte> buffer) => output.Write(buffer);

        public override void Flush()
        {
        }

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();
    }
}
