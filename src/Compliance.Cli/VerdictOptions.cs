using System.CommandLine;
using Compliance.Authoring.Reporting;
using Compliance.Rules.Diagnostics;
using Compliance.Rules.Parsing;
using Compliance.Rules.Reporting;

namespace Compliance.Cli;

/// <summary>The options that say how one verdict is written.</summary>
/// <param name="formats">What it can be written as.</param>
internal sealed class VerdictOptions(params string[] formats)
{
    private readonly FormatOption _format = new("the verdict", formats);

    private readonly Option<bool> _full = new("--full", "--verbose")
    {
        Description = "List everything, each with its clauses: lasting duties, minor terms, presumptions, what gave way (text and markdown)",
    };

    /// <summary>Gives a command these options.</summary>
    public void AddTo(Command command)
    {
        command.Add(_format.Option);
        command.Add(_full);
    }

    /// <summary>Reports a format that there is not.</summary>
    public void Check(ParseResult parsed, DiagnosticBag faults) => _format.Read(parsed, faults);

    /// <summary>Whether a page is asked for.</summary>
    public bool IsHtml(ParseResult parsed) => _format.Read(parsed, new()) == FormatOption.Html;

    /// <summary>The verdict as asked for.</summary>
    /// <param name="parsed">The command line, checked.</param>
    /// <param name="verdict">The verdict.</param>
    /// <param name="document">Where its facts stand.</param>
    /// <param name="look">Width and colour.</param>
    /// <param name="page">What a page shows besides; null for the verdict alone.</param>
    public string Report(ParseResult parsed, Verdict verdict, UseCaseDocument document, ReportOptions look, HtmlReportOptions? page = null)
    {
        var options = look with { Full = parsed.GetValue(_full) };
        return _format.Read(parsed, new()) switch
        {
            FormatOption.Json => verdict.ToJson(),
            FormatOption.Markdown => verdict.ToMarkdown(options),
            FormatOption.Html => verdict.ToHtml(page).TrimEnd('\n'),
            FormatOption.Sarif => VerdictSarif.Write(verdict, fact => fact is null ? document.Root.At : document.NameAt(fact), CommandLine.Version),
            _ => verdict.ToText(options),
        };
    }
}
