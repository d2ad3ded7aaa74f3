using Compliance.Rules.Validation;

namespace Compliance.Rules.Explaining.Reports;

/// <summary>Words that the reports share.</summary>
internal static class ExplainWords
{
    /// <summary><c>prohibition of the customer, high</c>; of a definition, what it concludes.</summary>
    public static string Kind(Rule rule) => rule is Norm norm
        ? $"{Name(norm.Modality)} of the {Name(norm.Bearer)}{(norm.Standing ? ", standing" : "")}, {Name(norm.Severity)}{(norm.Authority == Authority.Secondary ? ", secondary source" : "")}"
        : $"concludes {rule.Concludes?.Name}";

    /// <summary>The days of a period, or the only day asked about.</summary>
    public static string Days(ExplainedPeriod period, DateOnly? day) => (period.From, period.Until) switch
    {
        _ when day is { } only => $"on {IsoDate.Format(only)}",
        (null, null) => "always",
        ({ } from, null) => $"from {IsoDate.Format(from)}",
        (null, { } until) => $"until {IsoDate.Format(until)}",
        ({ } from, { } until) => $"from {IsoDate.Format(from)} until {IsoDate.Format(until)}",
    };

    public static string Name<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();

    /// <summary>What was explained, in a line.</summary>
    public static string Heading(Explained explained)
    {
        var day = explained.Day is { } only ? $" on {IsoDate.Format(only)}" : "";
        return explained.Subject.IsTopic ? $"{explained.Subject.Name}: {Reporting.ReportWording.Count(explained.Rules.Count, "norm", "norms")}{day}" : $"{explained.Subject.Name}{day}";
    }
}
