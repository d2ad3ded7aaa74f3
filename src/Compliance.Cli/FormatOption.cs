using System.CommandLine;
using Compliance.Rules.Diagnostics;

namespace Compliance.Cli;

/// <summary>The option that says how a result is written. The shell completes its values; another one is a fault, whatever the command.</summary>
internal sealed class FormatOption
{
    public const string Text = "text";
    public const string Json = "json";
    public const string Markdown = "markdown";
    public const string Html = "html";
    public const string Sarif = "sarif";
    public const string JUnit = "junit";
    public const string JsonLines = "jsonl";
    public const string Csv = "csv";
    public const string Xlsx = "xlsx";

    private readonly string[] _formats;

    /// <param name="what">What is written: <c>the verdict</c>.</param>
    /// <param name="formats">What it can be written as; the first is the default.</param>
    public FormatOption(string what, params string[] formats)
    {
        _formats = formats;
        Option = new("--format") { HelpName = string.Join('|', formats), Description = $"How {what} is written [default: {formats[0]}]" };
        Option.CompletionSources.Add(formats);
    }

    public Option<string?> Option { get; }

    /// <summary>The format; the default where none is given, or the fault reported.</summary>
    public string Read(ParseResult parsed, DiagnosticBag faults) => parsed.GetValue(Option) is { } format ? Check(format, _formats, faults) : _formats[0];

    /// <summary>The format if it is one of those there are; else the first, with the fault reported.</summary>
    public static string Check(string format, IReadOnlyList<string> formats, DiagnosticBag faults)
    {
        if (formats.Contains(format, StringComparer.Ordinal))
        {
            return format;
        }

        faults.Add(Faults.UnknownWord(SourceLocation.Whole("--format"), "format", format, formats));
        return formats[0];
    }
}
