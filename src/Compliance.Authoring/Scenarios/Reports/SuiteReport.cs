using Compliance.Rules.Reporting;

namespace Compliance.Authoring.Scenarios.Reports;

/// <summary>What a run of scenarios gave, to be written in one format or another. Immutable.</summary>
/// <param name="Results">The results, in order.</param>
/// <param name="Elapsed">How long the run took.</param>
internal sealed record SuiteReport(IReadOnlyList<ScenarioResult> Results, TimeSpan Elapsed)
{
    public int Failed { get; } = Results.Count(result => !result.Passed);

    public int Passed => Results.Count - Failed;

    /// <summary>The results by file, in the order of the files.</summary>
    public IEnumerable<IGrouping<string, ScenarioResult>> ByFile => Results.GroupBy(result => result.Scenario.At.File, StringComparer.Ordinal);

    public int Files => ByFile.Count();

    public IEnumerable<ScenarioResult> Failures => Results.Where(result => !result.Passed);

    /// <summary>How it went, in a line: <c>1,690 of 1,691 scenarios passed, 1 failed, in 46 files</c>.</summary>
    public string Summary => FormattableString.Invariant(
        $"{Passed:N0} of {Results.Count:N0} {(Results.Count == 1 ? "scenario" : "scenarios")} passed{(Failed == 0 ? "" : FormattableString.Invariant($", {Failed:N0} failed"))}, in {Files:N0} {(Files == 1 ? "file" : "files")}");

    /// <summary>Lines of text for a failure, without the scenario's name.</summary>
    public static string Text(ScenarioResult result, ReportOptions options) => new FailureText(options).Write(result);
}
