using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Reflection;

namespace Compliance.Rules.Observation;

/// <summary>
/// What the library tells of its work: one activity source and one meter, both named <see cref="Name"/>, for OpenTelemetry's <c>AddSource</c> and
/// <c>AddMeter</c>. No tag holds a fact's value, nor anything else of a use case.
/// </summary>
/// <remarks>
/// Instruments: <c>compliance.verdicts</c> (by <c>compliance.decision</c> and <c>compliance.operation</c>), <c>compliance.evaluation.duration</c> in seconds,
/// <c>compliance.faults</c> (use cases refused, by <c>compliance.code</c>), <c>compliance.reloads</c> (by <c>compliance.outcome</c>: <c>loaded</c>, <c>kept</c>)
/// and <c>compliance.observer.failures</c>. Policies that are registered under a name carry it as <c>compliance.policy</c>.
/// </remarks>
public static class ComplianceTelemetry
{
    /// <summary>The name of the activity source and of the meter.</summary>
    public const string Name = "Compliance";

    internal const string DecisionTag = "compliance.decision";
    internal const string OperationTag = "compliance.operation";
    internal const string PolicyTag = "compliance.policy";
    internal const string CodeTag = "compliance.code";
    internal const string OutcomeTag = "compliance.outcome";
    internal const string LinesTag = "compliance.lines";
    internal const string BadLinesTag = "compliance.bad_lines";

    /// <summary>From a microsecond, for a decision alone, to a second, for a search for remedies.</summary>
    private static readonly double[] Durations = [1e-6, 2.5e-6, 5e-6, 1e-5, 2.5e-5, 5e-5, 1e-4, 2.5e-4, 5e-4, 1e-3, 2.5e-3, 5e-3, 1e-2, 2.5e-2, 5e-2, 0.1, 0.25, 0.5, 1];

    private static readonly string? Version = typeof(ComplianceTelemetry).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion;
    private static readonly Meter Meter = new(Name, Version);

    internal static ActivitySource Activities { get; } = new(Name, Version ?? "");

    internal static Counter<long> Verdicts { get; } =
        Meter.CreateCounter<long>("compliance.verdicts", "{verdict}", "Verdicts and decisions given.");

    internal static Histogram<double> Duration { get; } = Meter.CreateHistogram(
        "compliance.evaluation.duration", "s", "How long an evaluation took.", tags: null, new InstrumentAdvice<double> { HistogramBucketBoundaries = Durations });

    internal static Counter<long> Faults { get; } =
        Meter.CreateCounter<long>("compliance.faults", "{fault}", "Faults for which use cases were refused.");

    internal static Counter<long> Reloads { get; } =
        Meter.CreateCounter<long>("compliance.reloads", "{reload}", "Attempts to load changed packs.");

    internal static Counter<long> ObserverFailures { get; } =
        Meter.CreateCounter<long>("compliance.observer.failures", "{failure}", "Exceptions thrown by observers of verdicts.");
}
