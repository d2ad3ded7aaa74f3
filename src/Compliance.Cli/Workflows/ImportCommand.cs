using System.CommandLine;
using Compliance.Rules.Diagnostics;
using Compliance.Rules.Loading;

namespace Compliance.Cli.Workflows;

/// <summary><c>compliance import</c>: rules of another engine, read as data.</summary>
internal sealed class ImportCommand
{
    public const string Name = "import";

    public const string Examples = $"""
        Examples:
          compliance import {ExportCommand.RulesEngine} workflows.json
          compliance import {ExportCommand.RulesEngine} workflows.json --output drafts/
          compliance import {ExportCommand.RulesEngine} workflows.json --members drafts/members.json -o policy/
          compliance import {ExportCommand.RulesEngine} workflows.json --inputs orders.jsonl

        Reads the workflows and runs no expression of theirs. The report says of each rule whether it is data that a pack can
        say, or why not. With --output, what is data is drafted as an organisation's pack, DIR/ID/pack.json, and DIR/members.json
        says which member is which fact: correct it, and import again with --members.
        With --inputs, and only then, RulesEngine runs the workflows on each line, {"{"}"order": {"{"}…{"}"}{"}"}, without their actions: the
        report names every rule that failed only because something was missing. Run it on workflows that you trust.

        Exit codes:
          0  imported     1  with --inputs, a rule failed only because something was missing     2  bad input or usage
        """;

    private const string DefaultPack = "imported-policy";

    /// <summary>What rules may be drafted as; the first is the default.</summary>
    private static readonly string[] Kinds = ["definition", "prohibition", "obligation", "permission"];

    private readonly Argument<string> _file = new("FILE") { HelpName = "FILE", Description = "Workflows of Microsoft's RulesEngine: one, or an array of them" };
    private readonly RulesOption _rules = new();
    private readonly Option<string?> _members = new("--members") { HelpName = "FILE", Description = "Which member is which fact, as an earlier import wrote it" };
    private readonly Option<string?> _inputs = new("--inputs") { HelpName = "FILE.jsonl", Description = "Run the workflows on these inputs, one a line, beside a reading in which what is missing is no answer" };
    private readonly Option<string?> _output = new("--output", "-o") { HelpName = "DIR", Description = "Write the draft pack and the members file into this folder, which must be new or empty" };
    private readonly Option<string?> _pack = new("--pack") { HelpName = "ID", Description = $"The id of the draft pack [default: {DefaultPack}]" };
    private readonly Option<string?> _draftAs = new("--draft-as")
    {
        HelpName = string.Join('|', Kinds),
        Description = "What a rule becomes. A definition concludes a fact where the rule succeeds: what success means to the shop, no expression says [default: definition]",
    };

    private readonly DayOption _effective = new("--effective", "The first day of the drafted rules [default: today, UTC]");
    private readonly FormatOption _format = new("the report", FormatOption.Text, FormatOption.Json);
    private readonly CliHost _host;

    private ImportCommand(CliHost host) => _host = host;

    public static Command Create(CliHost host)
    {
        var import = new ImportCommand(host);
        import._draftAs.CompletionSources.Add(Kinds);
        var engine = new Command(ExportCommand.RulesEngine, "Says which rules of workflows are data that a pack can say, and drafts them.")
        {
            import._file, import._rules.Option, import._members, import._inputs, import._output, import._pack, import._draftAs, import._effective.Option, import._format.Option,
        };
        engine.SetAction(import.RunAsync);
        return new Command(Name, "Reads rules of another engine as data.") { engine };
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        var faults = new DiagnosticBag();
        var format = _format.Read(parsed, faults);
        var effective = _effective.Read(parsed, faults);
        var kind = parsed.GetValue(_draftAs) ?? Kinds[0];
        if (!Kinds.Contains(kind, StringComparer.Ordinal))
        {
            faults.Add(Faults.UnknownWord(SourceLocation.Whole("--draft-as"), "kind of draft", kind, Kinds));
        }

        var rules = faults.IsEmpty ? RuleSetLoader.Load(_rules.Sources(parsed), faults) : null;
        if (rules is null)
        {
            return FaultReport.Write(_host.Error, faults, "nothing was imported");
        }

        return await new WorkflowImporter(_host, rules.Vocabulary)
        {
            Members = parsed.GetValue(_members),
            Inputs = parsed.GetValue(_inputs),
            Output = parsed.GetValue(_output),
            Pack = parsed.GetValue(_pack) ?? DefaultPack,
            Kind = kind,
            Effective = effective ?? _host.Today,
            IsJson = format == FormatOption.Json,
        }.RunAsync(parsed.GetValue(_file)!, cancellation);
    }
}
