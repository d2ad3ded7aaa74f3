using Compliance.Authoring.Linting;
using Compliance.Authoring.Linting.Reports;
using Compliance.Rules.Diagnostics;

namespace Compliance.Authoring.Tools;

/// <summary>What lint found. Immutable.</summary>
public sealed class LintResult
{
    private readonly LintReport _report;

    internal LintResult(LintReport report) => _report = report;

    /// <summary>What cannot be meant, and the packs do not accept, in the order of reports.</summary>
    public IReadOnlyList<Diagnostic> Faults => field ??= Open(LintLevel.Fault);

    /// <summary>What may be meant, and the packs do not accept, in the order of reports.</summary>
    public IReadOnlyList<Diagnostic> Warnings => field ??= Open(LintLevel.Warning);

    /// <summary>How many findings the packs say are meant to be so.</summary>
    public int Accepted => _report.Accepted;

    /// <summary>For a terminal: a line a finding, in the form that editors link, with the command that shows it.</summary>
    public string ToText() => LintText.Write(_report);

    /// <summary>For a comment on a change.</summary>
    public string ToMarkdown() => LintMarkdown.Write(_report);

    /// <summary>For a browser: a page of one file.</summary>
    public string ToHtml() => LintHtml.Write(_report);

    /// <summary>For programs: all of each finding that is listed.</summary>
    public string ToJson() => $"{LintJson.Write(_report)}\n";

    /// <summary>For code hosts: what is not accepted, as SARIF 2.1.0.</summary>
    /// <param name="toolVersion">The version of the program that is named as its maker.</param>
    public string ToSarif(string toolVersion) => $"{LintJson.WriteSarif(_report, toolVersion)}\n";

    private IReadOnlyList<Diagnostic> Open(LintLevel level) =>
    [
        .. _report.Findings.Where(finding => finding.Accepted is null && finding.Code.Level == level)
            .Select(finding => new Diagnostic(finding.Code.Name, finding.At, finding.Message, finding.Remedy)),
    ];
}
