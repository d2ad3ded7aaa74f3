namespace Compliance.Authoring.Mutation.Reports;

/// <summary>What reports of mutation say of kinds of change.</summary>
internal static class MutationWords
{
    /// <summary>A kind of change as a person names it.</summary>
    public static string Of(MutationKind kind) => kind switch
    {
        MutationKind.Modality => "modality flipped",
        MutationKind.Conclusion => "conclusion left out",
        MutationKind.Standing => "standing flipped",
        MutationKind.Condition => "test left out",
        MutationKind.Exception => "exception left out",
        MutationKind.Value => "value changed",
        MutationKind.Threshold => "threshold moved",
        MutationKind.Date => "date moved",
        MutationKind.Scope => "scope of a text",
        MutationKind.Override => "override left out",
        MutationKind.Precedence => "precedence left out",
        _ => "rule left out",
    };

    /// <summary>That others are left, before all that is said of those tried; empty where none are.</summary>
    public static string Sample(MutationReport report) =>
        report.IsSample ? FormattableString.Invariant($"{report.Results.Count:N0} of {report.All:N0} mutants tried, spread evenly; --mutants all tries them all") : "";

    /// <summary>How it went, in a line.</summary>
    public static string Summary(MutationReport report) => (report.IsSample ? $"{Sample(report)}: " : "") + FormattableString.Invariant(
        $"{report.Count(MutantOutcome.Killed):N0} of {report.Results.Count:N0} mutants noticed, {report.Count(MutantOutcome.Survived):N0} survived, {report.Count(MutantOutcome.Equivalent):N0} equivalent, {report.Count(MutantOutcome.Invalid):N0} impossible; score {MutationReport.ScoreOf(report.Results)}");
}
