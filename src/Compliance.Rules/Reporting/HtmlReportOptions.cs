namespace Compliance.Rules.Reporting;

/// <summary>In which words a page on a verdict speaks, and what it shows besides. Immutable.</summary>
public sealed record HtmlReportOptions
{
    /// <summary>Names of facts as they are typed; the verdict alone.</summary>
    public static HtmlReportOptions Default { get; } = new();

    /// <summary>The vocabulary whose titles name facts and values; null for their names.</summary>
    public IComplianceVocabulary? Vocabulary { get; init; }

    /// <summary>The decision on other plans and for other purposes, shown as a grid; null for none.</summary>
    public DecisionMatrix? Matrix { get; init; }

    /// <summary>The decision by day, shown as a time line; null for none.</summary>
    public IReadOnlyList<DecisionPeriod>? History { get; init => field = value is null ? null : ContentList<DecisionPeriod>.Of(value); }
}
