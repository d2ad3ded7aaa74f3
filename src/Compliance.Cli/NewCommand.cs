using System.CommandLine;
using Compliance.Authoring.Starting;
using Compliance.Authoring.Tools;
using Compliance.Rules.Diagnostics;

namespace Compliance.Cli;

/// <summary><c>compliance new</c>: begins a pack.</summary>
internal sealed class NewCommand
{
    public const string Name = "new";

    public const string Examples = """
        Examples:
          compliance new vendor example-ai --archive archive/
          compliance new regulation eu-ai-act --archive archive/
          compliance new policy acme-policy

        Makes rules/NAME with documents and versions as the archive holds them, a rule file for each section, every clause
        in the ledger as to do, gaps to decide, a scenario, and a workflow that checks all of it. Overwrites nothing;
        writes all of it or nothing. The archive is a folder NAME/DOCUMENT/EFFECTIVE-DATE.md; its index.json says when
        each text was captured.

        Exit codes:
          0  made     2  bad input or usage, or something is there already
        """;

    private static readonly IReadOnlyList<string> Kinds = [.. Enum.GetNames<PackKind>().Select(kind => kind.ToLowerInvariant())];

    private readonly Argument<string> _kind = new("KIND") { Description = $"{string.Join(", ", Kinds)}" };
    private readonly Argument<string> _name = new("NAME") { Description = "The pack's id; of a vendor's, the vendor, as the archive names it" };
    private readonly Option<string?> _archive = new("--archive") { HelpName = "DIR", Description = "The archived texts; a vendor's pack needs them" };
    private readonly Option<string> _into = new("--into") { HelpName = "DIR", Description = "The project's folder, which holds rules/ [default: the current one]", DefaultValueFactory = _ => "." };
    private readonly CliHost _host;

    private NewCommand(CliHost host) => _host = host;

    public static Command Create(CliHost host)
    {
        var begin = new NewCommand(host);
        var command = new Command(Name, "Begins a pack: from an archive, with everything to be filled in.") { begin._kind, begin._name, begin._archive, begin._into };
        command.SetAction(begin.Run);
        return command;
    }

    private int Run(ParseResult parsed)
    {
        var faults = new DiagnosticBag();
        var kind = Kinds.ToList().IndexOf(parsed.GetValue(_kind)!);
        if (kind < 0)
        {
            faults.Add(Faults.UnknownWord(SourceLocation.Whole("KIND"), "kind of pack", parsed.GetValue(_kind)!, Kinds));
        }

        var pack = FaultReport.Of(faults, () => NewPackTool.Run(new()
        {
            Kind = (PackKind)Math.Max(kind, 0),
            Name = parsed.GetValue(_name)!,
            Archive = parsed.GetValue(_archive),
            Today = _host.Today,
        }));
        var files = pack is null || !faults.IsEmpty ? null : FaultReport.Of(faults, () => pack.Write(parsed.GetValue(_into)!));
        if (files is null)
        {
            return FaultReport.Write(_host.Error, faults, "nothing was made");
        }

        _host.WriteAll(string.Concat(files.Select(file => $"{file}\n")));
        return ExitCode.Fine;
    }
}
