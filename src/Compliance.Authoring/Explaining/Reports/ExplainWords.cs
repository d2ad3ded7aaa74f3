using Compliance.Rules.Analysis;
using Compliance.Rules.Reporting;
using Compliance.Rules.Validation;

namespace Compliance.Authoring.Explaining.Reports;

/// <summary>Words that the reports share.</summary>
internal static class ExplainWords
{
    /// <summary><c>prohibition of the customer, high</c>; of a definition, what it concludes.</summary>
    public static string Kind(Rule rule) => rule is Norm norm
        ? $"{Name(norm.Modality)} of the {Name(norm.Bearer)}{(norm.Standing ? ", standing" : "")}, {Name(norm.Severity)}{(norm.Authority == Authority.Secondary ? ", secondary source" : "")}"
        : $"concludes {rule.Concludes?.Name}";

    /// <summary>The days of a period, or the only day asked about.</summary>
    public static string Days(ExplainedDays days, DateOnly? day) => (days.From, days.Until) switch
    {
        _ when day is { } only => $"on {IsoDate.Format(only)}",
        (null, null) => "always",
        ({ } from, null) => $"from {IsoDate.Format(from)}",
        (null, { } until) => $"until {IsoDate.Format(until)}",
        ({ } from, { } until) => $"from {IsoDate.Format(from)} until {IsoDate.Format(until)}",
    };

    /// <summary>Whether a rule applies and is defeated in the same uses in both periods.</summary>
    public static bool IsSame(ExplainedPeriod one, ExplainedPeriod other) =>
        string.Equals(one.Applies.ToString(), other.Applies.ToString(), StringComparison.Ordinal) && string.Equals(one.Defeated.ToString(), other.Defeated.ToString(), StringComparison.Ordinal);

    public static string Name<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();

    /// <summary>What was explained, in a line.</summary>
    public static string Heading(Explained explained)
    {
        var day = explained.Day is { } only ? $" on {IsoDate.Format(only)}" : "";
        return explained.Subject.IsTopic ? $"{explained.Subject.Name}: {ReportWording.Count(explained.CountInForce, "norm", "norms")}{day}" : $"{explained.Subject.Name}{day}";
    }

    /// <summary>Of which vendor's uses a rule's pack speaks: <c>, where vendor is mistral</c>; empty where of all.</summary>
    public static string Scope(ExplainedRule rule) => rule.Scope.Tests.Any() ? $", where {ConditionText.Of(rule.Scope)}" : "";

    /// <summary>The lead over the rules that are not in force.</summary>
    public static string NotInForce(Explained explained) => explained.Day is { } day ? $"Not in force on {IsoDate.Format(day)}" : "Never in force";

    /// <summary>When a rule is in force at all.</summary>
    public static string InForce(ExplainedRule rule) =>
        rule.InForce.Count == 0 ? "never in force" : $"in force {ReportWording.List([.. rule.InForce.Select(days => Days(days, null))], "and")}";
}
