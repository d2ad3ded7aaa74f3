namespace Compliance.Rules.Vocabularies;

/// <summary>A known value of a fact, bound to the fact's definition: names resolved, type and range checked. Immutable.</summary>
/// <param name="Names">Of enums and regions, the value; of sets, the elements, each once, in the order given. Empty otherwise.</param>
/// <param name="Number">Of numbers, the number; of booleans, 1 or 0.</param>
internal sealed record BoundValue(IReadOnlyList<NamedValue> Names, double Number)
{
    public bool IsTrue => Number != 0;

    /// <summary>The value as verdicts write it, by main names.</summary>
    public FactValue ToFactValue(FactType type) => type switch
    {
        FactType.Set => FactValue.Set(Names.Select(name => name.Name)),
        FactType.Boolean => FactValue.Boolean(IsTrue),
        FactType.Number => FactValue.Number(Number),
        _ => FactValue.Text(Names[0].Name),
    };
}

/// <summary>Why a value does not fit a fact.</summary>
internal enum MisfitKind
{
    /// <summary>A string where a number should be, and the like.</summary>
    WrongType,

    /// <summary>A name that the fact does not have.</summary>
    UnknownValue,

    /// <summary>A number that is not finite or beyond the fact's bounds.</summary>
    OutOfBounds,
}

/// <summary>A value, or an element of one, that does not fit its fact.</summary>
/// <param name="Kind">Why.</param>
/// <param name="Found">What was found, in words or by name.</param>
/// <param name="Element">Of an element of a set, its place from 0; else -1.</param>
internal readonly record struct Misfit(MisfitKind Kind, string Found, int Element = -1);
