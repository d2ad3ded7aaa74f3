namespace Compliance.Authoring.Mutation;

/// <summary>The days that there are.</summary>
internal static class Calendar
{
    /// <summary>A day some days later or, where they are negative, earlier; null beyond the first and the last day that can be named.</summary>
    public static DateOnly? Moved(DateOnly day, int days) =>
        day.DayNumber + days is var number && number >= DateOnly.MinValue.DayNumber && number <= DateOnly.MaxValue.DayNumber ? DateOnly.FromDayNumber(number) : null;
}
