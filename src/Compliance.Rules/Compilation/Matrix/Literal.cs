namespace Compliance.Rules.Compilation.Matrix;

/// <summary>A test, or the state of a gate, or the negation of either: what conjunctions are made of.</summary>
/// <param name="Number">The test's place in the codebook, or the gate's among the gates.</param>
/// <param name="IsGate">Whether it is a gate.</param>
/// <param name="IsNegated">Whether it holds where the test or gate does not.</param>
internal readonly record struct Literal(int Number, bool IsGate, bool IsNegated)
{
    public static Literal Test(int number, bool isNegated) => new(number, IsGate: false, isNegated);

    public static Literal Gate(int number, bool isNegated) => new(number, IsGate: true, isNegated);
}

/// <summary>Compares conjunctions by their literals, in order.</summary>
internal sealed class LiteralsComparer : IEqualityComparer<Literal[]>
{
    public static readonly LiteralsComparer Instance = new();

    public bool Equals(Literal[]? x, Literal[]? y) => x.AsSpan().SequenceEqual(y);

    public int GetHashCode(Literal[] obj)
    {
        var hash = default(HashCode);
        foreach (var literal in obj)
        {
            hash.Add(literal);
        }

        return hash.ToHashCode();
    }
}
