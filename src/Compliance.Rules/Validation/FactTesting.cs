using Compliance.Rules.Vocabularies;

namespace Compliance.Rules.Validation;

/// <summary>The truth value of a test of one fact that is given, by some of its values or by all that it has.</summary>
internal static class FactTesting
{
    public static Truth Evaluate(FactTest test, BoundUseCase useCase)
    {
        if (useCase[test.Fact] is not { } value)
        {
            return Truth.Unknown;
        }

        return test switch
        {
            BooleanTest boolean => (value.IsTrue == boolean.Expected).ToTruth(),
            NumberTest number => number.Ranges.Any(range => range.Contains(value.Number)).ToTruth(),
            ValueTest { Quantifier: Quantifier.Only } only => Only(only, value),
            ValueTest any => Any(any, value),
            _ => throw new InvalidOperationException($"No evaluation for a test of type {test.GetType().Name}."),
        };
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

    private static Truth MeetsSome(ValueTest test, NamedValue given)
    {
        var result = Truth.False;
        foreach (var wanted in test.Values)
        {
            result = result.Or(test.Fact.Values.Meets(given, wanted));
        }

        return result;
    }
}
