using Compliance.Rules.Validation;
using Compliance.Rules.Vocabularies;

namespace Compliance.Authoring.Interpretation;

/// <summary>The facts of a use case with what rules conclude from them, so that any condition can be read, part by part. Belongs to one reading; not thread-safe.</summary>
/// <param name="useCase">The facts given and presumed.</param>
/// <param name="derived">The state of each derived fact, by its place in the vocabulary.</param>
internal sealed class FactView(BoundUseCase useCase, Truth[] derived)
{
    public BoundUseCase UseCase => useCase;

    /// <summary>The state of a derived fact.</summary>
    public Truth this[FactDefinition fact] => derived[fact.Index];

    /// <summary>Notes that a rule concludes a derived fact.</summary>
    public void Conclude(FactDefinition fact, Truth applies) => derived[fact.Index] = derived[fact.Index].Or(applies);

    public Truth Evaluate(Condition condition) => condition switch
    {
        AllOf all => Least(all.Parts),
        AnyOf any => Greatest(any.Parts),
        Not not => Evaluate(not.Part).Not(),
        BooleanTest { Fact.IsDerived: true } test => test.Expected ? derived[test.Fact.Index] : derived[test.Fact.Index].Not(),
        ValueTest { Quantifier: Quantifier.All } each => Each(each),
        ValueTest { Quantifier: Quantifier.None } none => FactTesting.Evaluate(none with { Quantifier = Quantifier.Any }, useCase).Not(),
        FactTest test => FactTesting.Evaluate(test, useCase),
        _ => throw new InvalidOperationException($"No reading of a condition of type {condition.GetType().Name}."),
    };

    private Truth Least(IReadOnlyList<Condition> parts)
    {
        var least = Truth.True;
        for (var index = 0; index < parts.Count && least != Truth.False; index++)
        {
            least = least.And(Evaluate(parts[index]));
        }

        return least;
    }

    private Truth Greatest(IReadOnlyList<Condition> parts)
    {
        var greatest = Truth.False;
        for (var index = 0; index < parts.Count && greatest != Truth.True; index++)
        {
            greatest = greatest.Or(Evaluate(parts[index]));
        }

        return greatest;
    }

    private Truth Each(ValueTest test)
    {
        var least = Truth.True;
        foreach (var value in test.Values)
        {
            least = least.And(FactTesting.Evaluate(test with { Quantifier = Quantifier.Any, Values = [value] }, useCase));
        }

        return least;
    }
}
