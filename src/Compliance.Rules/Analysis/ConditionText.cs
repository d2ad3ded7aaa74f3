using System.Globalization;
using Compliance.Rules.Validation;
using Compliance.Rules.Vocabularies;

namespace Compliance.Rules.Analysis;

/// <summary>Conditions in words, with facts and values by their names: <c>tier is free or pro and purpose includes resale</c>.</summary>
internal static class ConditionText
{
    /// <summary>Where it holds: <c>where plan is free</c>, or <c>in every use</c>.</summary>
    public static string Where(string condition) => condition == "always" ? "in every use" : $"where {condition}";

    /// <summary>The condition; "always" for the one that always holds.</summary>
    public static string Of(Condition condition) => condition switch
    {
        AllOf { Parts.Count: 0 } => "always",
        AllOf all => string.Join(" and ", all.Parts.Select(part => part is AnyOf { Parts.Count: > 1 } ? $"({Of(part)})" : Of(part))),
        AnyOf { Parts.Count: 0 } => "never",
        AnyOf any => string.Join(" or ", any.Parts.Select(part => part is AllOf { Parts.Count: > 1 } ? $"({Of(part)})" : Of(part))),
        Not { Part: ValueTest { Fact.Type: not FactType.Set } test } => $"{test.Fact.Name} is not {Names(test, "or")}",
        Not { Part: ValueTest { Quantifier: Quantifier.Any } test } => Of(test with { Quantifier = Quantifier.None }),
        Not { Part: BooleanTest test } => Of(test with { Expected = !test.Expected }),
        Not not => $"not ({Of(not.Part)})",
        BooleanTest test => $"{test.Fact.Name} is {(test.Expected ? "true" : "false")}",
        NumberTest test => $"{test.Fact.Name} is {string.Join(" or ", test.Ranges.Select(Range))}",
        ValueTest { Fact.Type: not FactType.Set } test => $"{test.Fact.Name} is {Names(test, "or")}",
        ValueTest { Quantifier: Quantifier.Only } test => $"{test.Fact.Name} is nothing but {Names(test, "and")}",
        ValueTest { Quantifier: Quantifier.All } test => $"{test.Fact.Name} includes {Names(test, "and")}",
        ValueTest { Quantifier: Quantifier.None } test => IsEverything(test) ? $"{test.Fact.Name} is empty" : $"{test.Fact.Name} does not include {Names(test, "or")}",
        ValueTest test => IsEverything(test) ? $"{test.Fact.Name} is not empty" : $"{test.Fact.Name} includes {Names(test, "or")}",
        _ => throw new InvalidOperationException($"No words for a condition of type {condition.GetType().Name}."),
    };

    /// <summary>A range of numbers: <c>from 13 to under 18</c>.</summary>
    public static string Range(NumberRange range)
    {
        if (range.AtLeast is { } number && range.AtLeast == range.AtMost)
        {
            return Number(number);
        }

        string?[] bounds =
        [
            range.AtLeast is { } least ? $"at least {Number(least)}" : range.Above is { } above ? $"over {Number(above)}" : null,
            range.AtMost is { } most ? $"at most {Number(most)}" : range.Below is { } below ? $"under {Number(below)}" : null,
        ];
        return bounds.OfType<string>().ToList() is { Count: > 0 } given ? string.Join(" and ", given) : "any number";
    }

    private static string Names(ValueTest test, string last)
    {
        var names = test.Values.Select(value => value.Name).ToList();
        return names.Count == 1 ? names[0] : $"{string.Join(", ", names.SkipLast(1))} {last} {names[^1]}";
    }

    private static bool IsEverything(ValueTest test) =>
        test.Fact.Values.Names.All(name => test.Values.Any(value => test.Fact.Values.Meets(test.Fact.Values.Find(name)!.Value, value) == Truth.True));

    private static string Number(double number) => number.ToString(CultureInfo.InvariantCulture);
}
