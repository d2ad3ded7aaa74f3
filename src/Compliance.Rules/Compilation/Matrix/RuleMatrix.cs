using Compliance.Rules.Compilation.Codes;
using Compliance.Rules.Validation;

namespace Compliance.Rules.Compilation.Matrix;

/// <summary>
/// A rule set as a matrix, with what its columns do to each other and which norms they end in. What the matrix gives are the conditions of all rules; the
/// effects, in one walk from left to right over the few columns that hold, give which of them apply. Immutable, shared by all threads.
/// </summary>
internal sealed class RuleMatrix
{
    public required ConditionMatrix Conditions { get; init; }

    /// <summary>Words of a row that hold all columns that have effects or may be defeated, in whole cache lines; the others stand behind them.</summary>
    public required int ActiveWords { get; init; }

    /// <summary>The columns that have effects.</summary>
    public required BitMemory WithEffects { get; init; }

    /// <summary>By position of an active column: where its effects start; one more at the end.</summary>
    public required int[] EffectStarts { get; init; }

    public required Effect[] Effects { get; init; }

    /// <summary>The gates, in the order in which they are settled.</summary>
    public required GateStep[] Gates { get; init; }

    /// <summary>The columns of customer's prohibitions.</summary>
    public required BitMemory Prohibitions { get; init; }

    /// <summary>The columns of customer's obligations that are not standing.</summary>
    public required BitMemory Duties { get; init; }

    /// <summary>The columns of permissions that grant.</summary>
    public required BitMemory Grants { get; init; }

    /// <summary>The columns that say that a text which decides the use is not held.</summary>
    public required BitMemory NotHeld { get; init; }

    /// <summary>The columns that norms end in.</summary>
    public required BitMemory NormColumns { get; init; }

    /// <summary>By position: the place of the norm that the column ends in, -1 where it ends in none.</summary>
    public required int[] NormAt { get; init; }

    /// <summary>By norm: the position of the column that says whether it is fulfilled, -1 where nothing does.</summary>
    public required int[] FulfilmentAt { get; init; }

    /// <summary>The rules whose conditions were too wide to be multiplied out; they are evaluated part by part, with the same result.</summary>
    public required IReadOnlyList<Rule> Wide { get; init; }

    public int Stride => Conditions.Stride;

    /// <param name="rules">The rules.</param>
    /// <param name="norms">All norms, in the order of findings.</param>
    /// <param name="days">The stretches of days.</param>
    /// <param name="book">The codes.</param>
    /// <param name="budget">Is charged what it takes.</param>
    /// <exception cref="LimitReachedException">It would be too large.</exception>
    public static RuleMatrix Compile(RuleSet rules, IReadOnlyList<Norm> norms, DayStretches days, Codebook book, SizeBudget budget) =>
        new RuleMatrixBuilder(rules, norms, days, book, budget).Build();
}

/// <summary>What an active column does, as numbers.</summary>
/// <param name="Kind">What it does.</param>
/// <param name="Target">A position, or a gate's place in the order of settling.</param>
internal readonly record struct Effect(EffectKind Kind, int Target);

/// <summary>When a gate is settled, and what is cleared then.</summary>
/// <param name="Position">The columns before this position are walked first.</param>
/// <param name="Readers">The columns that read it.</param>
/// <param name="Defeats">The positions of the columns that it defeats.</param>
internal sealed record GateStep(int Position, GateReaders[] Readers, int[] Defeats);

/// <summary>The columns of some words that follow each other, in whole cache lines, that read a gate. Immutable.</summary>
/// <param name="FirstWord">Where the bits belong in a row.</param>
/// <param name="Plain">The columns that hold only where the gate does.</param>
/// <param name="Negated">The columns that hold only where it does not; as many words.</param>
internal sealed record GateReaders(int FirstWord, BitMemory Plain, BitMemory Negated);
