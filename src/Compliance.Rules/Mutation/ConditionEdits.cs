using Compliance.Rules.Interpretation;
using Compliance.Rules.Validation;

namespace Compliance.Rules.Mutation;

/// <summary>A condition with one slip in it. Immutable.</summary>
/// <param name="Condition">The condition; null where all of it is left out.</param>
/// <param name="Part">The part of the original that the slip is in.</param>
/// <param name="Kind">What kind of slip.</param>
/// <param name="Change">The slip in a few words.</param>
internal sealed record ConditionEdit(Condition? Condition, Condition Part, MutationKind Kind, string Change);

/// <summary>All slips in a condition, one at a time: each test left out or changed, each alternative left out.</summary>
internal static class ConditionEdits
{
    public static IEnumerable<ConditionEdit> Of(Condition condition) => condition switch
    {
        AllOf all => OfParts(all.Parts, parts => new AllOf(parts)),
        AnyOf any => OfParts(any.Parts, parts => new AnyOf(parts)).Concat(any.Parts.Where(part => part is AllOf { Parts.Count: > 1 }).Select(part => Without(any, part))),
        Not not => Of(not.Part).Select(edit => edit with { Condition = edit.Condition is { } part ? new Not(part) : null }),
        FactTest test => OfTest(test),
        _ => [],
    };

    /// <summary>Leaving out a test, and what else can go wrong with it.</summary>
    private static IEnumerable<ConditionEdit> OfTest(FactTest test) => TestEdits.Of(test).Select(edit => new ConditionEdit(edit.Edited, test, edit.Kind, edit.Change))
        .Prepend(new(null, test, MutationKind.Condition, $"without \"{ConditionWords.Of(test)}\""));

    private static IEnumerable<ConditionEdit> OfParts(IReadOnlyList<Condition> parts, Func<IReadOnlyList<Condition>, Condition> join) =>
        parts.SelectMany((part, place) => Of(part).Select(edit => edit with { Condition = Joined(parts, place, edit.Condition, join) }));

    /// <summary>The parts with another in a place, or without it; nothing where that was all.</summary>
    private static Condition? Joined(IReadOnlyList<Condition> parts, int place, Condition? edited, Func<IReadOnlyList<Condition>, Condition> join)
    {
        List<Condition> left = [.. parts.Take(place), .. edited is null ? Array.Empty<Condition>() : [edited], .. parts.Skip(place + 1)];
        return left.Count == 0 ? null : join(left);
    }

    /// <summary>An alternative of several tests left out as a whole.</summary>
    private static ConditionEdit Without(AnyOf any, Condition alternative)
    {
        var left = any.Parts.Where(part => !ReferenceEquals(part, alternative)).ToList();
        var words = string.Join(" and ", alternative.Tests.Select(test => ConditionWords.Of(test)));
        return new(left.Count == 0 ? null : new AnyOf(left), alternative, MutationKind.Condition, $"without the alternative \"{words}\"");
    }
}
