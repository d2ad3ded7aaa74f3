using System.Diagnostics;
using Compliance.Json;
using Compliance.Rules.Diagnostics;
using Microsoft.Extensions.Logging;

namespace Compliance.Rules.Observation;

/// <summary>
/// Tells observers, activities and instruments what an evaluator does, and changes nothing of it. With nobody listening it costs a few comparisons and no
/// memory. Immutable and thread-safe.
/// </summary>
/// <param name="policy">The name the policy is registered under; null for the one without a name.</param>
/// <param name="observers">See each verdict.</param>
/// <param name="clock">Measures durations.</param>
/// <param name="logger">Is told of observers that throw.</param>
internal sealed class VerdictWatch(string? policy, IReadOnlyList<IVerdictObserver> observers, TimeProvider clock, ILogger logger)
{
    /// <summary>Whether anybody is told anything.</summary>
    public bool IsOn => observers.Count > 0
        || ComplianceTelemetry.Activities.HasListeners()
        || ComplianceTelemetry.Verdicts.Enabled
        || ComplianceTelemetry.Duration.Enabled
        || ComplianceTelemetry.Faults.Enabled;

    /// <summary>Begins to watch a question; to be disposed when it is answered or refused.</summary>
    public WatchedQuestion Begin(string operation)
    {
        var activity = ComplianceTelemetry.Activities.StartActivity($"compliance.{operation}");
        if (policy is not null)
        {
            activity?.SetTag(ComplianceTelemetry.PolicyTag, policy);
        }

        return new(this, operation, activity, ComplianceTelemetry.Duration.Enabled ? clock.GetTimestamp() : null);
    }

    /// <summary>Counts a verdict and shows it to the observers.</summary>
    public void Gave(Verdict verdict, string operation)
    {
        Count(verdict.Decision, operation);
        foreach (var observer in observers)
        {
            try
            {
                observer.Observe(verdict);
            }
            catch (Exception exception)
            {
                WatchLog.ObserverFailed(logger, exception, observer.GetType());
                ComplianceTelemetry.ObserverFailures.Add(1, Tags());
            }
        }
    }

    /// <summary>Counts a decision.</summary>
    public void Count(Decision decision, string operation)
    {
        if (ComplianceTelemetry.Verdicts.Enabled)
        {
            var tags = Tags();
            tags.Add(ComplianceTelemetry.DecisionTag, Words<Decision>.NameOf(decision));
            tags.Add(ComplianceTelemetry.OperationTag, operation);
            ComplianceTelemetry.Verdicts.Add(1, tags);
        }
    }

    /// <summary>Counts the faults of a use case that was refused.</summary>
    public void Refused(IEnumerable<string> codes)
    {
        if (ComplianceTelemetry.Faults.Enabled)
        {
            foreach (var code in codes)
            {
                var tags = Tags();
                tags.Add(ComplianceTelemetry.CodeTag, code);
                ComplianceTelemetry.Faults.Add(1, tags);
            }
        }
    }

    /// <summary>Counts the faults of a line that was refused.</summary>
    public void Refused(IReadOnlyList<Diagnostic> faults) => Refused(faults.Select(fault => fault.Code));

    /// <summary>Counts an attempt to load changed packs.</summary>
    public void Reloaded(bool isLoaded)
    {
        var tags = Tags();
        tags.Add(ComplianceTelemetry.OutcomeTag, isLoaded ? "loaded" : "kept");
        ComplianceTelemetry.Reloads.Add(1, tags);
    }

    internal void Took(long start, string operation)
    {
        var tags = Tags();
        tags.Add(ComplianceTelemetry.OperationTag, operation);
        ComplianceTelemetry.Duration.Record(clock.GetElapsedTime(start).TotalSeconds, tags);
    }

    private TagList Tags()
    {
        var tags = default(TagList);
        if (policy is not null)
        {
            tags.Add(ComplianceTelemetry.PolicyTag, policy);
        }

        return tags;
    }
}
