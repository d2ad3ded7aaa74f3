using Compliance.Rules.Analysis;
using Compliance.Rules.Compilation;
using Compliance.Rules.Vocabularies;

namespace Compliance.Rules.Mutation;

/// <summary>
/// The fully described use cases in which a mutant's verdict on a day is another: a norm gives another finding, a clause is cited or not, a version governs
/// or not.
/// </summary>
/// <param name="before">The rules in force on the day.</param>
/// <param name="after">Those of the mutant.</param>
/// <param name="space">A space that both tell apart.</param>
/// <param name="purpose">The set fact whose elements each need a grant; null where there is none.</param>
internal sealed class VisibleDifference(RuleSlice before, RuleSlice after, UseCaseSpace space, FactDefinition? purpose)
{
    private readonly SliceSets _before = new(space, before);
    private readonly SliceSets _after = new(space, after);

    /// <summary>The differences that are not empty, in some norms and in the versions: a set for each thing that differs, made as it is asked for.</summary>
    /// <param name="norms">The full ids of the norms that may differ; null means all.</param>
    public IEnumerable<UseCaseSet> Sets(IReadOnlyList<string>? norms)
    {
        var (left, right) = (ById(_before.Slice), ById(_after.Slice));
        IEnumerable<string> ids = norms ?? [.. left.Keys.Union(right.Keys, StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        return ids.SelectMany(id => OfNorm(left.GetValueOrDefault(id), right.GetValueOrDefault(id))).Concat(OfVersions()).Where(set => !set.IsEmpty);
    }

    /// <summary>Whether something may differ though no set says so: grants, where a use has several purposes.</summary>
    public bool MayGrantOtherwise()
    {
        var right = ById(_after.Slice);
        return _before.Slice.Grants.Any(norm => !right.TryGetValue(norm.Norm.FullId, out var other) || _before[norm.Grants].Node != _after[other.Grants].Node);
    }

    private IEnumerable<UseCaseSet> OfNorm(CompiledNorm? before, CompiledNorm? after)
    {
        if (before is null && after is null)
        {
            yield break;
        }

        if (before is not null && after is not null && before.Norm.Modality != after.Norm.Modality)
        {
            foreach (var set in OfFlip(before, after))
            {
                yield return set;
            }
        }

        yield return Between(In(_before, before?.Conditions), In(_after, after?.Conditions));
        yield return Between(In(_before, before?.Applies), In(_after, after?.Applies));
        yield return Between(Fulfilled(_before, before), Fulfilled(_after, after));
        foreach (var clause in Clauses(before).Union(Clauses(after), StringComparer.Ordinal))
        {
            yield return Between(Cites(_before, before, clause), Cites(_after, after, clause));
        }
    }

    /// <summary>Where a flipped norm shows: where decisions change; else anywhere that it applies, in a list of rules or not at all.</summary>
    private IEnumerable<UseCaseSet> OfFlip(CompiledNorm before, CompiledNorm after)
    {
        if (before.Norm.Bearer == Bearer.Customer)
        {
            var (left, right) = (DecisionSets.Of(_before, purpose), DecisionSets.Of(_after, purpose));
            yield return left.Prohibited - right.Prohibited;
            yield return right.Prohibited - left.Prohibited;
            yield return Between(left.Permitted, right.Permitted);
            yield return Between(left.Conditional, right.Conditional);
        }

        yield return _before[before.Applies] | _after[after.Applies];
    }

    private IEnumerable<UseCaseSet> OfVersions()
    {
        var (left, right) = (_before.Slice.Versions.ToLookup(found => found.Version, StringComparer.Ordinal), _after.Slice.Versions.ToLookup(found => found.Version, StringComparer.Ordinal));
        return left.Select(found => found.Key).Union(right.Select(found => found.Key), StringComparer.Ordinal)
            .Select(version => Between(Union(_before, left[version].Select(found => found.Scope)), Union(_after, right[version].Select(found => found.Scope))));
    }

    private static UseCaseSet Between(UseCaseSet left, UseCaseSet right) => (left - right) | (right - left);

    private static UseCaseSet In(SliceSets sets, int? node) => node is { } known ? sets[known] : sets.Space.Empty;

    private static UseCaseSet Fulfilled(SliceSets sets, CompiledNorm? norm) =>
        norm is null || norm.Norm.Modality != Modality.Obligation ? sets.Space.Empty : sets[norm.Applies] & sets[norm.Fulfilled];

    private static UseCaseSet Cites(SliceSets sets, CompiledNorm? norm, string clause) => norm is null ? sets.Space.Empty
        : sets[norm.Conditions] & Union(sets, norm.Citations.Where(cite => string.Equals(Clause(cite), clause, StringComparison.Ordinal)).Select(cite => cite.Scope));

    private static UseCaseSet Union(SliceSets sets, IEnumerable<int> nodes) => nodes.Aggregate(sets.Space.Empty, (union, node) => union | sets[node]);

    private static IEnumerable<string> Clauses(CompiledNorm? norm) => norm?.Citations.Select(Clause).Distinct(StringComparer.Ordinal) ?? [];

    private static string Clause(CompiledCitation cite) => $"{cite.Citation.Document}#{cite.Citation.Clause}";

    private static Dictionary<string, CompiledNorm> ById(RuleSlice slice) => slice.Norms.ToDictionary(norm => norm.Norm.FullId, StringComparer.Ordinal);
}
