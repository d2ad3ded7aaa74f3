using System.Globalization;
using Compliance.Rules.Validation;
using Compliance.Rules.Vocabularies;

namespace Compliance.Authoring.Interpretation;

/// <summary>Tests and values of facts in a few words.</summary>
internal static class ConditionWords
{
    /// <summary>A test: <c>tier is pro or team</c>.</summary>
    /// <param name="test">The test.</param>
    /// <param name="isNegated">Whether it must not hold.</param>
    public static string Of(FactTest test, bool isNegated = false) => test switch
    {
        BooleanTest boolean => $"{test.Fact.Name} is {(boolean.Expected != isNegated ? "true" : "false")}",
        NumberTest number => $"{test.Fact.Name} {(isNegated ? "is not" : "is")} {string.Join(" or ", number.Ranges.Select(Range))}",
        ValueTest { Quantifier: Quantifier.All } all => $"{test.Fact.Name} {(isNegated ? "does not have all of" : "has")} {List(all, " and ")}",
        ValueTest { Quantifier: Quantifier.None } none => $"{test.Fact.Name} {(isNegated ? "has" : "has none of")} {List(none, " or ")}",
        ValueTest { Quantifier: Quantifier.Only } only => $"{test.Fact.Name} {(isNegated ? "has more than" : "has only")} {List(only, " or ")}",
        ValueTest { Fact.Type: FactType.Set } any => $"{test.Fact.Name} {(isNegated ? "has no" : "has")} {List(any, " or ")}",
        ValueTest any => $"{test.Fact.Name} {(isNegated ? "is not" : "is")} {List(any, " or ")}",
        _ => test.Fact.Name,
    };

    /// <summary>What a use case says of a fact: <c>tier is free</c>.</summary>
    public static string Of(FactDefinition fact, FactView facts)
    {
        if (fact.IsDerived)
        {
            return facts[fact] switch { Truth.True => $"{fact.Name} holds", Truth.False => $"{fact.Name} does not hold", _ => $"{fact.Name} is open" };
        }

        if (facts.UseCase[fact] is not { } value)
        {
            return $"{fact.Name} is not known";
        }

        var shown = fact.Type switch
        {
            FactType.Boolean => value.IsTrue ? "true" : "false",
            FactType.Number => value.Number.ToString(CultureInfo.InvariantCulture),
            _ => value.Names.Count == 0 ? "none" : string.Join(", ", value.Names.Select(name => name.Name)),
        };
        return $"{fact.Name} is {shown}{(facts.UseCase.IsPresumed(fact) ? " (presumed)" : "")}";
    }

    private static string List(ValueTest test, string last)
    {
        var names = test.Values.Select(value => value.Name).ToList();
        return names.Count == 1 ? names[0] : $"{string.Join(", ", names[..^1])}{last}{names[^1]}";
    }

    private static string Range(NumberRange range)
    {
        if (range.AtLeast is { } exactly && range.AtMost == exactly)
        {
            return Text(exactly);
        }

        List<string> bounds =
        [
            .. Bound("at least", range.AtLeast), .. Bound("more than", range.Above), .. Bound("at most", range.AtMost), .. Bound("less than", range.Below),
        ];
        return string.Join(" and ", bounds);
    }

    private static IEnumerable<string> Bound(string words, double? bound) => bound is { } number ? [$"{words} {Text(number)}"] : [];

    private static string Text(double number) => number.ToString(CultureInfo.InvariantCulture);
}
