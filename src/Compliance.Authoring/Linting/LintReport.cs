using Compliance.Authoring.Reporting;
using Compliance.Rules.Diagnostics;
using Compliance.Rules.Reporting;
using Compliance.Rules.Validation;

namespace Compliance.Authoring.Linting;

/// <summary>What lint found in some packs. Immutable.</summary>
/// <param name="Packs">The packs looked at, by id.</param>
/// <param name="Findings">The findings in the order of reports.</param>
internal sealed record LintReport(IReadOnlyList<RulePack> Packs, IReadOnlyList<LintFinding> Findings)
{
    /// <summary>What <c>--rules</c> must name to try the use cases shown; empty where that is the default.</summary>
    public IReadOnlyList<string> Sources { get; init; } = [];

    /// <summary>Whether what the packs accept is listed too; else it is only counted.</summary>
    public bool IsFull { get; init; }

    /// <summary>The findings that reports list.</summary>
    public IEnumerable<LintFinding> Listed => Findings.Where(finding => IsFull || finding.Accepted is null);

    /// <summary>The command that judges the use case which shows a finding; null where none does.</summary>
    public string? ShownBy(LintFinding finding) => finding.Witness is { } witness ? CheckCommandLine.Of(witness, witness.AsOf, Sources) : null;

    /// <summary>How many findings the packs say are meant to be so.</summary>
    public int Accepted => Findings.Count(finding => finding.Accepted is not null);

    /// <summary>How many findings of a level the packs do not accept.</summary>
    public int Open(LintLevel level) => Findings.Count(finding => finding.Accepted is null && finding.Code.Level == level);
}
