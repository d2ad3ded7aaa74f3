using System.Diagnostics;
using Compliance.Json;

namespace Compliance.Rules.Observation;

/// <summary>A question under way. Belongs to the one who asks.</summary>
/// <param name="watch">Is told.</param>
/// <param name="operation">What is asked for: <c>evaluate</c>, <c>decide</c>, <c>advise</c>.</param>
/// <param name="activity">Its activity; null when nobody listens.</param>
/// <param name="start">When it was asked; null when nobody measures.</param>
internal readonly struct WatchedQuestion(VerdictWatch watch, string operation, Activity? activity, long? start) : IDisposable
{
    /// <summary>It was answered by a verdict, which observers are to see.</summary>
    public Verdict Answered(Verdict verdict)
    {
        Took();
        activity?.SetTag(ComplianceTelemetry.DecisionTag, Words<Decision>.NameOf(verdict.Decision));
        watch.Gave(verdict, operation);
        return verdict;
    }

    /// <summary>It was answered by a decision.</summary>
    public Ruling Answered(Ruling ruling)
    {
        Took();
        activity?.SetTag(ComplianceTelemetry.DecisionTag, Words<Decision>.NameOf(ruling.Decision));
        watch.Count(ruling.Decision, operation);
        return ruling;
    }

    /// <summary>A stream was read to its end.</summary>
    public BatchSummary Answered(BatchSummary summary)
    {
        activity?.SetTag(ComplianceTelemetry.LinesTag, summary.Lines);
        activity?.SetTag(ComplianceTelemetry.BadLinesTag, summary.BadLines);
        return summary;
    }

    /// <summary>The use case does not fit the vocabulary. The codes are told and not the message, which holds what the use case said.</summary>
    public void Refused(InvalidUseCaseException fault)
    {
        var codes = fault.Details.Select(detail => detail.Code).ToList();
        activity?.SetTag(ComplianceTelemetry.CodeTag, string.Join(' ', codes.Distinct(StringComparer.Ordinal)));
        activity?.SetStatus(ActivityStatusCode.Error, "the use case does not fit the vocabulary");
        watch.Refused(codes);
    }

    public void Dispose() => activity?.Dispose();

    private void Took()
    {
        if (start is { } from)
        {
            watch.Took(from, operation);
        }
    }
}
