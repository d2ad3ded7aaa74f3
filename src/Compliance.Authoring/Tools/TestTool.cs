using Compliance.Authoring.Scenarios;
using Compliance.Authoring.Scenarios.Reports;
using Compliance.Rules.Diagnostics;
using Compliance.Rules.Validation;

namespace Compliance.Authoring.Tools;

/// <summary>Runs scenario files: use cases with the verdicts they must have.</summary>
public static class TestTool
{
    /// <summary>Runs scenarios, on all cores.</summary>
    /// <param name="packs">The packs they are held against.</param>
    /// <param name="options">Which scenarios; null for those beside the packs.</param>
    /// <param name="cancellation">Ends the run.</param>
    /// <exception cref="AuthoringException">There are no such scenarios, or they have faults; it lists them all. Or the packs are beyond a limit.</exception>
    /// <exception cref="OperationCanceledException">It was ended.</exception>
    public static TestResult Run(PackSet packs, TestOptions? options = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(packs);
        options ??= new();
        var faults = new DiagnosticBag();
        var one = packs.Find(options.Pack, faults);
        var files = ScenarioFiles.Find(Paths(packs, options, one), faults);
        var suite = Read(files, packs.Rules, options.Filter, faults);
        if (suite is null || !faults.IsEmpty)
        {
            throw AuthoringException.Of(faults);
        }

        IReadOnlySet<string> own = one is null ? packs.InFolders().Select(pack => pack.Id).ToHashSet(StringComparer.Ordinal) : new HashSet<string>(StringComparer.Ordinal) { one.Id };
        return new(packs, suite, own, AuthoringException.UnlessLimited(() => Run(suite, packs.Rules, options, cancellation)), options.Clock);
    }

    private static SuiteReport Run(ScenarioSuite suite, RuleSet rules, TestOptions options, CancellationToken cancellation)
    {
        var start = options.Clock.GetTimestamp();
        var (done, failed) = (0, 0);
        Action<ScenarioResult>? onResult = options.OnProgress is not { } onProgress ? null : result =>
        {
            var failures = result.Passed ? Volatile.Read(ref failed) : Interlocked.Increment(ref failed);
            onProgress(new(Interlocked.Increment(ref done), suite.Scenarios.Count, failures));
        };
        var results = new ScenarioRunner(rules, options.Clock, options.AsOf).Run(suite, onResult, cancellation);
        return new(results, options.Clock.GetElapsedTime(start));
    }

    private static IReadOnlyList<string> Paths(PackSet packs, TestOptions options, RulePack? one)
    {
        if (options.Paths.Count > 0)
        {
            return options.Paths;
        }

        if (one is not null)
        {
            return [Path.GetDirectoryName(one.At.File) is { Length: > 0 } folder ? folder : "."];
        }

        return packs.Folders is { Count: > 0 } folders ? folders : ["."];
    }

    private static ScenarioSuite? Read(IReadOnlyList<string> files, RuleSet rules, string? filter, DiagnosticBag faults)
    {
        if (ScenarioSuite.Read(files, rules, faults) is not { } suite)
        {
            return null;
        }

        var filtered = suite.Filtered(filter);
        if (filtered.Scenarios.Count == 0 && filter is not null && faults.IsEmpty)
        {
            faults.Add(Faults.NoScenarioMatches(filter));
        }

        return filtered;
    }
}
