using Compliance.Authoring.Interpretation;
using Compliance.Rules.Validation;

namespace Compliance.Authoring.Mutation;

/// <summary>A condition in a few words, as a report names what is left out: <c>tier is free and not (age is 12 or age is 13)</c>.</summary>
internal static class ConditionPhrase
{
    public static string Of(Condition condition) => condition switch
    {
        AllOf { Parts.Count: 0 } => "anything",
        AllOf all => Joined(all.Parts, " and "),
        AnyOf any => Joined(any.Parts, " or "),
        Not { Part: FactTest test } => ConditionWords.Of(test, isNegated: true),
        Not not => $"not ({Of(not.Part)})",
        FactTest test => ConditionWords.Of(test),
        _ => throw new InvalidOperationException($"No words for a condition of type {condition.GetType().Name}."),
    };

    private static string Joined(IReadOnlyList<Condition> parts, string word) => parts.Count == 1 ? Of(parts[0])
        : string.Join(word, parts.Select(part => part is AllOf { Parts.Count: > 1 } or AnyOf { Parts.Count: > 1 } ? $"({Of(part)})" : Of(part)));
}
