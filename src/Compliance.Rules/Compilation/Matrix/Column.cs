using Compliance.Rules.Validation;

namespace Compliance.Rules.Compilation.Matrix;

/// <summary>A conjunction while the matrix is built: one bit of every row.</summary>
internal sealed class Column(Literal[] literals, StretchSet? inForce)
{
    /// <summary>About what an effect takes; a literal as much.</summary>
    public const int BytesPerEffect = 24;
    private const int BytesBesides = 256;

    /// <summary>About what a column of some literals takes, without its effects.</summary>
    public static long BytesOf(Literal[] literals) => BytesBesides + ((long)literals.Length * BytesPerEffect);

    /// <summary>Its place in the rows; known once all columns are laid out.</summary>
    public int Position { get; set; }

    public Literal[] Literals { get; } = literals;

    /// <summary>The stretches of days on which it counts; null means all.</summary>
    public StretchSet? InForce { get; } = inForce;

    /// <summary>The norm whose condition ends in this column; null for a part of one, a definition or a fulfilment.</summary>
    public Norm? Norm { get; init; }

    /// <summary>What it does to columns and gates behind it, where it holds or may.</summary>
    public List<(EffectKind Kind, object Target)> Effects { get; } = [];

    public bool IsInForceWith(Column other) => InForce is null || other.InForce is null || InForce.Overlaps(other.InForce);
}

/// <summary>What a column does where it holds or may.</summary>
internal enum EffectKind
{
    /// <summary>Its state is added to that of another column: both are conjunctions of one condition.</summary>
    JoinsColumn,

    /// <summary>Its state is added to that of a gate.</summary>
    RaisesGate,

    /// <summary>Its norm defeats that of another column.</summary>
    Defeats,

    /// <summary>As <see cref="Defeats"/>, and being no prohibition it also takes away the other's grant.</summary>
    DefeatsGrant,
}

/// <summary>Some stretches of days, as half-open ranges in order. Immutable.</summary>
internal sealed record StretchSet(IReadOnlyList<(int From, int Until)> Ranges)
{
    /// <summary>How many stretches they are.</summary>
    public long Days => Ranges.Sum(range => (long)(range.Until - range.From));

    public bool Overlaps(StretchSet other) =>
        Ranges.Any(range => other.Ranges.Any(range2 => range.From < range2.Until && range2.From < range.Until));
}
