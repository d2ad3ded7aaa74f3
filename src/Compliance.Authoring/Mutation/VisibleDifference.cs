using Compliance.Authoring.Interpretation;
using Compliance.Rules.Analysis;
using Compliance.Rules.Validation;
using Compliance.Rules.Vocabularies;

namespace Compliance.Authoring.Mutation;

/// <summary>
/// The fully described use cases in which a mutant's verdict on a day is another: a norm gives another finding, a clause is cited or not, a version governs
/// or not. Belongs to one trial; not thread-safe.
/// </summary>
internal sealed class VisibleDifference
{
    private readonly RuleInterpreter _before;
    private readonly MutantChange _change;
    private readonly DateOnly _day;
    private readonly (RulesOfDay Before, RulesOfDay After) _inForce;
    private readonly IReadOnlyList<string> _rules;
    private readonly Vocabulary _vocabulary;
    private readonly (DocumentVersion? Before, DocumentVersion? After) _versions;

    /// <param name="before">The rules as they are.</param>
    /// <param name="change">The mutant.</param>
    /// <param name="packs">The packs as they are.</param>
    /// <param name="rules">The full ids of the rules that may come out otherwise.</param>
    /// <param name="day">The day.</param>
    public VisibleDifference(RuleInterpreter before, MutantChange change, RuleSet packs, IReadOnlyList<string> rules, DateOnly day)
    {
        _before = before;
        _change = change;
        _day = day;
        _inForce = (before.On(day), change.On(day));
        _rules = rules;
        _vocabulary = packs.Vocabulary;
        _versions = (VersionOf(packs), VersionOf(change.Packs));
    }

    /// <summary>What the differences are made of; on two days on which it is the same, so are they.</summary>
    public IEnumerable<object?> Origins => Parts(_before, _inForce.Before).Concat(Parts(_change.Rules, _inForce.After)).Append(_versions.Before).Append(_versions.After);

    /// <summary>The differences that are not empty: a set for each thing that differs, made as it is asked for, what shows best first.</summary>
    /// <param name="budget">What that may take.</param>
    public IEnumerable<UseCaseSet> Sets(AnalysisBudget budget)
    {
        var tests = RuleSets.TestsUnder(_before, _inForce.Before, Places(_before)).Concat(RuleSets.TestsUnder(_change.Rules, _inForce.After, Places(_change.Rules)));
        var scopes = new[] { _versions.Before?.Scope, _versions.After?.Scope }.OfType<Condition>().SelectMany(RuleSets.SimpleTests);
        var space = UseCaseSpace.Of([], tests.Concat(scopes), [_vocabulary], budget);
        var left = new RuleSets(space, _before, _inForce.Before);
        var right = new RuleSets(space, _change.Rules, _inForce.After);
        return _rules.SelectMany(id => OfRule(id, left, right)).Concat(OfVersions(left, right)).Where(set => !set.IsEmpty);
    }

    private IEnumerable<UseCaseSet> OfRule(string id, RuleSets left, RuleSets right)
    {
        var (before, after) = (_before.PlaceOf(id), _change.Rules.PlaceOf(id));
        if (_before[before] is not Norm norm)
        {
            yield break;
        }

        yield return Between(left.Applies(before), right.Applies(after));
        yield return Between(left.Conditions(before), right.Conditions(after));
        yield return Between(left.Fulfilled(before), right.Fulfilled(after));
        if (_change.Rules[after] is not Norm other)
        {
            yield break;
        }

        if (norm.Modality != other.Modality)
        {
            yield return left.Applies(before) | right.Applies(after);
        }

        if (norm.Standing != other.Standing && norm.Bearer == Bearer.Customer)
        {
            yield return left.Applies(before) - left.Fulfilled(before);
        }

        yield return Between(left.Grants(before), right.Grants(after));
        foreach (var clause in Clauses(norm).Union(Clauses(other), StringComparer.Ordinal))
        {
            yield return Between(Cites(norm, before, clause, left), Cites(other, after, clause, right));
        }
    }

    private IEnumerable<UseCaseSet> OfVersions(RuleSets left, RuleSets right)
    {
        var (before, after) = (Scope(_versions.Before, left), Scope(_versions.After, right));
        return _versions.Before?.Effective == _versions.After?.Effective ? [Between(before, after)] : [before, after];
    }

    private UseCaseSet Cites(Norm norm, int place, string clause, RuleSets sets) => sets.Conditions(place) & norm.Cites
        .Where(cite => string.Equals(Clause(cite), clause, StringComparison.Ordinal)).Select(cite => cite.InForceOn(_day))
        .Aggregate(sets.Space.Empty, (union, version) => union | Scope(version, sets));

    private static UseCaseSet Scope(DocumentVersion? version, RuleSets sets) => version is null ? sets.Space.Empty : sets.Where(version.Scope);

    private static UseCaseSet Between(UseCaseSet left, UseCaseSet right) => (left - right) | (right - left);

    private static IEnumerable<string> Clauses(Norm norm) => norm.Cites.Select(Clause).Distinct(StringComparer.Ordinal);

    private static string Clause(Cite cite) => $"{cite.Document.FullId}#{cite.Clause}";

    private IEnumerable<int> Places(RuleInterpreter rules) => _rules.Select(rules.PlaceOf);

    private IEnumerable<object?> Parts(RuleInterpreter rules, RulesOfDay inForce) => RuleSets.Under(rules, inForce, Places(rules))
        .SelectMany(place => rules[place]!.Cites.Select(cite => (object?)cite.InForceOn(_day)).Prepend(rules[place]));

    private DocumentVersion? VersionOf(RuleSet packs) => _change.ChangedDocument is not { } changed ? null
        : packs.Packs.SelectMany(pack => pack.Documents).First(document => string.Equals(document.FullId, changed, StringComparison.Ordinal)).InForceOn(_day);
}
