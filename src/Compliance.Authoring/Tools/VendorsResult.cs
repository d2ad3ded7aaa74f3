using Compliance.Rules.Reporting;
using Compliance.Rules.Reporting.Holding;
using Compliance.Rules.Validation;

namespace Compliance.Authoring.Tools;

/// <summary>What packs hold. Immutable.</summary>
public sealed class VendorsResult
{
    private readonly RuleSet _rules;
    private readonly IReadOnlyList<PackHolding> _packs;

    internal VendorsResult(RuleSet rules, IReadOnlyList<PackHolding> packs) => (_rules, _packs) = (rules, packs);

    /// <summary>How many clauses of all versions counted are neither cited nor listed with a reason; null where none were counted.</summary>
    public int? OpenClauses => Counted.Any() ? Counted.Sum(version => version.Open) : null;

    private IEnumerable<VersionClauses> Counted => _packs.SelectMany(pack => pack.Texts).SelectMany(text => text.Clauses);

    /// <summary>For a terminal: a heading a pack, a line a text.</summary>
    /// <param name="options">Its width; null for the default.</param>
    public string ToText(ReportOptions? options = null) => HoldingReport.ToText(_rules, _packs, (options ?? ReportOptions.Default).Width);

    /// <summary>For a page.</summary>
    public string ToMarkdown() => HoldingReport.ToMarkdown(_rules, _packs);

    /// <summary>For programs: each version of each text.</summary>
    public string ToJson() => $"{HoldingJson.Write(_rules, _packs)}\n";

    /// <summary>For tables, as CSV (RFC 4180): a row a text, and a row a text that is not held.</summary>
    public string ToCsv() => HoldingJson.WriteCsv(_packs);
}
