using System.CommandLine;
using Compliance.Rules.Diagnostics;

namespace Compliance.Cli;

/// <summary>The option of a command that writes its result in several ways at once: one is printed, each other goes into a file of its own.</summary>
internal sealed class FormatsOption
{
    private readonly string[] _formats;

    /// <param name="what">What is written: <c>the result</c>.</param>
    /// <param name="formats">What it can be written as; the first is the default.</param>
    public FormatsOption(string what, params string[] formats)
    {
        _formats = formats;
        Option = new("--format")
        {
            HelpName = string.Join('|', formats),
            Description = $"How {what} is written; repeat it as FORMAT=FILE to write files besides [default: {formats[0]}]",
            Arity = ArgumentArity.OneOrMore,
        };
        Option.CompletionSources.Add(formats);
    }

    public Option<string[]> Option { get; }

    /// <summary>What is asked for; what is not understood is reported.</summary>
    public Wanted Read(ParseResult parsed, DiagnosticBag faults)
    {
        var printed = new List<string>();
        var files = new List<(string Format, string File)>();
        foreach (var entry in parsed.GetValue(Option) ?? [])
        {
            var equals = entry.IndexOf('=', StringComparison.Ordinal);
            var format = FormatOption.Check(equals < 0 ? entry : entry[..equals], _formats, faults);
            if (equals < 0)
            {
                printed.Add(format);
            }
            else if (OutputFile.Check(entry[(equals + 1)..], faults))
            {
                files.Add((format, entry[(equals + 1)..]));
            }
        }

        if (printed.Count > 1)
        {
            faults.Add(Faults.Malformed(SourceLocation.Whole("--format"), "what is printed", string.Join(" and ", printed), "one format, and FORMAT=FILE for each other"));
        }

        return new(printed.FirstOrDefault() ?? _formats[0], files);
    }

    /// <summary>What is asked for. Immutable.</summary>
    /// <param name="Printed">What is printed, or written to <c>--output</c>.</param>
    /// <param name="Files">What is written besides, and where.</param>
    internal sealed record Wanted(string Printed, IReadOnlyList<(string Format, string File)> Files);
}
