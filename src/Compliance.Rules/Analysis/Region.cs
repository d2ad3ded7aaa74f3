using Compliance.Rules.Validation;

namespace Compliance.Rules.Analysis;

/// <summary>A set of use cases in words: alternatives, each a conjunction of conditions on facts. Immutable.</summary>
internal sealed class Region
{
    /// <summary>More alternatives than this nobody reads.</summary>
    public const int FewAlternatives = 8;

    /// <summary>So many conjunctions are looked for to each alternative wanted, for many join into one.</summary>
    private const int ConjunctionsPerAlternative = 4;

    private Region(IReadOnlyList<AllOf> alternatives, UseCaseSet rest)
    {
        Alternatives = alternatives;
        Rest = rest;
    }

    /// <summary>The alternatives; empty for the empty set, one without conditions for everything.</summary>
    public IReadOnlyList<AllOf> Alternatives { get; }

    /// <summary>What the alternatives leave out, because there are too many; mostly empty.</summary>
    public UseCaseSet Rest { get; }

    /// <summary>Whether the alternatives say all of it.</summary>
    public bool IsComplete => Rest.IsEmpty;

    /// <summary>Describes a set: the alternatives hold every use case of it, and none that is not in it.</summary>
    /// <param name="set">The set.</param>
    /// <param name="most">How many alternatives at most.</param>
    public static Region Of(UseCaseSet set, int most = FewAlternatives) => Of(set, set.Space.All, most);

    /// <summary>Describes a set to somebody who knows that a use case is within another: what follows from that is not said again.</summary>
    /// <param name="set">The set.</param>
    /// <param name="within">What is known; of use cases beyond it the description says nothing.</param>
    /// <param name="most">How many alternatives at most.</param>
    /// <param name="example">A use case of the set; the first alternative holds of it, facts left out included. Null for none.</param>
    public static Region Of(UseCaseSet set, UseCaseSet within, int most = FewAlternatives, UseCase? example = null)
    {
        var conditions = new CubeCondition(set.Space);
        var shown = example is null ? (UseCaseSet?)null : UseCaseCube.Of(set.Space, example).ToSet();
        var cubes = CubeSearch.Of(set, within, ConjunctionsPerAlternative * most, example is null ? null : UseCaseCube.Of(set.Space, example));
        var alternatives = Alike.Merge(cubes.Select(cube => (conditions.Of(cube), cube.ToSet())))
            .OrderByDescending(alternative => shown?.IsSubsetOf(alternative.Set))
            .Take(most).ToList();
        return new([.. alternatives.Select(alternative => alternative.Condition)], alternatives.Aggregate(set & within, (rest, alternative) => rest - alternative.Set));
    }

    /// <summary>The alternatives in words.</summary>
    public override string ToString() => Alternatives.Count == 0 ? "never"
        : string.Join("; or ", Alternatives.Select(ConditionText.Of)) + (IsComplete ? "" : "; or more");
}
