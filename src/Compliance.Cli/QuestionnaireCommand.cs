using System.CommandLine;
using Compliance.Rules.Diagnostics;
using Compliance.Rules.Questionnaires;
using Compliance.Rules.Reporting;

namespace Compliance.Cli;

/// <summary><c>compliance questionnaire</c>: what a procurement team asks of every vendor, answered from the norms.</summary>
internal sealed class QuestionnaireCommand
{
    public const string Name = "questionnaire";

    public const string Examples = """
        Examples:
          compliance questionnaire --vendor mistral --tier team
          compliance questionnaire --vendor openai --tier enterprise --fact customerType=business jurisdiction=DE
          compliance questionnaire --vendor mistral --format xlsx --output mistral.xlsx
          compliance questionnaire --vendor mistral --questionnaire our-questions.json --format markdown

        A question is answered, depends on facts that are not known, meets norms that oppose each other, or meets
        silence; or the terms are not held, and nobody can say.

        Exit codes:
          0  filled in     2  bad input or usage
        """;

    private readonly CommonOptions _common = new();
    private readonly UseCaseOptions _useCase = new();
    private readonly FormatOption _format = new("the answers", FormatOption.Text, FormatOption.Json, FormatOption.Markdown, FormatOption.Html, FormatOption.Csv, FormatOption.Xlsx);
    private readonly OutputOption _output = new();
    private readonly Option<string?> _vendor = new("--vendor") { HelpName = "VENDOR", Description = "Whom it is put to, as --fact vendor=VENDOR" };
    private readonly Option<string?> _tier = new("--tier") { HelpName = "PLAN", Description = "On which plan, as --fact tier=PLAN" };

    private readonly Option<string> _questionnaire = new("--questionnaire")
    {
        HelpName = "NAME|FILE",
        Description = $"The questions: {string.Join(", ", QuestionnaireSource.Names)}, or a JSON file of your own [default: {QuestionnaireSource.Default}]",
        DefaultValueFactory = _ => QuestionnaireSource.Default,
    };

    private readonly CliHost _host;

    private QuestionnaireCommand(CliHost host) => _host = host;

    public static Command Create(CliHost host)
    {
        var questionnaire = new QuestionnaireCommand(host);
        var command = new Command(Name, "Answers what a procurement team asks of every vendor, with clauses.") { questionnaire._vendor, questionnaire._tier, questionnaire._questionnaire };
        questionnaire._useCase.AddTo(command);
        questionnaire._common.AddTo(command);
        command.Add(questionnaire._format.Option);
        command.Add(questionnaire._output.Option);
        command.SetAction((parsed, _) => questionnaire.RunAsync(parsed));
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed)
    {
        var faults = new DiagnosticBag();
        var format = _format.Read(parsed, faults);
        _output.Check(parsed, faults);
        if (format == FormatOption.Xlsx && _output.File(parsed) is null)
        {
            faults.Add(Faults.OptionsGoTogether("--format xlsx", "--output"));
        }

        if (!faults.IsEmpty)
        {
            return FaultReport.Write(_host.Error, faults, "nothing was answered");
        }

        if (_common.Open(parsed, _host) is not { } session)
        {
            return ExitCode.BadInput;
        }

        var questionnaire = QuestionnaireSource.Read(parsed.GetValue(_questionnaire)!, session.Vocabulary, faults);
        IEnumerable<string> facts = new[] { Given(parsed, _vendor, Facts.Vendor), Given(parsed, _tier, Facts.Tier) }.OfType<string>();
        var useCase = _useCase.Read(parsed, _host, session.Vocabulary, faults, facts);
        var answers = useCase is null || questionnaire is null || !faults.IsEmpty ? null : session.Answer(questionnaire, useCase, faults);
        if (answers is null || !faults.IsEmpty)
        {
            return FaultReport.Write(_host.Error, faults, "nothing was answered");
        }

        return format == FormatOption.Xlsx
            ? _output.Write(parsed, _host, await Worksheet.WriteAsync(questionnaire!.Id, QuestionnaireTable.Columns, QuestionnaireTable.Rows(answers)))
            : _output.Write(parsed, _host, Report(answers, format, _output.Look(parsed, _host), session), ExitCode.Fine);
    }

    private static string? Given(ParseResult parsed, Option<string?> option, string fact) => parsed.GetValue(option) is { } value ? $"{fact}={value}" : null;

    private static string Report(QuestionnaireAnswers answers, string format, ReportOptions look, Session session) => format switch
    {
        FormatOption.Json => $"{QuestionnaireJson.Write(answers)}\n",
        FormatOption.Csv => QuestionnaireTable.ToCsv(answers),
        FormatOption.Markdown => $"{VerdictMarkdownReport.Write(QuestionnaireReport.Of(answers))}\n",
        FormatOption.Html => QuestionnaireHtml.Write(answers, session.Evaluator.Vocabulary, session.Evaluator.Rules.Packs),
        _ => $"{VerdictTextReport.Write(QuestionnaireReport.Of(answers), look)}\n",
    };
}
