using Compliance.Authoring.Differences;
using Compliance.Rules.Analysis;
using Compliance.Rules.Diagnostics;
using Compliance.Rules.Reporting;

namespace Compliance.Authoring.Tools;

/// <summary>What comes out otherwise. Immutable. Where each change is, is worked out when it is written, which may turn out too much to decide.</summary>
public sealed class DiffResult
{
    private readonly Func<string> _json;
    private readonly Func<bool, DifferenceReport> _report;
    private readonly RuleSide _before;
    private readonly RuleSide _after;

    internal DiffResult(RuleSide before, RuleSide after, Comparison comparison)
    {
        (_before, _after) = (before, after);
        HasDifferences = !comparison.IsEqual;
        _json = () => DifferenceJson.Write(before, after, comparison);
        _report = full => DifferenceReport.Of(before, after, comparison, full);
    }

    internal DiffResult(RuleSide before, RuleSide after, Portfolio portfolio)
    {
        (_before, _after) = (before, after);
        HasDifferences = portfolio.Flips.Count > 0;
        _json = () => DifferenceJson.Write(before, after, portfolio);
        _report = full => DifferenceReport.Of(before, after, portfolio, full);
    }

    /// <summary>Whether anything comes out otherwise, or a rule is read otherwise.</summary>
    public bool HasDifferences { get; }

    /// <summary>For a terminal.</summary>
    /// <param name="options">Width and colour, and whether every rule is named, with the commands that show each difference; null for the default.</param>
    /// <exception cref="AuthoringException">It is too much to decide.</exception>
    public string ToText(ReportOptions? options = null) =>
        Decided(() => DifferenceWriter.ToText(_report(options?.Full ?? false), options ?? ReportOptions.Default)) + "\n";

    /// <summary>For a comment on a change.</summary>
    /// <param name="options">Whether every rule is named, with the commands that show each difference; null for the default.</param>
    /// <exception cref="AuthoringException">It is too much to decide.</exception>
    public string ToMarkdown(ReportOptions? options = null) => Decided(() => DifferenceWriter.ToMarkdown(_report(options?.Full ?? false))) + "\n";

    /// <summary>For a browser: a page of one file.</summary>
    /// <param name="options">Whether every rule is named, with the commands that show each difference; null for the default.</param>
    /// <exception cref="AuthoringException">It is too much to decide.</exception>
    public string ToHtml(ReportOptions? options = null) => Decided(() => DifferenceHtml.Write(_report(options?.Full ?? false), _before, _after));

    /// <summary>For programs. Same differences, same bytes.</summary>
    /// <exception cref="AuthoringException">It is too much to decide.</exception>
    public string ToJson() => Decided(_json) + "\n";

    internal static AuthoringException NotDecided(Limit limit) => new(Faults.NotDecided("diff", "give it more with --steps, compare the uses that matter with --use-cases", limit));

    private static string Decided(Func<string> write)
    {
        var text = Attempt.Of(write);
        return text.IsDecided ? text.Value! : throw NotDecided(text.Reached!);
    }
}
