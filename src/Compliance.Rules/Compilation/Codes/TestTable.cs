using Compliance.Rules.Validation;
using Compliance.Rules.Vocabularies;

namespace Compliance.Rules.Compilation.Codes;

/// <summary>A test of one fact, answered once for each code of the fact. Immutable to its users and thread-safe.</summary>
internal sealed class TestTable
{
    private readonly FactCodes _codes;

    public TestTable(FactTest test, FactCodes codes, int index)
    {
        _codes = codes;
        Test = test;
        Index = index;
        IsSet = codes.IsSet;
        IsOnly = test is ValueTest { Quantifier: Quantifier.Only };
    }

    public FactTest Test { get; }

    public FactDefinition Fact => Test.Fact;

    /// <summary>Its place among the tests of the rule set.</summary>
    public int Index { get; }

    /// <summary>Whether the fact is a set, so that a code is that of one element.</summary>
    public bool IsSet { get; }

    /// <summary>Of a set: whether the test holds where it holds of every element, so also of none; else where it holds of some.</summary>
    public bool IsOnly { get; }

    /// <summary>The truth of the test for one code.</summary>
    public Truth this[int code] => ByCode[code];

    /// <summary>The answers; worked out when the first is asked for.</summary>
    private Truth[] ByCode => field ??= _codes.Test(Test);

    /// <summary>The truth of the test in a use case.</summary>
    public Truth Evaluate(EncodedUseCase useCase)
    {
        var fact = Fact.Index;
        if (!useCase.IsKnown(fact))
        {
            return Truth.Unknown;
        }

        if (!IsSet)
        {
            return ByCode[useCase.Code(fact)];
        }

        var result = IsOnly ? Truth.True : Truth.False;
        foreach (var element in useCase.Elements(fact))
        {
            result = IsOnly ? result.And(ByCode[element]) : result.Or(ByCode[element]);
        }

        return result;
    }

    /// <summary>The truth of the test of a value, null for not known.</summary>
    public Truth Evaluate(BoundValue? value)
    {
        if (value is null || Test is not ValueTest test)
        {
            return FactTesting.Evaluate(Test, value);
        }

        var result = IsOnly ? Truth.True : Truth.False;
        var names = value.Names;
        for (var index = 0; index < names.Count; index++)
        {
            var given = names[index];

            // Parts that no vocabulary lists share a number, and are told apart by their names.
            var one = Fact.Values.AreRegions && Fact.Values.IsOpenPart(given.Id) ? FactTesting.MeetsSome(test, given) : ByCode[given.Id];
            result = IsOnly ? result.And(one) : result.Or(one);
        }

        return result;
    }
}
