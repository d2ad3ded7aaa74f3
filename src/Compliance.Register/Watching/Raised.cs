using System.Globalization;
using Compliance.Authoring.Differences;
using Compliance.Rules.Reporting;

namespace Compliance.Register.Watching;

/// <summary>An approval that somebody should look at, and why. Immutable.</summary>
/// <param name="Approval">The approval.</param>
/// <param name="Day">The day on which it was found.</param>
internal sealed record Raised(RegisterEntry Approval, DateOnly Day)
{
    /// <summary>What comes out otherwise than before; null where nothing that counts does.</summary>
    public Flip? Change { get; init; }

    /// <summary>How far it is from its end, where that is told for the first time.</summary>
    public Ending Ending { get; init; }

    /// <summary>The texts that have gone stale since.</summary>
    public IReadOnlyList<VerdictWarning> Stale { get; init; } = [];

    /// <summary>Why it cannot be judged by these packs; null where it can.</summary>
    public string? NotJudged { get; init; }

    public bool IsRaised => Change is not null || Ending != Ending.None || Stale.Count > 0 || NotJudged is not null;

    /// <summary>What people know it by: the number, and the id of its use.</summary>
    public string Name => NameOf(Approval);

    public static string NameOf(RegisterEntry approval) =>
        string.Create(CultureInfo.InvariantCulture, $"Approval {approval.Sequence}{(approval.UseCase?.Id is { } id ? $" ({Legible.Shorten(id)})" : "")}");

    /// <summary>It as an entry of a report.</summary>
    public DifferenceEntry Entry(bool full)
    {
        var entry = Change is null ? null : FlipEntries.Of(Change, full);
        List<string> reasons = [.. Reasons()];
        return entry is null ? new($"{Name}: {reasons[0]}", IsDecision: NotJudged is not null, [.. reasons.Skip(1)]) : entry with { Lines = [.. entry.Lines, .. reasons] };
    }

    private IEnumerable<string> Reasons()
    {
        if (NotJudged is not null)
        {
            yield return $"cannot be judged any more: {NotJudged}";
        }

        if (Ending != Ending.None && Approval.Until is { } until)
        {
            yield return Ending == Ending.Over ? $"ended on {IsoDate.Format(until)}" : $"ends on {IsoDate.Format(until)}, in {ReportWording.Count(until.DayNumber - Day.DayNumber, "day", "days")}";
        }

        foreach (var text in Stale)
        {
            var seen = text.LastSeen is { } day ? $", last seen in force on {IsoDate.Format(day)}" : "";
            yield return $"text gone stale: {text.Document}{seen}; a later version may be in force";
        }
    }
}
