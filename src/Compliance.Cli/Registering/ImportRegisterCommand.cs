using System.CommandLine;
using System.Globalization;
using Compliance.Rules.Diagnostics;
using Compliance.Rules.Loading;

namespace Compliance.Cli.Registering;

/// <summary><c>compliance register import</c>: exported entries into another register.</summary>
internal sealed class ImportRegisterCommand
{
    private readonly Argument<string> _file = new("FILE") { Description = "What compliance register export wrote; - reads standard input" };
    private readonly RegisterOption _register = new();
    private readonly CliHost _host;

    private ImportRegisterCommand(CliHost host) => _host = host;

    public static Command Create(CliHost host)
    {
        var import = new ImportRegisterCommand(host);
        var command = new Command("import", "Adds exported entries: to a new register, or those that follow the end of one.") { import._file, import._register.Option };
        command.SetAction((parsed, cancellation) => Task.FromResult(import.Run(parsed, cancellation)));
        return command;
    }

    private int Run(ParseResult parsed, CancellationToken cancellation)
    {
        var faults = new DiagnosticBag();
        var file = parsed.GetRequiredValue(_file);
        var isInput = string.Equals(file, "-", StringComparison.Ordinal);
        using var input = isInput ? _host.Input : BoundedFile.Open(file, faults);
        using var register = input is null ? null : _register.Open(parsed, _host, mustExist: false, faults);
        if (register is null || input is null || RegisterOption.Of<object>(faults, () => register.Import(input, isInput ? "stdin" : BoundedFile.Display(file), cancellation)) is not long added)
        {
            return FaultReport.Write(_host.Error, faults, "nothing was imported");
        }

        _host.WriteAll(string.Create(CultureInfo.InvariantCulture, $"{added} {(added == 1 ? "entry was" : "entries were")} added.\nHead: {register.Head}\n"));
        return ExitCode.Fine;
    }
}
