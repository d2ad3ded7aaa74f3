namespace Compliance;

/// <summary>A stretch of days on which the same decision holds of a use. Immutable.</summary>
/// <param name="From">The first day; null means always before.</param>
/// <param name="Until">The first day no longer; null means for ever, as far as the texts held go.</param>
/// <param name="Ruling">The decision, and what else is possible.</param>
public sealed record DecisionPeriod(DateOnly? From, DateOnly? Until, Ruling Ruling)
{
    /// <summary>On one line, for a log: the days and the decision.</summary>
    public override string ToString() => $"{(From is { } from ? IsoDate.Format(from) : "…")} to {(Until is { } until ? IsoDate.Format(until) : "…")}: {Ruling}";
}
