using Compliance.Rules.Compilation;

namespace Compliance.Rules.Evaluation;

/// <summary>Warns of rules that hold of a use and end soon, as an approval does: afterwards the verdict may be another.</summary>
internal static class Endings
{
    /// <summary>How many days before its end a rule is warned of.</summary>
    public const int Notice = 30;

    /// <summary>A warning for each rule whose conditions hold and that ends within the notice, the first to end first.</summary>
    /// <param name="ending">The rules in force that end on a day of their own, the first to end first.</param>
    /// <param name="values">The truth of each node.</param>
    /// <param name="day">The day asked about.</param>
    public static IEnumerable<VerdictWarning> Warnings(IReadOnlyList<RuleParts> ending, ReadOnlySpan<Truth> values, DateOnly day)
    {
        if (ending.Count == 0)
        {
            return [];
        }

        var warnings = new List<VerdictWarning>();
        foreach (var parts in ending)
        {
            if (values[parts.Conditions] == Truth.True && parts.Rule.Until is { } until && until.DayNumber - day.DayNumber is var days && days <= Notice)
            {
                warnings.Add(new() { Kind = VerdictWarningKind.Ending, Document = parts.Cites[0].Cite.Document.FullId, Rule = parts.Rule.FullId, Until = until, Days = days });
            }
        }

        return warnings;
    }
}
