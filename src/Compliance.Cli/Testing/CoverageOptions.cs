using System.CommandLine;
using System.Text;
using Compliance.Authoring.Coverage;
using Compliance.Authoring.Coverage.Reports;
using Compliance.Authoring.Scenarios;
using Compliance.Authoring.Scenarios.Reports;
using Compliance.Rules.Diagnostics;
using Compliance.Rules.Loading;
using Compliance.Rules.Validation;

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

    /// <summary>
    /// What the scenarios see, each on the day it was asked about: of the packs in folders, for those are under test; of the shipped ones only where no others are
    /// loaded.
    /// </summary>
    /// <param name="suite">The scenarios.</param>
    /// <param name="report">How they went.</param>
    /// <param name="rules">The packs.</param>
    /// <param name="inFolders">The <c>pack.json</c> of each pack in a folder.</param>
    public static CoverageReport Observe(ScenarioSuite suite, SuiteReport report, RuleSet rules, IReadOnlySet<string> inFolders)
    {
        var recorder = new CoverageRecorder(rules);
        Parallel.For(0, suite.Scenarios.Count, index => recorder.Observe(suite.Scenarios[index].UseCase, report.Results[index].Day));
        var own = rules.Packs.Where(pack => inFolders.Contains(pack.At.File)).Select(pack => pack.Id).ToHashSet(StringComparer.Ordinal);
        return own.Count == 0 ? recorder.ToReport() : recorder.ToReport().OfPacks(own);
    }

    /// <summary>What is asked for. Immutable.</summary>
    /// <param name="IsWanted">Whether coverage is.</param>
    /// <param name="Least">The least per cent of states of rules to be seen; null asks for none.</param>
    /// <param name="Files">The files to write.</param>
    /// <param name="Format">Their format; null leaves it to their names.</param>
    internal sealed record Wanted(bool IsWanted, double? Least, IReadOnlyList<string> Files, string? Format)
    {
        /// <summary>Writes the files; false when one cannot be written, with the fault reported.</summary>
        public bool WriteFiles(CoverageReport seen, IReadOnlyList<PackSourceContent> contents, DiagnosticBag faults)
        {
            foreach (var file in Files)
            {
                OutputFile.Write(file, IsHtml(file) ? CoverageHtml.Write(seen, Texts(contents).GetValueOrDefault) : CoberturaXml.Write(seen), faults, Faults.Unwritable);
            }

            return faults.IsEmpty;
        }

        /// <summary>Whether as much was seen as is demanded; says so where it was not.</summary>
        public bool IsEnough(CoverageReport? seen, TextWriter error)
        {
            if (seen is null || Least is not { } least || seen.States.Percent >= least)
            {
                return true;
            }

            error.WriteLine(FormattableString.Invariant($"{seen.States} of the rules' states were seen; --min-coverage demands {least} %"));
            return false;
        }

        private bool IsHtml(string file) => Format is null ? file.EndsWith(".html", StringComparison.OrdinalIgnoreCase) : Format == "html";

        private static Dictionary<string, string> Texts(IReadOnlyList<PackSourceContent> contents) => contents.SelectMany(content => content.Packs)
            .SelectMany(pack => pack.RuleFiles.Prepend(pack.Manifest))
            .ToDictionary(source => source.File, source => Encoding.UTF8.GetString(source.Bytes.Span), StringComparer.Ordinal);
    }
}
