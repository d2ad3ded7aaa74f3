using Compliance.Rules.Vocabularies;

namespace Compliance.Rules.Validation;

/// <summary>The truth value of a test of one fact that is given, by some of its values or by all that it has.</summary>
internal static class FactTesting
{
    /// <summary>The truth of a test of a use case.</summary>
    public static Truth Evaluate(FactTest test, BoundUseCase useCase) => Evaluate(test, useCase[test.Fact]);

    /// <summary>The truth of a test of a value, null for not known.</summary>
    public static Truth Evaluate(FactTest test, BoundValue? value) => (test, value) switch
    {
        (_, null) => Truth.Unknown,
        (BooleanTest boolean, _) => Holds(boolean, value.IsTrue),
        (NumberTest number, _) => Holds(number, value.Number),
        (ValueTest { Quantifier: Quantifier.Only } only, _) => Only(only, value),
        (ValueTest any, _) => Any(any, value),
        _ => throw new InvalidOperationException($"No evaluation for a test of type {test.GetType().Name}."),
    };

    /// <summary>Whether a boolean is the one asked for.</summary>
    public static Truth Holds(BooleanTest test, bool value) => (value == test.Expected).ToTruth();

    /// <summary>Whether a number lies in one of the ranges.</summary>
    public static Truth Holds(NumberTest test, double value)
    {
        foreach (var range in test.Ranges)
        {
            if (range.Contains(value))
            {
                return Truth.True;
            }
        }

        return Truth.False;
    }

    /// <summary>Whether one element, or the only value, meets some value that the test names.</summary>
    public static Truth MeetsSome(ValueTest test, NamedValue given)
    {
        var result = Truth.False;
        for (var index = 0; index < test.Values.Count; index++)
        {
            result = result.Or(test.Fact.Values.Meets(given, test.Values[index]));
        }

        return result;
    }

    /// <summary>Some element meets some value.</summary>
    private static Truth Any(ValueTest test, BoundValue value)
    {
        var result = Truth.False;
        foreach (var given in value.Names)
        {
            result = result.Or(MeetsSome(test, given));
        }

        return result;
    }

    /// <summary>Every element meets some value; so it is with none at all.</summary>
    private static Truth Only(ValueTest test, BoundValue value)
    {
        var result = Truth.True;
        foreach (var given in value.Names)
        {
            result = result.And(MeetsSome(test, given));
        }

        return result;
    }
}
