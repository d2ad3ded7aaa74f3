namespace Compliance.Testing;

/// <summary>A clock that stands still, at noon UTC of a day: evaluators and programs under test ask it for today. Immutable and thread-safe.</summary>
public sealed class FixedClock : TimeProvider
{
    private readonly DateTimeOffset _now;

    /// <summary>Creates a clock that stands still on a day.</summary>
    /// <param name="day">The day.</param>
    public FixedClock(DateOnly day) => _now = new(day.ToDateTime(new TimeOnly(12, 0)), TimeSpan.Zero);

    /// <summary>Creates a clock that stands still on a day.</summary>
    /// <param name="year">The year.</param>
    /// <param name="month">The month, from 1.</param>
    /// <param name="day">The day of the month, from 1.</param>
    public FixedClock(int year, int month, int day)
        : this(new DateOnly(year, month, day))
    {
    }

    /// <inheritdoc/>
    public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow() => _now;

    /// <summary>Always the same: no time passes.</summary>
    public override long GetTimestamp() => 0;
}
