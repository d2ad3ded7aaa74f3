using System.Globalization;

namespace Compliance.Rules.Evaluation;

/// <summary>Warns of secondary sources that nobody has held against the text they speak of for long.</summary>
/// <param name="Day">The day asked about.</param>
/// <param name="MaximumDays">The most days between the last check and that day, inclusive, that give no warning.</param>
internal readonly record struct Freshness(DateOnly Day, int MaximumDays)
{
    public const int DefaultDays = 180;

    /// <summary>The warning; null for a primary source, one checked lately enough, or one checked after the day asked about.</summary>
    public string? Warning(string title, DateOnly? lastChecked)
    {
        if (lastChecked is not { } day || Day.DayNumber - day.DayNumber is var age && age <= MaximumDays)
        {
            return null;
        }

        return string.Create(CultureInfo.InvariantCulture, $"{title} was last checked on {IsoDate.Format(day)}, {age} days before the day asked about; it may be out of date.");
    }
}
