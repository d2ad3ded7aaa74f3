using System.Numerics;

namespace Compliance.Rules.Analysis;

/// <summary>
/// A set of fully described use cases. Each set has one diagram, so comparing two sets costs nothing. Sets of one space combine; sets of two do not.
/// Immutable. Operations throw <see cref="NotDecidedException"/> when the space's bound is reached.
/// </summary>
/// <param name="Space">The space it is part of.</param>
/// <param name="Node">Its diagram.</param>
internal readonly record struct UseCaseSet(UseCaseSpace Space, int Node)
{
    public bool IsEmpty => Node == DiagramTable.None;

    public bool IsAll => Node == Space.All.Node;

    /// <summary>How many use cases it holds: see <see cref="UseCaseSpace.Count"/>.</summary>
    public BigInteger Count => Space.Count(this);

    public bool IsSubsetOf(UseCaseSet other) => (this - other).IsEmpty;

    public bool Overlaps(UseCaseSet other) => !(this & other).IsEmpty;

    public static UseCaseSet operator &(UseCaseSet left, UseCaseSet right) => left with { Node = left.Table(right).And(left.Node, right.Node) };

    public static UseCaseSet operator |(UseCaseSet left, UseCaseSet right) => left with { Node = left.Table(right).Or(left.Node, right.Node) };

    public static UseCaseSet operator -(UseCaseSet left, UseCaseSet right) => left with { Node = left.Table(right).Except(left.Node, right.Node) };

    public static UseCaseSet operator !(UseCaseSet set) => set.Space.All - set;

    private DiagramTable Table(UseCaseSet other) => ReferenceEquals(Space, other.Space) ? Space.Table
        : throw new ArgumentException("The sets belong to different spaces; build one space over all the rules compared.", nameof(other));
}
