using System.Globalization;

namespace Compliance;

/// <summary>Days as ISO 8601 calendar dates, <c>2026-01-15</c>, the only form read or written.</summary>
internal static class IsoDate
{
    private const string Pattern = "yyyy-MM-dd";

    public static string Format(DateOnly day) => day.ToString(Pattern, CultureInfo.InvariantCulture);

    /// <summary>The characters, and bytes, of a day.</summary>
    public const int Length = 10;

    /// <summary>Writes a day as UTF-8.</summary>
    public static void Format(DateOnly day, Span<byte> text) => day.TryFormat(text, out _, Pattern, CultureInfo.InvariantCulture);

    public static bool TryParse(ReadOnlySpan<char> text, out DateOnly day) =>
        DateOnly.TryParseExact(text, Pattern, CultureInfo.InvariantCulture, DateTimeStyles.None, out day);
}
