using Compliance.Authoring.Differences;
using Compliance.Rules.Analysis;
using Compliance.Rules.Compilation;
using Compliance.Rules.Diagnostics;
using Compliance.Rules.Evaluation;
using Compliance.Rules.Loading;

namespace Compliance.EndToEnd.Differences;

/// <summary>The difference between the last day of each version of a pack's texts and the first of the next, held against the list that tells of it.</summary>
internal sealed class PackChanges
{
    /// <summary>What is told of all uses between two days of a shipped pack is worth minutes.</summary>
    private const long MostSteps = 400_000_000;

    private readonly string _pack;
    private readonly ComplianceEvaluator _evaluator;
    private readonly DateOnly _first;
    private readonly IReadOnlyList<ChangeRow> _rows;

    /// <param name="pack">The pack's id, the name of its folder.</param>
    /// <param name="list">The list, a file of <c>docs</c>.</param>
    /// <param name="first">The day of the first texts; what they bring is no change.</param>
    public PackChanges(string pack, string list, DateOnly first)
    {
        _pack = pack;
        _first = first;
        _evaluator = new(CompiledRules.Compile(RuleSetLoader.Load([new FolderPackSource(Repository.PathOf("rules", pack))], new DiagnosticBag())!), TimeProvider.System);
        _rows = [.. ChangeDocument.Read(list, pack).Where(row => row.Day > first)];
    }

    /// <summary>Two days between which no text is held: what that hides may show on the first or the last of them. None without.</summary>
    public IReadOnlyList<DateOnly> Gap { get; init; } = [];

    /// <summary>The days after the first on which a rule of the pack begins or ends.</summary>
    public IEnumerable<DateOnly> Days => Enumerable.Range(0, _evaluator.Rules.Days.Count).Select(_evaluator.Rules.Days.Start).Where(day => day > _first);

    /// <summary>The days that the list tells of.</summary>
    public IEnumerable<DateOnly> DaysTold => _rows.Select(row => row.Day).Distinct();

    /// <summary>The rows of a day of which nothing shows.</summary>
    public IEnumerable<string> Unseen(DateOnly day)
    {
        IReadOnlyList<DateOnly> days = Gap.Contains(day) ? Gap : [day];
        var moved = days.SelectMany(each => Moved(each).Select(norm => norm.Norm.Rule).Concat(Regrounded(each))).ToHashSet(StringComparer.Ordinal);
        return Told(day).Where(row => !row.IsSame && !moved.Any(row.Names)).Select(row => row.Text);
    }

    /// <summary>The rules that move on a day though no row tells of it and it does not follow from a text that governs other people than before.</summary>
    public IEnumerable<string> Untold(DateOnly day) => Moved(day)
        .Where(norm => !Told(day).Any(row => row.Names(norm.Norm.Rule)) && !FollowsFromScope(norm, day) && !IsOfSecondarySource(norm) && !IsOfNewText(norm, day))
        .Select(norm => norm.Norm.Rule).Distinct(StringComparer.Ordinal);

    private List<ChangeRow> Told(DateOnly day) => [.. _rows.Where(row => row.Day == day || (Gap.Contains(day) && Gap.Contains(row.Day)))];

    private RuleSide Before(DateOnly day) => new(_evaluator, day.AddDays(-1), _pack);

    private RuleSide After(DateOnly day) => new(_evaluator, day, _pack);

    private List<MovedNorm> Moved(DateOnly day) => [.. RuleComparison.Of(Before(day), After(day), AnalysisBudget.OfDifferences(0, MostSteps)).Differences.SelectMany(difference => difference.MovedBy)];

    /// <summary>Norms that come, go or rest on other clauses without a change of what follows: a use that one rule forbade is forbidden by two.</summary>
    private IEnumerable<string> Regrounded(DateOnly day)
    {
        var (before, after) = (Clauses(Before(day)), Clauses(After(day)));
        return before.Except(after).Concat(after.Except(before)).Select(clause => clause.Rule);
    }

    private static HashSet<(string Rule, string Document, string Clause)> Clauses(RuleSide side) =>
        [.. side.Slice.Norms.SelectMany(norm => norm.Citations.Select(cite => (norm.Norm.FullId, cite.Citation.Document, cite.Citation.Clause)))];

    /// <summary>The norm comes with a text that nothing was held of before; the table of texts and whom they govern tells of it as a whole.</summary>
    private bool IsOfNewText(MovedNorm norm, DateOnly day) =>
        norm.Before.Count == 0 && norm.After.All(cite => Before(day).Slice.Versions.All(version => !version.Name.StartsWith($"{cite.Document}@", StringComparison.Ordinal)));

    /// <summary>The norm is in force on both days and changes only where the versions it rests on begin or cease to govern.</summary>
    private bool FollowsFromScope(MovedNorm norm, DateOnly day)
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
