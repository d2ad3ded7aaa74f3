using System.CommandLine;
using Compliance.Register;
using Compliance.Rules.Diagnostics;

namespace Compliance.Cli.Registering;

/// <summary><c>compliance register show</c>: one entry, with its verdict.</summary>
internal sealed class ShowCommand
{
    private readonly Argument<long> _entry = new("NUMBER") { Description = "The entry" };
    private readonly RegisterOption _register = new();
    private readonly Option<bool> _full = new("--full") { Description = "The whole verdict (text)" };
    private readonly FormatOption _format = new("the entry", FormatOption.Text, FormatOption.Json);
    private readonly CliHost _host;

    private ShowCommand(CliHost host) => _host = host;

    public static Command Create(CliHost host)
    {
        var show = new ShowCommand(host);
        var command = new Command("show", "Shows an entry with its verdict.") { show._entry, show._register.Option, show._full, show._format.Option };
        command.SetAction(show.Run);
        return command;
    }

    private int Run(ParseResult parsed)
    {
        var faults = new DiagnosticBag();
        var isJson = _format.Read(parsed, faults) == FormatOption.Json;
        using var register = faults.IsEmpty ? _register.Open(parsed, _host, mustExist: true, faults) : null;
        var shown = register is null ? null : RegisterOption.Of(faults, () => Show(register.Get(parsed.GetValue(_entry)), isJson, parsed.GetValue(_full)));
        if (shown is null)
        {
            return FaultReport.Write(_host.Error, faults, "nothing was shown");
        }

        _host.WriteAll(shown);
        return ExitCode.Fine;
    }

    private string Show(RegisterEntry entry, bool isJson, bool full) =>
        isJson ? $"{EntryWords.Json(entry)}\n" : EntryWords.Sheet(entry, new() { Width = _host.Width, Color = _host.UseColor, Full = full });
}
