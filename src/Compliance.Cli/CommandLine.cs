using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using System.Reflection;
using Compliance.Cli.Registering;
using Compliance.Cli.Workflows;
using Compliance.Rules.Diagnostics;

namespace Compliance.Cli;

/// <summary>The program: a command line in, an exit code out. Nothing it meets ends in a stack trace.</summary>
internal static class CommandLine
{
    /// <summary>How long a command that was told to stop may take to finish its line.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    /// <summary>All commands, in the order of the help.</summary>
    private static readonly (string Name, Func<CliHost, Command> Create)[] Commands =
    [
        (CheckCommand.Name, CheckCommand.Create),
        (ScanCommand.Name, ScanCommand.Create),
        (TestCommand.Name, TestCommand.Create),
        (AskCommand.Name, AskCommand.Create),
        (CompareCommand.Name, CompareCommand.Create),
        (QuestionnaireCommand.Name, QuestionnaireCommand.Create),
        (DiffCommand.Name, DiffCommand.Create),
        (ServeCommand.Name, ServeCommand.Create),
        (RegisterCommand.Name, RegisterCommand.Create),
        (WatchCommand.Name, WatchCommand.Create),
        (OutlineCommand.Name, OutlineCommand.Create),
        (VerifyCommand.Name, VerifyCommand.Create),
        (CiteCommand.Name, CiteCommand.Create),
        (NewCommand.Name, NewCommand.Create),
        (LintCommand.Name, LintCommand.Create),
        (ExplainCommand.Name, ExplainCommand.Create),
        (FactsCommand.Name, FactsCommand.Create),
        (VendorsCommand.Name, VendorsCommand.Create),
        (TopicsCommand.Name, TopicsCommand.Create),
        (ExportCommand.Name, ExportCommand.Create),
        (ImportCommand.Name, ImportCommand.Create),
    ];

    public static async Task<int> RunAsync(IReadOnlyList<string> args, CliHost host)
    {
        var exitCode = await OutcomeAsync(args, host);
        if (host.Output.Fault is not { } fault)
        {
            return exitCode;
        }

        var faults = new DiagnosticBag();
        faults.Add(fault);
        return FaultReport.Write(host.Error, faults, "the result was not written, or not all of it");
    }

    /// <summary>The program's version, without the commit it was built from.</summary>
    public static string Version =>
        typeof(CommandLine).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];

    /// <summary>The commands, with what they have in common.</summary>
    /// <param name="host">Where they read and write.</param>
    /// <param name="asked">The first word of a command line. Where it is the name of a command, the others are not made: a check takes a third of a second, and they a tenth of it.</param>
    internal static RootCommand Root(CliHost host, string? asked = null)
    {
        var root = new RootCommand("May we use this AI product, on this plan, for this purpose, here, now – and which clause says so?");
        foreach (var (_, create) in Commands.Any(command => command.Name == asked) ? Commands.Where(command => command.Name == asked) : Commands)
        {
            root.Add(create(host));
        }

        foreach (var option in root.Options.ToList())
        {
            switch (option)
            {
                case HelpOption help:
                    help.Action = new HelpWithExamples((HelpAction)help.Action!, host.Width);
                    break;
                case VersionOption version:
                    version.Action = new VersionAction();
                    break;
            }
        }

        return root;
    }

    /// <summary>The exit code, as long as what was printed can be written.</summary>
    private static async Task<int> OutcomeAsync(IReadOnlyList<string> args, CliHost host)
    {
        try
        {
            var parsed = Root(host, args.Count > 0 ? args[0] : null).Parse(args, new() { ResponseFileTokenReplacer = null, EnablePosixBundling = false });
            if (parsed.Action is ParseErrorAction || UsageError.MistakenForPath(parsed) is not null)
            {
                return UsageError.Report(parsed, host.Error);
            }

            using var output = new StringWriter();
            var exitCode = await parsed.InvokeAsync(
                new() { Output = output, Error = host.Error, EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = Patience },
                host.Stop);
            if (output.GetStringBuilder() is { Length: > 0 } text)
            {
                host.WriteAll(text.ToString());
            }

            return exitCode;
        }
        catch (OperationCanceledException)
        {
            return ExitCode.Cancelled;
        }
        catch (LimitReachedException exception)
        {
            var faults = new DiagnosticBag();
            faults.Add(exception.Fault);
            return FaultReport.Write(host.Error, faults, "nothing was done");
        }
        catch (Exception exception)
        {
            return LastResort(exception, host.Error);
        }
    }

    /// <summary>A fault of the program itself, in one line that can be reported.</summary>
    private static int LastResort(Exception exception, TextWriter error)
    {
        var message = exception.Message.ReplaceLineEndings(" ");
        error.WriteLine($"compliance {Version}: internal error: {exception.GetType().Name}: {message}");
        return ExitCode.BadInput;
    }

    private sealed class VersionAction : SynchronousCommandLineAction
    {
        public override bool ClearsParseErrors => true;

        public override int Invoke(ParseResult parseResult)
        {
            parseResult.InvocationConfiguration.Output.WriteLine(Version);
            return ExitCode.Fine;
        }
    }
}
