using System.CommandLine;
using Compliance.Rules.Diagnostics;
using Compliance.Rules.Reporting;

namespace Compliance.Cli;

/// <summary>The options that say how one verdict is written.</summary>
internal sealed class VerdictOptions
{
    private static readonly string[] Formats = ["text", "json", "markdown"];

    private readonly Option<string?> _format = new("--format")
    {
        HelpName = string.Join('|', Formats),
        Description = "How the verdict is written [default: text]",
    };

    private readonly Option<bool> _verbose = new("--verbose")
    {
        Description = "List everything: lasting duties, minor terms, each presumption (text and markdown)",
    };

    /// <summary>Gives a command these options.</summary>
    public void AddTo(Command command)
    {
        command.Add(_format);
        command.Add(_verbose);
    }

    /// <summary>Whether the format is one that there is; else a fault is reported.</summary>
    public bool Check(ParseResult parsed, DiagnosticBag faults)
    {
        if (Formats.Contains(Format(parsed), StringComparer.Ordinal))
        {
            return true;
        }

        faults.Add(Faults.UnknownWord(SourceLocation.Whole("--format"), "format", Format(parsed), Formats));
        return false;
    }

    /// <summary>The verdict as asked for.</summary>
    public string Report(ParseResult parsed, Verdict verdict, CliHost host)
    {
        var options = new ReportOptions { Width = host.Width, Color = host.UseColor, Verbose = parsed.GetValue(_verbose) };
        return Format(parsed) switch
        {
            "json" => verdict.ToJson(),
            "markdown" => verdict.ToMarkdown(options),
            _ => verdict.ToText(options),
        };
    }

    private string Format(ParseResult parsed) => parsed.GetValue(_format) ?? Formats[0];
}
