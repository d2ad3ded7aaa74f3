using Compliance.Authoring.Interpretation;
using Compliance.Rules.Validation;

namespace Compliance.Authoring.Mutation;

/// <summary>A condition with one slip in it. Immutable.</summary>
/// <param name="Condition">The condition; null where all of it is left out.</param>
/// <param name="Part">The part of the original that the slip is in.</param>
/// <param name="Kind">What kind of slip.</param>
/// <param name="Change">The slip in a few words.</param>
internal sealed record ConditionEdit(Condition? Condition, Condition Part, MutationKind Kind, string Change);

/// <summary>All slips in a condition, one at a time: each test left out or changed; each alternative, all alternatives and each negated block left out.</summary>
internal static class ConditionEdits
{
    public static IEnumerable<ConditionEdit> Of(Condition condition) => condition switch
    {
        AllOf all => OfParts(all.Parts, parts => new AllOf(parts)),
        AnyOf any => OfAlternatives(any),
        Not not => OfNegation(not),
        FactTest test => OfTest(test),
        _ => [],
    };

    /// <summary>Leaving out a test, and what else can go wrong with it.</summary>
    private static IEnumerable<ConditionEdit> OfTest(FactTest test) => TestEdits.Of(test).Select(edit => new ConditionEdit(edit.Edited, test, edit.Kind, edit.Change))
        .Prepend(LeftOut(test));

    /// <summary>Slips in alternatives; an alternative of several tests left out; several alternatives left out together.</summary>
    private static IEnumerable<ConditionEdit> OfAlternatives(AnyOf any)
    {
        var edits = OfParts(any.Parts, parts => new AnyOf(parts))
            .Concat(any.Parts.Where(part => part is AllOf { Parts.Count: > 1 }).Select(part => Without(any, part)));
        return any.Parts.Count > 1 ? edits.Append(LeftOut(any)) : edits;
    }

    /// <summary>Slips in what is negated; all of it left out, unless one of the slips does that.</summary>
    private static IEnumerable<ConditionEdit> OfNegation(Not not)
    {
        var edits = Of(not.Part).ToList();
        var negated = edits.Where(edit => edit.Condition is not null).Select(edit => edit with { Condition = new Not(edit.Condition!) });
        return not.Part is FactTest ? negated.Concat(edits.Where(edit => edit.Condition is null)) : negated.Append(LeftOut(not));
    }

    private static IEnumerable<ConditionEdit> OfParts(IReadOnlyList<Condition> parts, Func<IReadOnlyList<Condition>, Condition> join) =>
        parts.SelectMany((part, place) => Of(part).Select(edit => edit with { Condition = Joined(parts, place, edit.Condition, join) }));

    /// <summary>The parts with another in a place, or without it; nothing where that was all.</summary>
    private static Condition? Joined(IReadOnlyList<Condition> parts, int place, Condition? edited, Func<IReadOnlyList<Condition>, Condition> join)
    {
        List<Condition> left = [.. parts.Take(place), .. edited is null ? Array.Empty<Condition>() : [edited], .. parts.Skip(place + 1)];
        return left.Count == 0 ? null : join(left);
    }

    private static ConditionEdit LeftOut(Condition part) => new(null, part, MutationKind.Condition, $"without \"{ConditionPhrase.Of(part)}\"");

    /// <summary>An alternative of several tests left out as a whole.</summary>
    private static ConditionEdit Without(AnyOf any, Condition alternative)
    {
        var left = any.Parts.Where(part => !ReferenceEquals(part, alternative)).ToList();
        return new(left.Count == 0 ? null : new AnyOf(left), alternative, MutationKind.Condition, $"without the alternative \"{ConditionPhrase.Of(alternative)}\"");
    }
}
