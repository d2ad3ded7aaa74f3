using Compliance.Authoring.Differences;
using Compliance.Rules.Analysis;
using Compliance.Rules.Compilation;
using Compliance.Rules.Diagnostics;
using Compliance.Rules.Evaluation;
using Compliance.Rules.Loading;
using FluentAssertions;
using Xunit;

namespace Compliance.EndToEnd.Differences;

/// <summary>
/// The difference between the last day of each version and the first of the next, held against <c>docs/mistral-changes.md</c>: each change that the list
/// tells of shows, and what shows is told of, or follows from a document that governs other people than before.
/// </summary>
public sealed class MistralChangesTests
{
    private static readonly ComplianceEvaluator Evaluator =
        new(CompiledRules.Compile(RuleSetLoader.Load([new FolderPackSource(Repository.PathOf("rules"))], new DiagnosticBag())!), TimeProvider.System);

    private static readonly DateOnly First = new(2025, 5, 27);
    private static readonly DateOnly CompaniesLeave = new(2025, 11, 28);
    private static readonly DateOnly CompaniesReturn = new(2025, 12, 11);

    private static readonly IReadOnlyList<ChangeRow> Rows = [.. ChangeDocument.Read("mistral", "docs", "mistral-changes.md").Where(row => row.Day > First)];

    /// <summary>The days on which a rule of the pack begins or ends, after the first.</summary>
    public static TheoryData<string> Days => [.. Starts];

    private static IEnumerable<string> Starts =>
        Enumerable.Range(0, Evaluator.Rules.Days.Count).Select(Evaluator.Rules.Days.Start).Where(day => day > First).Select(IsoDate.Format);

    [Fact]
    public void Document_TellsOfDaysOnWhichRulesChange() =>
        Rows.Select(row => IsoDate.Format(row.Day)).Distinct(StringComparer.Ordinal).Should().BeSubsetOf(Starts);

    [Theory]
    [MemberData(nameof(Days))]
    public void Of_ConsecutiveVersions_ShowsEachChangeTold(string day)
    {
        List<DateOnly> days = IsGap(Day(day)) ? [CompaniesLeave, CompaniesReturn] : [Day(day)];
        var moved = days.SelectMany(each => Moved(each).Select(norm => norm.Norm.Rule).Concat(Regrounded(each))).ToHashSet(StringComparer.Ordinal);

        Told(day).Where(row => !row.IsSame && !moved.Any(row.Names)).Select(row => row.Text).Should().BeEmpty();
    }

    [Theory]
    [MemberData(nameof(Days))]
    public void Of_ConsecutiveVersions_ShowsNothingUntold(string day) => Moved(Day(day))
        .Where(norm => !Told(day).Any(row => row.Names(norm.Norm.Rule)) && !FollowsFromScope(norm, Day(day)) && !IsOfSecondarySource(norm) && !IsOfNewText(norm, Day(day)))
        .Select(norm => norm.Norm.Rule).Distinct(StringComparer.Ordinal).Should().BeEmpty();

    private static DateOnly Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private static RuleSide Before(DateOnly day) => new(Evaluator, day.AddDays(-1), "mistral");

    private static RuleSide After(DateOnly day) => new(Evaluator, day, "mistral");

    private static List<MovedNorm> Moved(DateOnly day) => [.. RuleComparison.Of(Before(day), After(day)).Differences.SelectMany(difference => difference.MovedBy)];

    /// <summary>Between the two texts for companies none is held: what that gap hides may show on its first day or its last.</summary>
    private static List<ChangeRow> Told(string day) => [.. Rows.Where(row => row.Day == Day(day) || (IsGap(Day(day)) && IsGap(row.Day)))];

    private static bool IsGap(DateOnly day) => day == CompaniesLeave || day == CompaniesReturn;

    /// <summary>Norms that come, go or rest on other clauses without a change of what follows: a use that one rule forbade is forbidden by two.</summary>
    private static IEnumerable<string> Regrounded(DateOnly day)
    {
        var (before, after) = (Clauses(Before(day)), Clauses(After(day)));
        return before.Except(after).Concat(after.Except(before)).Select(clause => clause.Rule);
    }

    private static HashSet<(string Rule, string Document, string Clause)> Clauses(RuleSide side) =>
        [.. side.Slice.Norms.SelectMany(norm => norm.Citations.Select(cite => (norm.Norm.FullId, cite.Citation.Document, cite.Citation.Clause)))];

    /// <summary>The norm comes with a text that nothing was held of before; the table of texts and whom they govern tells of it as a whole.</summary>
    private static bool IsOfNewText(MovedNorm norm, DateOnly day) =>
        norm.Before.Count == 0 && norm.After.All(cite => Before(day).Slice.Versions.All(version => !version.Name.StartsWith($"{cite.Document}@", StringComparison.Ordinal)));

    /// <summary>The norm is in force on both days and changes only where the versions it rests on begin or cease to govern.</summary>
    private static bool FollowsFromScope(MovedNorm norm, DateOnly day)
    {
        var (before, after) = (Before(day), After(day));
        if (before.Find(norm.Norm.Rule) is not { } was || after.Find(norm.Norm.Rule) is not { } now)
        {
            return false;
        }

        var space = UseCaseSpace.Of([before.Slice, after.Slice]);
        var (setsBefore, setsAfter) = (new SliceSets(space, before.Slice), new SliceSets(space, after.Slice));
        var (scopeBefore, scopeAfter) = (Scope(setsBefore, was), Scope(setsAfter, now));
        var (appliedBefore, appliedAfter) = (setsBefore[was.Conditions], setsAfter[now.Conditions]);
        return (appliedBefore - appliedAfter).IsSubsetOf(scopeBefore - scopeAfter) && (appliedAfter - appliedBefore).IsSubsetOf(scopeAfter - scopeBefore);
    }

    private static UseCaseSet Scope(SliceSets sets, CompiledNorm norm) => norm.Citations.Aggregate(sets.Space.Empty, (scope, cite) => scope | sets[cite.Scope]);

    private static bool IsOfSecondarySource(MovedNorm norm) => norm.Before.Concat(norm.After).All(cite => cite.Authority == Authority.Secondary);
}
