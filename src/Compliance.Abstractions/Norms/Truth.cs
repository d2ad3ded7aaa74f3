namespace Compliance;

/// <summary>
/// A truth value of Kleene's strong three-valued logic, ordered <c>False &lt; Unknown &lt; True</c>, so that "and" is the lesser and "or" the greater.
/// </summary>
/// <remarks>
/// S. C. Kleene, <i>Introduction to Metamathematics</i> (1952), § 64. An unknown is a value; a mistake is an error, never a truth value. It takes one byte, for searches keep millions.
/// </remarks>
internal enum Truth : byte
{
    /// <summary>It does not hold, whatever the facts not given turn out to be.</summary>
    False = 0,

    /// <summary>The facts given do not settle it.</summary>
    Unknown = 1,

    /// <summary>It holds, whatever the facts not given turn out to be.</summary>
    True = 2,
}

/// <summary>The connectives of Kleene's logic.</summary>
internal static class TruthExtensions
{
    /// <summary>The lesser of the two.</summary>
    public static Truth And(this Truth left, Truth right) => left < right ? left : right;

    /// <summary>The greater of the two.</summary>
    public static Truth Or(this Truth left, Truth right) => left > right ? left : right;

    /// <summary>Swaps <see cref="Truth.True"/> and <see cref="Truth.False"/>; <see cref="Truth.Unknown"/> stays.</summary>
    public static Truth Not(this Truth value) => (Truth)(Truth.True - value);

    /// <summary><see cref="Truth.True"/> or <see cref="Truth.False"/>.</summary>
    public static Truth ToTruth(this bool value) => value ? Truth.True : Truth.False;
}
