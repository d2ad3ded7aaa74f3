using System.ComponentModel;
using System.Text.Json.Serialization;
using Compliance.Json;

namespace Compliance;

/// <summary>
/// A decision and what else was possible, without reasons: what is left of a <see cref="Verdict"/> where only the answer is wanted, as at a gateway that asks
/// on every call. Immutable, compared by content; takes no memory of its own. The default value says nothing: undetermined, with no decision possible.
/// </summary>
[JsonConverter(typeof(ComplianceJsonConverter<Ruling>))]
[TypeConverter(typeof(NoPlainSerialization))]
public readonly record struct Ruling
{
    private const int Settled = (int)Decision.Undetermined;

    /// <summary>By the bits of <see cref="_possible"/>.</summary>
    private static readonly IReadOnlyList<Decision>[] Lists = [.. Enumerable.Range(0, 1 << Settled).Select(List)];

    private static readonly Decision[] Decisions = [.. Lists.Select(list => list.Count == 1 ? list[0] : Decision.Undetermined)];

    private readonly byte _possible;

    private Ruling(int possible) => _possible = (byte)possible;

    /// <summary>What the norms say; <see cref="Decision.Undetermined"/> when more than one decision is possible.</summary>
    public Decision Decision => Decisions[_possible];

    /// <summary>Every decision that the facts not given leave open, in the order prohibited, conditional, permitted, notAddressed.</summary>
    public IReadOnlyList<Decision> PossibleDecisions => Lists[_possible];

    /// <summary>Whether a decision is among those that are possible; never so of <see cref="Decision.Undetermined"/>.</summary>
    public bool IsPossible(Decision decision) => decision < Decision.Undetermined && (_possible & Bit(decision)) != 0;

    /// <summary>The decision, and what else is possible where it is undetermined.</summary>
    public override string ToString() =>
        PossibleDecisions.Count > 1 ? $"{VerdictText.Name(Decision)} ({string.Join(" or ", PossibleDecisions.Select(VerdictText.Name))})" : VerdictText.Name(Decision);

    /// <summary>The ruling where prohibitions, open duties and grants are settled so far.</summary>
    /// <param name="prohibitions">The highest state of the customer's prohibitions.</param>
    /// <param name="openDuties">The highest state of "applies and is not fulfilled" of the customer's obligations that are not standing.</param>
    /// <param name="grants">The state of the grants, the least over the purposes.</param>
    /// <param name="notHeld">Whether the texts that decide the use are missing: then each of the others is at least Unknown, for nobody knows what they say.</param>
    internal static Ruling Of(Truth prohibitions, Truth openDuties, Truth grants, Truth notHeld)
    {
        if (notHeld != Truth.False)
        {
            (prohibitions, openDuties, grants) = (prohibitions.Or(Truth.Unknown), openDuties.Or(Truth.Unknown), grants.Or(Truth.Unknown));
        }

        if (prohibitions == Truth.True)
        {
            return new(Bit(Decision.Prohibited));
        }

        var granted = grants >= Truth.Unknown;
        return new(
            (prohibitions == Truth.Unknown ? Bit(Decision.Prohibited) : 0)
            | (granted && openDuties >= Truth.Unknown ? Bit(Decision.Conditional) : 0)
            | (granted && openDuties <= Truth.Unknown ? Bit(Decision.Permitted) : 0)
            | (grants <= Truth.Unknown ? Bit(Decision.NotAddressed) : 0));
    }

    /// <summary>The ruling of what is possible; <see cref="Decision.Undetermined"/> is no possibility and is left out.</summary>
    internal static Ruling Of(IEnumerable<Decision> possible) =>
        new(possible.Where(decision => decision < Decision.Undetermined).Aggregate(0, (bits, decision) => bits | Bit(decision)));

    private static int Bit(Decision decision) => 1 << (int)decision;

    private static IReadOnlyList<Decision> List(int possible) =>
        ContentList<Decision>.Of([.. Enumerable.Range(0, Settled).Select(index => (Decision)index).Where(decision => (possible & Bit(decision)) != 0)]);
}
