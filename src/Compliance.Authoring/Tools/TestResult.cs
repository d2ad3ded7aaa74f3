using Compliance.Authoring.Coverage;
using Compliance.Authoring.Coverage.Reports;
using Compliance.Authoring.Mutation;
using Compliance.Authoring.Mutation.Reports;
using Compliance.Authoring.Scenarios;
using Compliance.Authoring.Scenarios.Reports;
using Compliance.Json;
using Compliance.Rules.Reporting;

namespace Compliance.Authoring.Tools;

/// <summary>How scenarios went. Immutable and thread-safe.</summary>
public sealed class TestResult
{
    private readonly PackSet _packs;
    private readonly ScenarioSuite _suite;
    private readonly IReadOnlySet<string>? _own;
    private readonly SuiteReport _report;
    private readonly TimeProvider _clock;

    internal TestResult(PackSet packs, ScenarioSuite suite, IReadOnlySet<string> own, SuiteReport report, TimeProvider clock) =>
        (_packs, _suite, _own, _report, _clock) = (packs, suite, own.Count == 0 ? null : own, report, clock);

    /// <summary>How many scenarios passed.</summary>
    public int Passed => _report.Passed;

    /// <summary>How many scenarios failed.</summary>
    public int Failed => _report.Failed;

    /// <summary>
    /// What the scenarios see of rules, their conditions, exceptions and overrides, and of document versions, each on the day it was asked about: of the packs in folders,
    /// for those are under test; of the shipped ones only where no others are loaded.
    /// </summary>
    public CoverageResult Coverage()
    {
        var recorder = new CoverageRecorder(_packs.Rules);
        Parallel.For(0, _suite.Scenarios.Count, index => recorder.Observe(_suite.Scenarios[index].UseCase, _report.Results[index].Day));
        var seen = recorder.ToReport();
        return new(_own is null ? seen : seen.OfPacks(_own), _packs.Contents);
    }

    /// <summary>
    /// Changes the rules of the same packs as <see cref="Coverage"/> in every small way that is a likely slip, and finds out which changes no scenario notices.
    /// </summary>
    /// <param name="onProgress">Told as mutants are tried, from several threads; null tells nobody.</param>
    /// <param name="cancellation">Ends the run.</param>
    /// <param name="options">How many are tried; null for as many as can be within some seconds for each MiB of packs and scenarios, spread evenly.</param>
    /// <returns>How the mutants fared; null where a scenario fails as it is, and could not tell a mutant.</returns>
    /// <exception cref="AuthoringException">There are too many rules and scenarios.</exception>
    /// <exception cref="OperationCanceledException">It was ended.</exception>
    public MutationResult? Mutate(Action<TestProgress>? onProgress = null, MutateOptions? options = null, CancellationToken cancellation = default)
    {
        if (Failed > 0)
        {
            return null;
        }

        var sample = options is null ? MutantSample.Within(_packs.Length + _suite.Length) : options.Most is { } most ? MutantSample.Of(most) : MutantSample.All;
        var mutants = AuthoringException.UnlessLimited(() => MutationRun.Mutants(_packs.Rules, _own));
        var (done, total) = (0, Math.Min(mutants.Count, sample.Most ?? mutants.Count));
        Action<MutantResult>? onResult = onProgress is null ? null : _ => onProgress(new(Interlocked.Increment(ref done), total, 0));
        var scenarios = _suite.Scenarios.Zip(_report.Results, (scenario, result) => (scenario, result.Day)).ToList();
        return new(AuthoringException.UnlessLimited(() => MutationRun.Run(mutants, _packs.Rules, scenarios, _clock, sample, onResult, cancellation)));
    }

    /// <summary>For a terminal: failures with what differs, then the counts.</summary>
    /// <param name="options">Width and colour; null for the default.</param>
    /// <param name="coverage">What was seen; null leaves it out.</param>
    /// <param name="mutation">How mutants fared; null leaves it out.</param>
    public string ToText(ReportOptions? options = null, CoverageResult? coverage = null, MutationResult? mutation = null) =>
        SuiteText.Write(_report, options ?? ReportOptions.Default)
        + (coverage is null ? "" : $"\n{CoverageText.Write(coverage.Report)}")
        + (mutation is null ? "" : $"\n{MutationText.Write(mutation.Report)}");

    /// <summary>For a comment on a change.</summary>
    /// <param name="coverage">What was seen; null leaves it out.</param>
    /// <param name="mutation">How mutants fared; null leaves it out.</param>
    public string ToMarkdown(CoverageResult? coverage = null, MutationResult? mutation = null) =>
        SuiteMarkdown.Write(_report)
        + (coverage is null ? "" : CoverageText.WriteMarkdown(coverage.Report))
        + (mutation is null ? "" : MutationText.WriteMarkdown(mutation.Report));

    /// <summary>For a browser: a page of one file.</summary>
    /// <param name="coverage">What was seen; null leaves it out.</param>
    /// <param name="mutation">How mutants fared; null leaves it out.</param>
    public string ToHtml(CoverageResult? coverage = null, MutationResult? mutation = null) => SuiteHtml.Write(_report, Besides(coverage, mutation));

    /// <summary>For programs.</summary>
    /// <param name="coverage">What was seen; null leaves it out.</param>
    /// <param name="mutation">How mutants fared; null leaves it out.</param>
    public string ToJson(CoverageResult? coverage = null, MutationResult? mutation = null) => JsonReport.Write(json =>
    {
        SuiteJson.Write(json, _report);
        if (coverage is not null)
        {
            CoverageJson.Write(json, coverage.Report);
        }

        if (mutation is not null)
        {
            MutationJson.Write(json, mutation.Report);
        }
    }) + "\n";

    /// <summary>For build servers, in the form of JUnit.</summary>
    public string ToJUnit() => SuiteJUnit.Write(_report);

    private static IEnumerable<(string Title, string Text)> Besides(CoverageResult? coverage, MutationResult? mutation)
    {
        if (coverage is not null)
        {
            yield return ("Coverage of rules", CoverageText.Write(coverage.Report));
        }

        if (mutation is not null)
        {
            yield return ("Mutation", MutationText.Write(mutation.Report));
        }
    }
}
