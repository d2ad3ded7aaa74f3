using Compliance.Rules.Diagnostics;
using Compliance.Rules.Reporting;

namespace Compliance.Authoring.Reporting;

/// <summary>
/// Writes what stands against a use as SARIF: prohibitions, open duties, what the vendor may do. Each is shown at the fact of the use case that it rests on, and
/// leads to its clauses. What applies is an error or, short of a prohibition, a warning; what may apply is one step less.
/// </summary>
public static class VerdictSarif
{
    /// <summary>The log as JSON.</summary>
    /// <param name="verdict">The verdict.</param>
    /// <param name="placeOf">Says where a fact of the use case stands, by its name; of null, where the use case itself does.</param>
    /// <param name="toolVersion">The version of the program that is named as its maker.</param>
    public static string Write(Verdict verdict, Func<string?, SourceLocation> placeOf, string toolVersion)
    {
        ArgumentNullException.ThrowIfNull(verdict);
        ArgumentNullException.ThrowIfNull(placeOf);
        var against = verdict.Findings.Where(finding => finding.Status is FindingStatus.Applies or FindingStatus.MayApply && IsAgainst(finding)).ToList();
        var rules = against.DistinctBy(finding => finding.Rule, StringComparer.Ordinal).ToDictionary(finding => finding.Rule, finding => finding.Title, StringComparer.Ordinal);
        return SarifLog.Write(against.Select(finding => Result(finding, placeOf)), rules, toolVersion);
    }

    private static bool IsAgainst(Finding finding) => finding.Role is NormRole.Ban or NormRole.Exposure || (finding.Role == NormRole.Duty && finding.Fulfilment != Fulfilment.Fulfilled);

    private static SarifResult Result(Finding finding, Func<string?, SourceLocation> placeOf)
    {
        var certain = finding.Status == FindingStatus.Applies && finding.Fulfilment is null or Fulfilment.Outstanding;
        var forbids = finding.Role == NormRole.Ban;
        var depends = certain || finding.Missing.Count == 0 ? "" : $" Depends on {string.Join(", ", finding.Missing)}.";
        return new(finding.Rule, forbids && certain, $"{Kind(finding, certain)}: {finding.Title}. {finding.Summary}{depends}".TrimEnd(), At(finding, placeOf))
        {
            IsWarning = forbids || certain,
            Sources = [.. finding.Citations.Where(citation => citation.Url is not null).Select(citation => (ReportWording.Cite(citation), citation.Url!))],
        };
    }

    private static string Kind(Finding finding, bool certain) => finding.Role switch
    {
        NormRole.Ban => certain ? "Forbidden" : "May be forbidden",
        NormRole.Duty => certain ? "To be done" : "May have to be done",
        _ => certain ? "The vendor may do this" : "The vendor may be allowed this",
    };

    /// <summary>The fact that tells most: one given besides the vendor, if there is one.</summary>
    private static SourceLocation At(Finding finding, Func<string?, SourceLocation> placeOf) =>
        placeOf(finding.Because.Select(known => known.Fact).OrderBy(fact => string.Equals(fact, Facts.Vendor, StringComparison.Ordinal)).FirstOrDefault());
}
