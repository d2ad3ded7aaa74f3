using System.CommandLine;
using Compliance.Rules.Diagnostics;
using Compliance.Rules.Loading;
using Compliance.Rules.Parsing;
using Compliance.Rules.Reporting;

namespace Compliance.Cli;

/// <summary><c>compliance check</c>: one use case, one verdict.</summary>
internal sealed class CheckCommand
{
    public const string Name = "check";

    public const string Examples = """
        Examples:
          compliance check --fact vendor=mistral product=le-chat tier=free customerType=consumer \
                           jurisdiction=FR outputType=image purpose=model-training
          compliance check --use-case use-case.json --as-of 2026-01-15
          compliance check --use-case use-case.json --fact trainingOptOut=true
          compliance check --use-case use-case.json --remedies
          compliance check --use-case - --format json < use-case.json
          compliance check --use-case use-case.json --rules embedded --rules policy/ \
                           --fail-on prohibited,undetermined,exposure:training-on-customer-data

        Facts:
          purpose=a,b   several values     content=[]   none     tier=null   not known, presume nothing

        Exit codes:
          0  nothing in --fail-on holds     1  something in --fail-on holds     2  bad input or usage
        """;

    private static readonly string[] Formats = ["text", "json", "markdown"];

    private readonly CommonOptions _common = new();

    private readonly Option<string?> _useCase = new("--use-case")
    {
        HelpName = "FILE",
        Description = "The use case, a JSON object of facts; - reads standard input",
    };

    private readonly Option<string[]> _facts = new("--fact")
    {
        HelpName = "NAME=VALUE",
        Description = "A fact; repeat it or list several. Wins over the same fact in the file",
        Arity = ArgumentArity.OneOrMore,
        AllowMultipleArgumentsPerToken = true,
    };

    private readonly Option<string?> _format = new("--format")
    {
        HelpName = string.Join('|', Formats),
        Description = "How the verdict is written [default: text]",
    };

    private readonly Option<bool> _remedies = new("--remedies")
    {
        Description = "Say which few changes of what you control (plan, opt-out, agreement …) would give a better verdict",
    };

    private readonly Option<bool> _verbose = new("--verbose")
    {
        Description = "List everything: lasting duties, minor terms, each presumption (text and markdown)",
    };

    private readonly CliHost _host;

    private CheckCommand(CliHost host) => _host = host;

    public static Command Create(CliHost host)
    {
        var check = new CheckCommand(host);
        var command = new Command(Name, "Says whether a use is allowed, why, by which clauses, and what is still to be asked.")
        {
            check._useCase,
            check._facts,
        };
        check._common.AddTo(command);
        command.Add(check._format);
        command.Add(check._remedies);
        command.Add(check._verbose);
        check._facts.Validators.Add(result =>
        {
            // An option that takes a list takes a mistyped option for an element of it.
            if (result.Tokens.FirstOrDefault(token => token.Value.StartsWith('-')) is { } option)
            {
                result.AddError(UsageError.UnknownOption(option.Value, command));
            }
        });
        command.SetAction(check.Run);
        return command;
    }

    private int Run(ParseResult parsed)
    {
        var faults = new DiagnosticBag();
        var file = parsed.GetValue(_useCase);
        var facts = parsed.GetValue(_facts) ?? [];
        if (file is null && facts.Length == 0)
        {
            _host.Error.WriteLine("error: nothing to check; give --use-case FILE or --fact NAME=VALUE");
            _host.Error.WriteLine("Try: compliance check --help");
            return ExitCode.BadInput;
        }

        var format = parsed.GetValue(_format) ?? Formats[0];
        if (!Formats.Contains(format, StringComparer.Ordinal))
        {
            faults.Add(Faults.UnknownWord(SourceLocation.Whole("--format"), "format", format, Formats));
            return FaultReport.Write(_host.Error, faults, "nothing was checked");
        }

        if (_common.Open(parsed, _host) is not { } session)
        {
            return ExitCode.BadInput;
        }

        var verdict = Read(file, facts, session, faults) is { } useCase ? session.Judge(useCase, faults, parsed.GetValue(_remedies)) : null;
        if (verdict is null || !faults.IsEmpty)
        {
            return FaultReport.Write(_host.Error, faults, "nothing was checked");
        }

        _host.WriteAll($"{Report(verdict, format, parsed.GetValue(_verbose))}\n");
        return session.FailOn.Holds(verdict) ? ExitCode.Failed : ExitCode.Fine;
    }

    private UseCaseDocument? Read(string? file, string[] facts, Session session, DiagnosticBag faults)
    {
        if (file is null)
        {
            return FactOption.Apply(document: null, facts, session.Vocabulary, faults);
        }

        var limit = JsonLimits.UseCase.Bytes;
        var source = string.Equals(file, "-", StringComparison.Ordinal)
            ? BoundedFile.Read("stdin", _host.Input, limit, faults)
            : BoundedFile.Read(file, limit, faults);
        var document = source is null ? null : UseCaseReader.Read(source, faults);
        return document is null ? null : FactOption.Apply(document, facts, session.Vocabulary, faults);
    }

    private string Report(Verdict verdict, string format, bool verbose)
    {
        var options = new ReportOptions { Width = _host.Width, Color = _host.UseColor, Verbose = verbose };
        return format switch
        {
            "json" => verdict.ToJson(),
            "markdown" => verdict.ToMarkdown(options),
            _ => verdict.ToText(options),
        };
    }
}
