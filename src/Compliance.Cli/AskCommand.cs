using System.CommandLine;
using Compliance.Cli.Asking;
using Compliance.Rules.Diagnostics;
using Compliance.Rules.Parsing;
using Compliance.Rules.Reporting;
using Compliance.Rules.Validation;
using Spectre.Console;

namespace Compliance.Cli;

/// <summary><c>compliance ask</c>: asks as little as settles the decision, then gives the verdict.</summary>
internal sealed class AskCommand
{
    public const string Name = "ask";

    public const string Examples = """
        Examples:
          compliance ask
          compliance ask --fact vendor=mistral product=le-chat --output use-case.json
          compliance ask --use-case draft.json --exposures
          printf 'tier=free\ncustomerType=consumer\n' | compliance ask --fact vendor=mistral --format json

        Over a pipe, questions go to standard error and each line of standard input is an answer, written as for --fact:
          true   free   a,b   none   18     name=value answers any fact     ? not known     back     stop
        The end of the input stops; the verdict is on what is known so far. Once nothing is asked any more, back still
        takes the last answer back. A wrong answer, or one to no question, ends the interview.

        Exit codes:
          0  nothing in --fail-on holds     1  something in --fail-on holds     2  bad input or usage
        """;

    private readonly UseCaseOptions _useCase = new();
    private readonly CommonOptions _common = new();
    private readonly VerdictOptions _verdict = new(FormatOption.Text, FormatOption.Json, FormatOption.Markdown);

    private readonly Option<bool> _exposures = new("--exposures")
    {
        Description = "Go on until it is settled what the vendor may do, too",
    };

    private readonly Option<string?> _output = new("--output")
    {
        HelpName = "FILE",
        Description = "Write the answers as a use case, to be checked again",
    };

    private readonly CliHost _host;

    private AskCommand(CliHost host) => _host = host;

    public static Command Create(CliHost host)
    {
        var ask = new AskCommand(host);
        var command = new Command(Name, "Asks what is needed to settle the decision, as little as possible, and gives the verdict.");
        ask._useCase.AddTo(command);
        command.Add(ask._exposures);
        command.Add(ask._output);
        ask._common.AddTo(command);
        ask._verdict.AddTo(command);
        command.SetAction(ask.Run);
        return command;
    }

    private int Run(ParseResult parsed)
    {
        var faults = new DiagnosticBag();
        var output = parsed.GetValue(_output);
        if (_useCase.ReadsInput(parsed))
        {
            faults.Add(Faults.InputIsForAnswers());
        }

        if (output is not null)
        {
            OutputFile.Check(output, faults);
        }

        _verdict.Check(parsed, faults);
        if (!faults.IsEmpty)
        {
            return Report(faults);
        }

        if (_common.Open(parsed, _host) is not { } session)
        {
            return ExitCode.BadInput;
        }

        if (Start(parsed, session, faults) is not { } start || Interview(parsed, session, start, faults) is not { } interview)
        {
            return Report(faults);
        }

        if (output is not null && !OutputFile.Write(output, Transcript(interview.UseCase, session), faults))
        {
            return Report(faults);
        }

        var verdict = session.Complete is { } complete ? complete(interview.Verdict) : interview.Verdict;
        var document = new UseCaseDocument(interview.UseCase, new(SourceLocation.Whole("answers"), []));
        _host.WriteAll($"{_verdict.Report(parsed, verdict, document, new() { Width = _host.Width, Color = _host.UseColor })}\n");
        return session.ExitCodeOf(verdict);
    }

    private UseCase? Start(ParseResult parsed, Session session, DiagnosticBag faults)
    {
        var document = _useCase.Read(parsed, _host, session.Vocabulary, faults);
        return document is not null && UseCaseBinder.Bind(document.UseCase, session.Vocabulary, document, faults) is not null && faults.IsEmpty ? document.UseCase : null;
    }

    /// <summary>The interview at its end; null when an answer was faulty.</summary>
    private IInterview? Interview(ParseResult parsed, Session session, UseCase start, DiagnosticBag faults)
    {
        using var input = new StreamReader(_host.Input, CliHost.Utf8, leaveOpen: true);
        IDialog dialog = _host.Prompts is { } prompts
            ? new PromptDialog(prompts, session.Vocabulary)
            : new LineDialog(input, _host.Error, session.Vocabulary, faults);
        var interview = session.Advisor.Interview(start, new() { UntilExposuresSettled = parsed.GetValue(_exposures), AsOf = session.AsOf });
        while (true)
        {
            switch (interview.Next is { } question ? dialog.Ask(question) : dialog.Close(interview))
            {
                case Reply.Answer(var fact, { Kind: FactValueKind.Unknown }):
                    interview = interview.DoNotKnow(fact);
                    break;
                case Reply.Answer(var fact, var value):
                    interview = interview.Answer(fact, value);
                    break;
                case Reply.Back when interview.Answered.Count == 0:
                    dialog.Tell("There is no answer to take back.");
                    break;
                case Reply.Back:
                    interview = interview.TakeBack();
                    break;
                case Reply.Stop:
                    return interview;
                default:
                    return null;
            }
        }
    }

    /// <summary>A day given on the command line becomes part of the file, so that it is judged again as it was here.</summary>
    private static string Transcript(UseCase useCase, Session session)
    {
        var dated = session.AsOf is { } day
            ? useCase.Given.Aggregate(new UseCase { Id = useCase.Id, Note = useCase.Note, AsOf = day }, (all, fact) => all.With(fact.Key, fact.Value))
            : useCase;
        return $"{dated.ToJson()}\n";
    }

    private int Report(DiagnosticBag faults) => FaultReport.Write(_host.Error, faults, "nothing was decided");
}
