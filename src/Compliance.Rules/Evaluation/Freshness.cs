using System.Globalization;
using Compliance.Rules.Compilation;

namespace Compliance.Rules.Evaluation;

/// <summary>Warns of terms that nobody has seen in force for long, and of secondary sources that nobody has held against the text they speak of.</summary>
/// <param name="Day">The day asked about.</param>
/// <param name="Limits">After how many days it warns.</param>
internal readonly record struct Freshness(DateOnly Day, FreshnessLimits Limits)
{
    /// <summary>The warning; null for a primary source, one checked lately enough, or one checked after the day asked about.</summary>
    public string? Warning(string title, DateOnly? lastChecked)
    {
        if (lastChecked is not { } day || Age(day) is var age && age <= Limits.SecondarySources)
        {
            return null;
        }

        return string.Create(CultureInfo.InvariantCulture, $"{title} was last checked on {IsoDate.Format(day)}, {age} days before the day asked about; it may be out of date.");
    }

    /// <summary>A warning for each governing version that was last seen too long before the day asked about, in the same order.</summary>
    /// <param name="governing">The versions in force that govern or may govern the use.</param>
    public VerdictWarning[] Warnings(IEnumerable<VersionInForce> governing)
    {
        var warnings = new List<VerdictWarning>();
        foreach (var version in governing)
        {
            var isPrimary = version.Document.Authority == Authority.Primary;
            if ((isPrimary ? version.Version.LastSeen : version.Document.Checked) is { } seen
                && Age(seen) is var age && age > (isPrimary ? Limits.Terms : Limits.SecondarySources))
            {
                warnings.Add(new() { Kind = VerdictWarningKind.Stale, Document = version.Document.FullId, LastSeen = seen, Days = age });
            }
        }

        return [.. warnings];
    }

    private int Age(DateOnly seen) => Day.DayNumber - seen.DayNumber;
}

/// <summary>How old what was seen of a text may be before a verdict warns of it.</summary>
/// <param name="Terms">Days since the version in force was last seen in force, of primary texts.</param>
/// <param name="SecondarySources">Days since the last check, of secondary sources.</param>
internal readonly record struct FreshnessLimits(int Terms, int SecondarySources)
{
    public const int DefaultTerms = 90;
    public const int DefaultSecondarySources = 180;

    public static FreshnessLimits Default { get; } = new(DefaultTerms, DefaultSecondarySources);
}
