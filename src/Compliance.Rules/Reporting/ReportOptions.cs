namespace Compliance.Rules.Reporting;

/// <summary>How a report on a verdict looks. Immutable.</summary>
public sealed record ReportOptions
{
    /// <summary>Narrower than this no table of options fits.</summary>
    internal const int LeastWidth = 40;

    /// <summary>Plain text, 80 columns, the short form.</summary>
    public static ReportOptions Default { get; } = new();

    /// <summary>Columns at which text is wrapped, at least 40; links are never broken. Markdown is not wrapped.</summary>
    public int Width { get; init; } = 80;

    /// <summary>Whether text carries the colour sequences of ANSI terminals (ECMA-48). Markdown has none.</summary>
    public bool Color { get; init; }

    /// <summary>Whether everything is listed: lasting duties, minor rights of the vendor, each presumption, defeated norms. Otherwise these are named in a line or counted.</summary>
    public bool Verbose { get; init; }
}
