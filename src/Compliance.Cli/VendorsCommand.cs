using System.CommandLine;
using Compliance.Authoring.Tools;

namespace Compliance.Cli;

/// <summary><c>compliance vendors</c>: whose texts are held, of which days, which are missing, and how far clauses are accounted for.</summary>
internal sealed class VendorsCommand
{
    public const string Name = "vendors";

    public const string Examples = """
        Examples:
          compliance vendors
          compliance vendors --rules embedded --rules policy/ --format json
          compliance vendors --rules rules/ --archive archive/ --format csv --output texts.csv

        A text is held from the first day of its first version to the last day on which it was seen in force; 'rules'
        counts those that rest on it. With an archive, and the packs' folders for their ledgers, every clause of every
        version is counted: cited by a rule, listed with the reason why none is needed, or open.

        Exit codes:
          0  listed     2  bad input or usage
        """;

    private readonly Option<string?> _archive = new("--archive") { HelpName = "DIR", Description = "Archived texts, VENDOR/DOCUMENT/EFFECTIVE-DATE.md, whose clauses are counted" };
    private readonly FormatOption _format = new("the list", FormatOption.Text, FormatOption.Json, FormatOption.Markdown, FormatOption.Csv);
    private readonly OutputOption _output = new();
    private readonly RulesOption _rules = new();
    private readonly CliHost _host;

    private VendorsCommand(CliHost host) => _host = host;

    public static Command Create(CliHost host)
    {
        var vendors = new VendorsCommand(host);
        var command = new Command(Name, "Lists the packs: whose texts they hold, from which day to which, how many rules rest on each, and which texts are missing.")
        {
            vendors._rules.Option, vendors._archive, vendors._format.Option, vendors._output.Option,
        };
        command.SetAction(vendors.Run);
        return command;
    }

    private int Run(ParseResult parsed)
    {
        var faults = new DiagnosticBag();
        var format = _format.Read(parsed, faults);
        _output.Check(parsed, faults);
        var packs = faults.IsEmpty ? FaultReport.Of(faults, () => PackSet.Load(_rules.Read(parsed))) : null;
        var vendors = packs is null ? null : FaultReport.Of(faults, () => VendorsTool.Run(packs, new() { Archive = parsed.GetValue(_archive) }));
        if (vendors is null)
        {
            return FaultReport.Write(_host.Error, faults, "nothing was listed");
        }

        var text = format switch
        {
            FormatOption.Json => vendors.ToJson(),
            FormatOption.Markdown => vendors.ToMarkdown(),
            FormatOption.Csv => vendors.ToCsv(),
            _ => vendors.ToText(_output.Look(parsed, _host)),
        };
        return _output.Write(parsed, _host, text, ExitCode.Fine);
    }
}
