using System.CommandLine;
using Compliance.Authoring.Tools;

namespace Compliance.Cli;

/// <summary><c>compliance outline</c>: the clauses of a document, as rules cite them.</summary>
internal sealed class OutlineCommand
{
    public const string Name = "outline";

    public const string Examples = """
        Examples:
          compliance outline terms/2025-11-28.md
          compliance outline terms/2025-11-28.md --format json

        JSON gives each clause's id, heading, first words, offsets in the file (UTF-16 units) and SHA-256.

        Exit codes:
          0  fine     2  bad input or usage, a broken capture included
        """;

    private readonly Argument<string> _file = new("FILE") { Description = "The document, as Markdown" };

    private readonly FormatOption _format = new("the outline", FormatOption.Text, FormatOption.Json);
    private readonly OutputOption _output = new();

    private readonly CliHost _host;

    private OutlineCommand(CliHost host) => _host = host;

    public static Command Create(CliHost host)
    {
        var outline = new OutlineCommand(host);
        var command = new Command(Name, "Lists a document's clauses: id and first words.") { outline._file, outline._format.Option, outline._output.Option };
        command.SetAction(outline.Run);
        return command;
    }

    private int Run(ParseResult parsed)
    {
        var faults = new DiagnosticBag();
        var format = _format.Read(parsed, faults);
        _output.Check(parsed, faults);
        var result = faults.IsEmpty ? FaultReport.Of(faults, () => OutlineTool.Run(parsed.GetValue(_file)!)) : null;
        return result is null
            ? FaultReport.Write(_host.Error, faults, "nothing was outlined")
            : _output.Write(parsed, _host, format == FormatOption.Json ? result.ToJson() : result.ToText(), ExitCode.Fine);
    }
}
