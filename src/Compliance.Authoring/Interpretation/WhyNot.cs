using Compliance.Rules.Validation;

namespace Compliance.Authoring.Interpretation;

/// <summary>Says in words why a rule does not apply, or only may: the tests that stand in its way, each with what the use case says.</summary>
internal static class WhyNot
{
    /// <summary>A sentence for each thing in the way; empty when nothing is.</summary>
    public static IReadOnlyList<string> Of(RuleInterpreter interpreter, int place, RulesOfDay day, RuleStates states)
    {
        var rule = interpreter[place]!;
        if (day[place] is not { } scopes)
        {
            return ["no version that it cites is in force on the day"];
        }

        var reasons = new List<string>();
        var value = states.Conditions[place];
        if (value != Truth.True)
        {
            CollectAll(scopes, Truth.True, value, states.Facts, reasons, "outside the document's scope: ");
            CollectAll([rule.When], Truth.True, value, states.Facts, reasons);
            CollectAll(rule.Unless is { } exception ? [exception] : [], Truth.False, value.Not(), states.Facts, reasons, "exception: ");
        }

        reasons.AddRange(interpreter.OverridersOf(place).Concat(interpreter.SuperiorsOf(place))
            .Where(other => states.Applies[other] != Truth.False)
            .Select(other => $"{(states.Applies[other] == Truth.True ? "set aside by" : "perhaps set aside by")} {interpreter[other]!.FullId}"));
        return [.. reasons.Distinct(StringComparer.Ordinal)];
    }

    /// <summary>What keeps a condition from the value wanted.</summary>
    private static void Collect(Condition condition, Truth wanted, FactView facts, List<string> reasons, string prefix)
    {
        var value = facts.Evaluate(condition);
        switch (condition)
        {
            case Not not:
                Collect(not.Part, wanted.Not(), facts, reasons, prefix);
                break;
            case AllOf { Parts: var parts }:
                CollectAll(parts, wanted, value, facts, reasons, prefix);
                break;
            case AnyOf { Parts: var parts }:
                CollectAll(parts, wanted, value, facts, reasons, prefix);
                break;
            case FactTest test:
                reasons.Add($"{prefix}{ConditionWords.Of(test.Fact, facts)}; needed: {ConditionWords.Of(test, isNegated: wanted == Truth.False)}");
                break;
        }
    }

    /// <summary>Those parts matter whose value is that of the whole.</summary>
    private static void CollectAll(IEnumerable<Condition> parts, Truth wanted, Truth value, FactView facts, List<string> reasons, string prefix = "")
    {
        foreach (var part in parts.Where(part => facts.Evaluate(part) == value))
        {
            Collect(part, wanted, facts, reasons, prefix);
        }
    }
}
