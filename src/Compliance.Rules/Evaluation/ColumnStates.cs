using System.Numerics;
using Compliance.Rules.Compilation.Matrix;

namespace Compliance.Rules.Evaluation;

/// <summary>
/// What becomes of the columns of a matrix in one use case. Memory that is used again; belongs to one thread at a time. The states are there once
/// <see cref="Settle(RowSelection)"/> has been called.
/// </summary>
/// <remarks>
/// Conditions come first, all at once; then one walk over the active columns that hold or may: parts join their conditions, conclusions raise derived facts,
/// norms defeat norms. Each column stands behind all that bears on it, so what the walk has passed is final.
/// </remarks>
/// <typeparam name="TBits">How many words are worked on at once.</typeparam>
internal sealed class ColumnStates<TBits> : IColumnStates
    where TBits : struct, IBits<TBits>
{
    private readonly RuleMatrix _matrix;
    private readonly BitMemory _possible;
    private readonly BitMemory _certain;
    private readonly BitMemory _mayBeDefeated;
    private readonly BitMemory _isDefeated;
    private readonly BitMemory _grantMayBeLost;
    private readonly BitMemory _grantIsLost;
    private readonly Truth[] _gates;
    private readonly GateStep[] _steps;
    private readonly BitMemory _withEffects;
    private readonly int[] _effectStarts;
    private readonly Effect[] _effects;
    private bool _anyDefeat;

    public ColumnStates(RuleMatrix matrix)
    {
        _matrix = matrix;
        _possible = new(matrix.Stride);
        _certain = new(matrix.Stride);
        _mayBeDefeated = new(matrix.ActiveWords);
        _isDefeated = new(matrix.ActiveWords);
        _grantMayBeLost = new(matrix.ActiveWords);
        _grantIsLost = new(matrix.ActiveWords);
        _gates = new Truth[matrix.Gates.Length];
        _steps = matrix.Gates;
        _withEffects = matrix.WithEffects;
        _effectStarts = matrix.EffectStarts;
        _effects = matrix.Effects;
    }

    public void Settle(RowSelection rows)
    {
        _matrix.Conditions.Meet<TBits>(rows, _possible, _certain);
        if (_anyDefeat)
        {
            _mayBeDefeated.Words.Clear();
            _isDefeated.Words.Clear();
            _grantMayBeLost.Words.Clear();
            _grantIsLost.Words.Clear();
            _anyDefeat = false;
        }

        _gates.AsSpan().Clear();
        Walk();
    }

    public ulong CanHold(int word) => _possible[word];

    public ulong Holds(int word) => _certain[word];

    public ulong CanApply(int word) => word < _isDefeated.Length ? _possible[word] & ~_isDefeated[word] : _possible[word];

    public ulong Applies(int word) => word < _mayBeDefeated.Length ? _certain[word] & ~_mayBeDefeated[word] : _certain[word];

    public ulong CanGrant(int word) => word < _grantIsLost.Length ? _possible[word] & ~_grantIsLost[word] : _possible[word];

    public ulong DoesGrant(int word) => word < _grantMayBeLost.Length ? _certain[word] & ~_grantMayBeLost[word] : _certain[word];

    public Truth Condition(int position)
    {
        var bit = 1UL << position;
        var word = position >> 6;
        return (_certain[word] & bit) != 0 ? Truth.True : (_possible[word] & bit) != 0 ? Truth.Unknown : Truth.False;
    }

    public Truth HighestThatApplies(BitMemory columns) => Highest(columns, _isDefeated, _mayBeDefeated);

    public Truth HighestGrant(BitMemory columns) => Highest(columns, _grantIsLost, _grantMayBeLost);

    public int NextThatCanApply(BitMemory columns, int word)
    {
        ref var possible = ref _possible.First;
        ref var wanted = ref columns.First;
        for (; word < _matrix.Stride; word += TBits.Words)
        {
            if (!TBits.IsZero(TBits.Load(ref possible, (nuint)word) & TBits.Load(ref wanted, (nuint)word)))
            {
                return word;
            }
        }

        return word;
    }

    /// <summary>The highest state of some columns.</summary>
    /// <param name="columns">The columns.</param>
    /// <param name="isLost">The active columns that are False for another reason than their condition.</param>
    /// <param name="mayBeLost">The active columns that are not True for another reason than their condition.</param>
    private Truth Highest(BitMemory columns, BitMemory isLost, BitMemory mayBeLost)
    {
        ref var wanted = ref columns.First;
        ref var possible = ref _possible.First;
        ref var certain = ref _certain.First;
        var can = TBits.Zeros;
        var does = TBits.Zeros;
        nuint word = 0;
        for (; _anyDefeat && word < (nuint)_matrix.ActiveWords; word += (nuint)TBits.Words)
        {
            var mask = TBits.Load(ref wanted, word);
            can |= mask & TBits.Load(ref possible, word) & ~TBits.Load(ref isLost.First, word);
            does |= mask & TBits.Load(ref certain, word) & ~TBits.Load(ref mayBeLost.First, word);
        }

        for (; word < (nuint)_matrix.Stride; word += (nuint)TBits.Words)
        {
            var mask = TBits.Load(ref wanted, word);
            can |= mask & TBits.Load(ref possible, word);
            does |= mask & TBits.Load(ref certain, word);
        }

        return !TBits.IsZero(does) ? Truth.True : TBits.IsZero(can) ? Truth.False : Truth.Unknown;
    }

    /// <summary>Carries out the effects of the active columns, from left to right, and settles each gate before the first column behind it.</summary>
    private void Walk()
    {
        var gates = _steps;
        var settled = 0;
        for (var word = NextThatCanApply(_withEffects, 0); word < _matrix.ActiveWords; word++)
        {
            var range = _withEffects[word];
            for (var open = CanApply(word) & range; open != 0; open = CanApply(word) & range)
            {
                var bit = open & (0 - open);
                var position = (word << 6) + BitOperations.TrailingZeroCount(bit);
                if (settled < gates.Length && gates[settled].Position <= position)
                {
                    // It may take this very column away.
                    Settle(gates[settled], _gates[settled++]);
                    continue;
                }

                range &= ~(bit | (bit - 1));
                Act(position, (Applies(word) & bit) != 0);
            }

            if ((word + 1) % TBits.Words == 0)
            {
                word = NextThatCanApply(_withEffects, word + 1) - 1;
            }
        }

        for (; settled < gates.Length; settled++)
        {
            Settle(gates[settled], _gates[settled]);
        }
    }

    private void Act(int position, bool isCertain)
    {
        var end = _effectStarts[position + 1];
        for (var index = _effectStarts[position]; index < end; index++)
        {
            var (kind, target) = _effects[index];
            if (kind == EffectKind.RaisesGate)
            {
                _gates[target] = _gates[target].Or(isCertain ? Truth.True : Truth.Unknown);
            }
            else if (kind == EffectKind.JoinsColumn)
            {
                Raise(_possible, _certain, target, isCertain);
            }
            else
            {
                _anyDefeat = true;
                Raise(_mayBeDefeated, _isDefeated, target, isCertain);
                if (kind == EffectKind.DefeatsGrant)
                {
                    Raise(_grantMayBeLost, _grantIsLost, target, isCertain);
                }
            }
        }
    }

    /// <summary>
    /// Takes from the columns that read a gate what its state does not allow, and defeats what it defeats. False settles the plain readers, True the negated
    /// ones; Unknown leaves what can hold, and lets none be certain. Done with masks: which state it is cannot be guessed, and a wrong guess costs more.
    /// </summary>
    private void Settle(GateStep gate, Truth state)
    {
        ref var possible = ref _possible.First;
        ref var certain = ref _certain.First;
        var isFalse = TBits.All(state == Truth.False);
        var isTrue = TBits.All(state == Truth.True);
        foreach (var piece in gate.Readers)
        {
            ref var plains = ref piece.Plain.First;
            ref var negateds = ref piece.Negated.First;
            var isLong = piece.Plain.Length > BitMemory.Line;
            for (nuint word = 0; word < (nuint)piece.Plain.Length; word += (nuint)TBits.Words)
            {
                var place = word + (nuint)piece.FirstWord;
                var plain = TBits.Load(ref plains, word);
                var negated = TBits.Load(ref negateds, word);
                var can = TBits.Load(ref possible, place);
                if (isLong && TBits.IsZero(can & (plain | negated)))
                {
                    continue;
                }

                TBits.Store(can & ~((plain & isFalse) | (negated & isTrue)), ref possible, place);
                TBits.Store(TBits.Load(ref certain, place) & ~((plain & ~isTrue) | (negated & ~isFalse)), ref certain, place);
            }
        }

        if (gate.Defeats.Length > 0 && state != Truth.False)
        {
            _anyDefeat = true;
            foreach (var target in gate.Defeats)
            {
                Raise(_mayBeDefeated, _isDefeated, target, state == Truth.True);
            }
        }
    }

    private static void Raise(BitMemory possible, BitMemory certain, int position, bool isCertain)
    {
        var bit = 1UL << position;
        possible[position >> 6] |= bit;
        certain[position >> 6] |= isCertain ? bit : 0;
    }
}
