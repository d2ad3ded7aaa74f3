using Compliance.Rules.Vocabularies;
using Compliance.Tests.Evaluation.RandomPacks;

namespace Compliance.Tests.Advice;

/// <summary>
/// Remedies by trying everything through the public evaluator: every value of every controlled fact, up to three facts at once. What counts as better, and
/// as superfluous, is written down here a second time, from <c>docs/advice.md</c>.
/// </summary>
internal sealed class BruteForceRemedies(IComplianceEvaluator evaluator, Vocabulary vocabulary, UseCase useCase)
{
    private static readonly Decision[] WorstToBest = [Decision.Prohibited, Decision.NotAddressed, Decision.Conditional, Decision.Permitted];

    private readonly Dictionary<string, Seen> _seen = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Severity> _severities = new(StringComparer.Ordinal);
    private readonly Dictionary<string, bool> _isRemedy = new(StringComparer.Ordinal);

    /// <summary>What a verdict says as far as it matters here; equal by content.</summary>
    internal sealed record Seen(
        IReadOnlyList<Decision> Possible, IReadOnlyList<Decision> Reachable, IReadOnlyDictionary<string, FindingStatus> Exposures, IReadOnlyDictionary<string, FindingStatus> Prohibitions)
    {
        /// <summary>The worst that is possible, then the best that can be reached.</summary>
        public (int Worst, int Best) Rank => (Possible.Min(one => Array.IndexOf(WorstToBest, one)), Reachable.Max(one => Array.IndexOf(WorstToBest, one)));
    }

    private sealed record Change(string Fact, FactValue Value);

    /// <summary>Each remedy as the facts that it changes and what it comes to, once.</summary>
    public SortedSet<string> Find()
    {
        var lines = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var changes in All().Where(IsRemedy))
        {
            lines.Add(Line(changes.Select(change => change.Fact), Of([]), Of(changes)));
        }

        return lines;
    }

    /// <summary>The same line for a remedy found by the library, judged anew.</summary>
    public string Line(Remedy remedy) =>
        Line(remedy.Changes.Select(change => change.Fact), Of([]), Of([.. remedy.Changes.Select(change => new Change(change.Fact, change.To))]));

    /// <summary>How many full descriptions the use has; more where a set is given broadly, of which it is not told here what it may hold.</summary>
    public double Completions => Exact(useCase).Aggregate(1.0, (product, fact) => product * fact.Values.Count);

    /// <summary>How many change sets there are to try.</summary>
    public double Count => Enumerable.Range(1, 3).Sum(size => Combinations(Controlled, size).Sum(facts => facts.Aggregate(1.0, (product, fact) => product * Values(fact).Count)));

    private List<FactDefinition> Controlled => [.. vocabulary.Facts.Where(fact => fact is { CustomerControls: true, IsDerived: false })];

    private IEnumerable<Change[]> All() => Enumerable.Range(1, 3).SelectMany(size => Combinations(Controlled, size)).SelectMany(facts =>
        facts.Aggregate<FactDefinition, IEnumerable<Change[]>>([[]], (sets, fact) => sets.SelectMany(set => Values(fact).Select(value => (Change[])[.. set, new(fact.Name, value)]))));

    private static IEnumerable<FactDefinition[]> Combinations(List<FactDefinition> facts, int size) => size == 0
        ? [[]]
        : facts.SelectMany((fact, place) => Combinations([.. facts.Skip(place + 1)], size - 1).Select(rest => (FactDefinition[])[fact, .. rest]));

    /// <summary>Of sets: any elements out, at most one in.</summary>
    private List<FactValue> Values(FactDefinition fact)
    {
        if (fact.Type != FactType.Set)
        {
            return [.. Answers.Leaves(fact)];
        }

        var present = Answers.Seen(fact, useCase)?.AsSet().Distinct(StringComparer.Ordinal).ToList() ?? [];
        var kept = Enumerable.Range(0, 1 << present.Count).Select(mask => present.Where((_, place) => (mask & (1 << place)) != 0).ToList());
        var leaves = Answers.Leaves(fact).Where(value => value.AsSet().Count == 1).Select(value => value.AsSet()[0]).ToList();
        return [.. kept.SelectMany(some => leaves.Where(leaf => !some.Contains(leaf)).Select(leaf => some.Append(leaf)).Append(some)).Select(set => FactValue.Set(set)).Distinct()];
    }

    private bool IsRemedy(IReadOnlyCollection<Change> changes)
    {
        var key = string.Join(' ', changes);
        if (!_isRemedy.TryGetValue(key, out var isRemedy))
        {
            _isRemedy.Add(key, isRemedy = IsImprovement(Of(changes), Of([])) && !IsSuperfluous(changes));
        }

        return isRemedy;
    }

    private bool IsSuperfluous(IReadOnlyCollection<Change> changes)
    {
        var whole = Of(changes);
        var parts = Parts([.. changes]).ToList();
        if (parts.Exists(part => !IsImprovement(whole, Of(part))))
        {
            return true;
        }

        var smaller = parts.Where(part => part.Length > 0 && IsRemedy(part)).Select(Of).ToList();
        var present = Of([]);
        return smaller.Exists(one => one.Rank.CompareTo(whole.Rank) >= 0 && Rules(one, whole).All(rule =>
            Level(whole.Exposures, rule) >= Level(one.Exposures, rule)
            || (Level(one.Exposures, rule) <= Level(present.Exposures, rule) && smaller.Exists(other => Level(other.Exposures, rule) <= Level(whole.Exposures, rule)))));
    }

    /// <summary>Less than the changes: any left out, and of a set any edits left undone.</summary>
    private IEnumerable<Change[]> Parts(Change[] changes)
    {
        IEnumerable<Change[]> parts = [[]];
        foreach (var change in changes)
        {
            parts = parts.SelectMany(part => Lesser(change).Append(change).Select(lesser => (Change[])[.. part, lesser]).Append(part)).ToList();
        }

        return parts.Where(part => !part.SequenceEqual(changes));
    }

    private IEnumerable<Change> Lesser(Change change)
    {
        if (vocabulary.Find(change.Fact)!.Type != FactType.Set)
        {
            return [];
        }

        var edits = Edits(change.Fact, change.Value);
        return Values(vocabulary.Find(change.Fact)!).Where(value => Edits(change.Fact, value).IsProperSubsetOf(edits)).Select(value => change with { Value = value });
    }

    private HashSet<string> Edits(string fact, FactValue value)
    {
        var edits = value.AsSet().ToHashSet(StringComparer.Ordinal);
        edits.SymmetricExceptWith(Answers.Seen(vocabulary.Find(fact)!, useCase)?.AsSet() ?? []);
        return edits;
    }

    private bool IsImprovement(Seen changed, Seen present) => changed.Rank.CompareTo(present.Rank) switch
    {
        > 0 => true,
        < 0 => false,
        _ => changed.Prohibitions.Keys.All(rule => Level(changed.Prohibitions, rule) <= Level(present.Prohibitions, rule)) && IsGraverGone(changed, present),
    };

    /// <summary>Whether an exposure is gone that is graver than all that are there anew or more surely.</summary>
    private bool IsGraverGone(Seen changed, Seen present)
    {
        var gone = present.Exposures.Keys.Except(changed.Exposures.Keys, StringComparer.Ordinal).Select(rule => _severities[rule]).ToList();
        var added = changed.Exposures.Keys.Where(rule => Level(changed.Exposures, rule) > Level(present.Exposures, rule)).Select(rule => _severities[rule]).ToList();
        return gone.Exists(one => added.TrueForAll(other => one > other));
    }

    private static int Level(IReadOnlyDictionary<string, FindingStatus> statuses, string rule) =>
        !statuses.TryGetValue(rule, out var status) ? 0 : status == FindingStatus.MayApply ? 1 : 2;

    private static IEnumerable<string> Rules(Seen one, Seen other) => one.Exposures.Keys.Union(other.Exposures.Keys, StringComparer.Ordinal);

    private List<Decision> Reachable(UseCase open) => [.. Exact(open)
        .Aggregate<(FactDefinition Fact, List<FactValue> Values), IEnumerable<UseCase>>([open], (all, fact) => all.SelectMany(one => fact.Values.Select(value => one.With(fact.Fact.Name, value))).ToList())
        .Select(full => evaluator.Decide(full).Decision).SelectMany(decision => decision == Decision.Undetermined ? WorstToBest : [decision]).Distinct()];

    /// <summary>The facts that are not fully described, each with the values that would do so.</summary>
    private IEnumerable<(FactDefinition Fact, List<FactValue> Values)> Exact(UseCase open) =>
        from fact in vocabulary.Facts
        where !fact.IsDerived
        let seen = Answers.Seen(fact, open)
        let leaves = fact.Values.Names.Where(name => !fact.Values.Narrower(fact.Values.Find(name)!.Value).Any()).ToList()
        let values = seen is not null && fact.Type.HasValues() ? fact.Type == FactType.Set ? seen.AsSet().All(leaves.Contains) ? [] : null : Below(fact, seen, leaves)
            : seen is not null ? []
            : fact.Type == FactType.Set ? [.. Enumerable.Range(0, 1 << leaves.Count).Select(mask => FactValue.Set(leaves.Where((_, place) => (mask & (1 << place)) != 0)))]
            : Answers.Leaves(fact).ToList()
        where values is null || values.Count > 0
        select (fact, values ?? Enumerable.Repeat(FactValue.Unknown, 1_000_000).ToList());

    private static List<FactValue> Below(FactDefinition fact, FactValue broad, List<string> leaves) =>
        [.. fact.Values.Find(broad.AsText()) is { } value ? fact.Values.Narrower(value).Where(leaves.Contains).Select(FactValue.Text) : []];

    private Seen Of(IReadOnlyCollection<Change> changes)
    {
        var key = string.Join(' ', changes);
        if (!_seen.TryGetValue(key, out var seen))
        {
            var verdict = evaluator.Evaluate(changes.Aggregate(useCase, (changed, change) => changed.With(change.Fact, change.Value)));
            foreach (var finding in verdict.Findings)
            {
                _severities[finding.Rule] = finding.Severity;
            }

            // Where the texts are not held, what is held of duties and grants is no help.
            var isUnknowable = verdict.Terms == TermsStatus.NotHeld && verdict.Decision == Decision.Undetermined;
            var possible = isUnknowable ? [Decision.Prohibited, Decision.Conditional, Decision.Permitted, Decision.NotAddressed] : verdict.PossibleDecisions;
            _seen.Add(key, seen = new(possible, verdict.PossibleDecisions.Count > 1 ? [.. Reachable(verdict.UseCase).Intersect(possible)] : verdict.PossibleDecisions, Statuses(verdict, Bearer.Vendor, Modality.Permission), Statuses(verdict, Bearer.Customer, Modality.Prohibition)));
        }

        return seen;
    }

    private static Dictionary<string, FindingStatus> Statuses(Verdict verdict, Bearer bearer, Modality modality) => verdict.Findings
        .Where(finding => finding.Bearer == bearer && finding.Modality == modality && finding.Status is FindingStatus.Applies or FindingStatus.MayApply)
        .ToDictionary(finding => finding.Rule, finding => finding.Status, StringComparer.Ordinal);

    private static string Line(IEnumerable<string> facts, Seen before, Seen after) =>
        $"change of {string.Join(", ", facts.Order(StringComparer.Ordinal))}: {string.Join("/", after.Possible)}, gone {Only(before, after)}, new {Only(after, before)}, "
        + $"exposures {string.Join(' ', after.Exposures.OrderBy(rule => rule.Key, StringComparer.Ordinal).Select(rule => $"{rule.Key}:{rule.Value}"))}";

    private static string Only(Seen one, Seen other) => $"[{string.Join(", ", one.Exposures.Keys.Except(other.Exposures.Keys, StringComparer.Ordinal).Order(StringComparer.Ordinal))}]";
}
