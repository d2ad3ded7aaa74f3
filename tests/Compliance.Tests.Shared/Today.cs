using Compliance.Testing;

namespace Compliance.Tests;

/// <summary>The day on which tests ask, unless they say another.</summary>
internal static class Today
{
    public static DateOnly Day { get; } = new(2026, 1, 15);

    /// <summary>A clock that stands still at noon of that day.</summary>
    public static TimeProvider Clock { get; } = new FixedClock(Day);
}
