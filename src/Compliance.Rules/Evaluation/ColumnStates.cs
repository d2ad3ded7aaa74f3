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
internal sealed class ColumnStates(RuleMatrix matrix)
{
    private readonly ulong[] _possible = new ulong[matrix.Stride];
    private readonly ulong[] _certain = new ulong[matrix.Stride];
    private readonly ulong[] _mayBeDefeated = new ulong[matrix.ActiveWords];
    private readonly ulong[] _isDefeated = new ulong[matrix.ActiveWords];
    private readonly ulong[] _grantMayBeLost = new ulong[matrix.ActiveWords];
    private readonly ulong[] _grantIsLost = new ulong[matrix.ActiveWords];
    private readonly Truth[] _gates = new Truth[matrix.Gates.Length];

    /// <summary>Evaluates everything for the rows that a use case meets.</summary>
    public void Settle(RowSelection rows)
    {
        matrix.Conditions.Meet(rows, _possible, _certain);
        if (matrix.ActiveWords == 0 && matrix.Gates.Length == 0)
        {
            return;
        }

        Array.Clear(_mayBeDefeated);
        Array.Clear(_isDefeated);
        Array.Clear(_grantMayBeLost);
        Array.Clear(_grantIsLost);
        Array.Clear(_gates);
        var position = 0;
        for (var gate = 0; gate < matrix.Gates.Length; gate++)
        {
            Walk(position, matrix.Gates[gate].Position);
            position = matrix.Gates[gate].Position;
            Settle(matrix.Gates[gate], _gates[gate]);
        }

        Walk(position, matrix.ActiveWords * 64);
    }

    /// <summary>The columns of a word whose conditions can hold.</summary>
    public ulong CanHold(int word) => _possible[word];

    /// <summary>The columns of a word whose conditions hold.</summary>
    public ulong Holds(int word) => _certain[word];

    /// <summary>The columns of a word that are not False once defeat is taken into account.</summary>
    public ulong CanApply(int word) => word < _isDefeated.Length ? _possible[word] & ~_isDefeated[word] : _possible[word];

    /// <summary>The columns of a word that are True once defeat is taken into account.</summary>
    public ulong Applies(int word) => word < _mayBeDefeated.Length ? _certain[word] & ~_mayBeDefeated[word] : _certain[word];

    /// <summary>The columns of a word that are not False when only defeat by what is no prohibition counts.</summary>
    public ulong CanGrant(int word) => word < _grantIsLost.Length ? _possible[word] & ~_grantIsLost[word] : _possible[word];

    /// <summary>The columns of a word that are True when only defeat by what is no prohibition counts.</summary>
    public ulong Grants(int word) => word < _grantMayBeLost.Length ? _certain[word] & ~_grantMayBeLost[word] : _certain[word];

    /// <summary>The state of the condition of one column.</summary>
    public Truth Condition(int position) => State(_possible, _certain, position);

    private static Truth State(ulong[] possible, ulong[] certain, int position)
    {
        var bit = 1UL << position;
        return (certain[position >> 6] & bit) != 0 ? Truth.True : (possible[position >> 6] & bit) != 0 ? Truth.Unknown : Truth.False;
    }

    /// <summary>Carries out the effects of the columns between two positions.</summary>
    private void Walk(int from, int until)
    {
        for (var word = from >> 6; word < (until + 63) >> 6; word++)
        {
            var range = Range(word, from, until) & matrix.WithEffects[word];
            for (var open = CanApply(word) & range; open != 0; open = CanApply(word) & range)
            {
                var bit = open & (0 - open);
                range &= ~(bit | (bit - 1));
                var position = (word << 6) + System.Numerics.BitOperations.TrailingZeroCount(bit);
                Act(position, (Applies(word) & bit) != 0);
            }
        }
    }

    private static ulong Range(int word, int from, int until)
    {
        var range = ulong.MaxValue;
        if (from > word << 6)
        {
            range <<= from;
        }

        return until < (word + 1) << 6 ? range & ~(ulong.MaxValue << until) : range;
    }

    private void Act(int position, bool isCertain)
    {
        for (var index = matrix.EffectStarts[position]; index < matrix.EffectStarts[position + 1]; index++)
        {
            var (kind, target) = matrix.Effects[index];
            switch (kind)
            {
                case EffectKind.JoinsColumn:
                    Raise(_possible, _certain, target, isCertain);
                    break;
                case EffectKind.RaisesGate:
                    _gates[target] = _gates[target].Or(isCertain ? Truth.True : Truth.Unknown);
                    break;
                case EffectKind.Defeats:
                    Raise(_mayBeDefeated, _isDefeated, target, isCertain);
                    break;
                default:
                    Raise(_mayBeDefeated, _isDefeated, target, isCertain);
                    Raise(_grantMayBeLost, _grantIsLost, target, isCertain);
                    break;
            }
        }
    }

    /// <summary>Takes from the columns that read a gate what its state does not allow, and defeats what it defeats.</summary>
    private void Settle(GateStep gate, Truth state)
    {
        foreach (var (word, plain, negated) in gate.Readers)
        {
            // False settles the plain readers, True the negated ones; Unknown leaves both open.
            var impossible = state == Truth.False ? plain : state == Truth.True ? negated : 0;
            var uncertain = state == Truth.False ? plain : state == Truth.True ? negated : plain | negated;
            _possible[word] &= ~impossible;
            _certain[word] &= ~uncertain;
        }

        if (state != Truth.False)
        {
            foreach (var target in gate.Defeats)
            {
                Raise(_mayBeDefeated, _isDefeated, target, state == Truth.True);
            }
        }
    }

    private static void Raise(ulong[] possible, ulong[] certain, int position, bool isCertain)
    {
        var bit = 1UL << position;
        possible[position >> 6] |= bit;
        if (isCertain)
        {
            certain[position >> 6] |= bit;
        }
    }
}
