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

    /// <summary>
    /// Whether everything is listed, each with its clauses: what the vendor promises, lasting duties, minor rights, each presumption, what gave way. Otherwise the
    /// report says what decides, what to do and what to ask, and has a line on each of the rest.
    /// </summary>
    public bool Full { get; init; }
}
