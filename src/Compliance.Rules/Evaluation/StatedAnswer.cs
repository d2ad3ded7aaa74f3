using System.Runtime.InteropServices;
using Compliance.Rules.Validation;
using Compliance.Rules.Vocabularies;

namespace Compliance.Rules.Evaluation;

/// <summary>What states of norms come to (design, section 4.5): the decision, the findings, whether the texts are held. Immutable.</summary>
/// <param name="Ruling">The decision.</param>
/// <param name="NotHeld">Whether a text that decides the use is not held.</param>
/// <param name="Found">The norms that give a finding, in the order of a verdict.</param>
internal sealed record StatedAnswer(Ruling Ruling, Truth NotHeld, FoundNorm[] Found)
{
    /// <summary>Asks for the states of a use case and, where it has several purposes, of the same with each alone: a grant for one does not cover another.</summary>
    /// <param name="source">Works out the states.</param>
    /// <param name="norms">All norms, in the order of findings.</param>
    /// <param name="useCase">The facts that conditions see.</param>
    /// <param name="purpose">The set fact whose elements each need a grant; null in a vocabulary without it.</param>
    /// <param name="day">The day asked about.</param>
    public static StatedAnswer Of(INormStateSource source, IReadOnlyList<Norm> norms, BoundUseCase useCase, FactDefinition? purpose, DateOnly day)
    {
        var all = source.Evaluate(useCase, day);
        var alone = useCase.OneByOne(purpose).Select(view => source.Evaluate(view, day)).DefaultIfEmpty(all);
        var grants = alone.Select(one => Highest(norms.Where(norm => norm.IsGrant), norm => all[norm].Grants.And(one[norm].Grants))).Min();
        var ruling = Ruling.Of(
            Highest(norms.Where(norm => norm.IsBan), norm => all[norm].Applies),
            Highest(norms.Where(norm => norm.Role == NormRole.Duty), norm => all[norm].Applies.And(all[norm].Fulfilled.Not())),
            grants,
            all.TextsNotHeld);
        return new(ruling, all.TextsNotHeld, Find(norms, all));
    }

    private static FoundNorm[] Find(IReadOnlyList<Norm> norms, INormStates states)
    {
        var found = new List<FoundNorm>();
        for (var rank = 0; rank < norms.Count; rank++)
        {
            var state = states[norms[rank]];
            if (state.StatusOf(norms[rank]) is { } status)
            {
                found.Add(new(rank, status, state.Fulfilled));
            }
        }

        FoundNorm[] sorted = [.. found];
        MemoryMarshal.Cast<FoundNorm, int>(sorted.AsSpan()).Sort();
        return sorted;
    }

    private static Truth Highest(IEnumerable<Norm> norms, Func<Norm, Truth> state) => norms.Select(state).DefaultIfEmpty(Truth.False).Max();
}
