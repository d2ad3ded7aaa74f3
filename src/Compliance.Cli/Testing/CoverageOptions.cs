using System.CommandLine;
using Compliance.Authoring.Tools;
using Compliance.Rules.Diagnostics;

namespace Compliance.Cli.Testing;

/// <summary>The options of <c>compliance test</c> that ask what the scenarios saw of the rules.</summary>
internal sealed class CoverageOptions
{
    private static readonly string[] Formats = ["cobertura", "html"];

    private readonly Option<bool> _coverage = new("--coverage") { Description = "Show what the scenarios saw of rules, their conditions, exceptions and overrides, and of document versions" };

    private readonly Option<double?> _least = new("--min-coverage")
    {
        HelpName = "PERCENT",
        Description = "Fail when less than this of the rules' states (applies, does not, unknown) was seen",
    };

    private readonly Option<string[]> _output = new("--coverage-output")
    {
        HelpName = "FILE",
        Description = "Write the coverage into a file: Cobertura XML, or for .html the annotated rule files; repeat it for both",
        Arity = ArgumentArity.OneOrMore,
    };

    private readonly Option<string?> _format = new("--coverage-format")
    {
        HelpName = string.Join('|', Formats),
        Description = "How the files are written [default: by their names]",
    };

    /// <summary>Gives a command these options.</summary>
    public void AddTo(Command command)
    {
        command.Add(_coverage);
        command.Add(_least);
        command.Add(_output);
        command.Add(_format);
    }

    /// <summary>What is asked for.</summary>
    public Wanted Read(ParseResult parsed, DiagnosticBag faults)
    {
        var format = parsed.GetValue(_format);
        if (format is not null && !Formats.Contains(format, StringComparer.Ordinal))
        {
            faults.Add(Faults.UnknownWord(SourceLocation.Whole("--coverage-format"), "format", format, Formats));
        }

        var files = parsed.GetValue(_output) ?? [];
        if (format is not null && files.Length == 0)
        {
            faults.Add(Faults.OptionsGoTogether("--coverage-format", "--coverage-output"));
        }

        var least = parsed.GetValue(_least);
        if (least is not (null or (>= 0 and <= 100)))
        {
            faults.Add(Faults.NoPercentage("--min-coverage", least.Value));
        }

        return new(parsed.GetValue(_coverage) || least is not null || files.Length > 0, least, files, format);
    }

    /// <summary>What is asked for. Immutable.</summary>
    /// <param name="IsWanted">Whether coverage is.</param>
    /// <param name="Least">The least per cent of states of rules to be seen; null asks for none.</param>
    /// <param name="Files">The files to write.</param>
    /// <param name="Format">Their format; null leaves it to their names.</param>
    internal sealed record Wanted(bool IsWanted, double? Least, IReadOnlyList<string> Files, string? Format)
    {
        /// <summary>Writes the files; false when one cannot be written, with the fault reported.</summary>
        public bool WriteFiles(CoverageResult seen, DiagnosticBag faults)
        {
            foreach (var file in Files)
            {
                OutputFile.Write(file, IsHtml(file) ? seen.ToHtml() : seen.ToCobertura(), faults, Faults.Unwritable);
            }

            return faults.IsEmpty;
        }

        /// <summary>Whether as much was seen as is demanded; says so where it was not.</summary>
        public bool IsEnough(CoverageResult? seen, TextWriter error)
        {
            if (seen is null || Least is not { } least || seen.StatesPercent >= least)
            {
                return true;
            }

            error.WriteLine(FormattableString.Invariant($"{seen.States} of the rules' states were seen; --min-coverage demands {least} %"));
            return false;
        }

        private bool IsHtml(string file) => Format is null ? file.EndsWith(".html", StringComparison.OrdinalIgnoreCase) : Format == "html";
    }
}
