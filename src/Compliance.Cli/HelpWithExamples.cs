using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using Compliance.Cli.Registering;
using Compliance.Cli.Workflows;

namespace Compliance.Cli;

/// <summary>The help of a command, then what it does in commands to copy, then the exit codes.</summary>
internal sealed class HelpWithExamples : SynchronousCommandLineAction
{
    private readonly HelpAction _help;

    public HelpWithExamples(HelpAction help, int width)
    {
        _help = help;
        _help.MaxWidth = width;
    }

    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        _help.Invoke(parseResult);
        var output = parseResult.InvocationConfiguration.Output;
        var command = parseResult.CommandResult.Command;
        output.WriteLine(Epilogue(command.Parents.OfType<Command>().FirstOrDefault(parent => parent is not RootCommand) ?? command));
        return ExitCode.Fine;
    }

    private static string Epilogue(Command command) => command switch
    {
        { Name: CheckCommand.Name } => CheckCommand.Examples,
        { Name: AskCommand.Name } => AskCommand.Examples,
        { Name: DiffCommand.Name } => DiffCommand.Examples,
        { Name: ScanCommand.Name } => ScanCommand.Examples,
        { Name: ServeCommand.Name } => ServeCommand.Examples,
        { Name: RegisterCommand.Name } => RegisterCommand.Examples,
        { Name: WatchCommand.Name } => WatchCommand.Examples,
        { Name: TestCommand.Name } => TestCommand.Examples,
        { Name: OutlineCommand.Name } => OutlineCommand.Examples,
        { Name: VerifyCommand.Name } => VerifyCommand.Examples,
        { Name: CiteCommand.Name } => CiteCommand.Examples,
        { Name: NewCommand.Name } => NewCommand.Examples,
        { Name: LintCommand.Name } => LintCommand.Examples,
        { Name: ExplainCommand.Name } => ExplainCommand.Examples,
        { Name: FactsCommand.Name } => FactsCommand.Examples,
        { Name: VendorsCommand.Name } => VendorsCommand.Examples,
        { Name: TopicsCommand.Name } => TopicsCommand.Examples,
        { Name: ExportCommand.Name } => ExportCommand.Examples,
        { Name: ImportCommand.Name } => ImportCommand.Examples,
        _ => $"""
            Examples:
              compliance ask
              compliance check --fact vendor=mistral tier=free purpose=model-training
              compliance check --use-case use-case.json --format markdown
              compliance scan use-cases.jsonl > verdicts.jsonl
              compliance test policy/ --rules embedded --rules policy/
              compliance verify --archive archive/ --rules rules/

            Each command has its own help: compliance check --help
            """,
    };
}
