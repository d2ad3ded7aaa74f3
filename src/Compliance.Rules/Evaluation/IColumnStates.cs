using System.Runtime.Intrinsics;
using Compliance.Rules.Compilation.Matrix;

namespace Compliance.Rules.Evaluation;

/// <summary>What becomes of the columns of a matrix in one use case, however many bits at once it was worked out. Not for two threads at a time.</summary>
internal interface IColumnStates
{
    /// <summary>Evaluates everything for the rows that a use case meets.</summary>
    void Settle(RowSelection rows);

    /// <summary>The columns of a word whose conditions can hold.</summary>
    ulong CanHold(int word);

    /// <summary>The columns of a word whose conditions hold.</summary>
    ulong Holds(int word);

    /// <summary>The columns of a word that are not False once defeat is taken into account.</summary>
    ulong CanApply(int word);

    /// <summary>The columns of a word that are True once defeat is taken into account.</summary>
    ulong Applies(int word);

    /// <summary>The state of the condition of one column.</summary>
    Truth Condition(int position);

    /// <summary>The highest state of some columns once defeat is taken into account.</summary>
    Truth HighestThatApplies(BitMemory columns);

    /// <summary>The highest state of some columns when defeat by the customer's prohibitions does not count.</summary>
    Truth HighestGrant(BitMemory columns);

    /// <summary>The columns of a word that are not False when defeat by the customer's prohibitions does not count.</summary>
    ulong CanGrant(int word);

    /// <summary>The columns of a word that are True when defeat by the customer's prohibitions does not count.</summary>
    ulong DoesGrant(int word);

    /// <summary>A word not after the first, from one on, in which a condition of some columns can hold; the end of the row or more where there is none.</summary>
    int NextThatCanApply(BitMemory columns, int word);
}

/// <summary>Makes the states that suit the machine.</summary>
internal static class ColumnStates
{
    public static IColumnStates For(RuleMatrix matrix) =>
        Vector512.IsHardwareAccelerated ? new ColumnStates<Bits512>(matrix)
        : Vector256.IsHardwareAccelerated ? new ColumnStates<Bits256>(matrix)
        : new ColumnStates<Bits64>(matrix);
}
