using Compliance.Rules.Vocabularies;

namespace Compliance.Rules.Advice;

/// <summary>The values of a valid use case by place in the vocabulary, presumptions filled in.</summary>
internal static class CaseValues
{
    /// <summary>Null where the fact is not known.</summary>
    /// <param name="useCase">A use case that fits the vocabulary.</param>
    /// <param name="vocabulary">The vocabulary.</param>
    public static BoundValue?[] Of(UseCase useCase, Vocabulary vocabulary)
    {
        var values = vocabulary.Presumptions();
        foreach (var (name, value) in useCase.Given)
        {
            var fact = vocabulary.Find(name)!;
            values[fact.Index] = value.Kind == FactValueKind.Unknown ? null : FactBinder.Bind(fact, value, []);
        }

        return values;
    }
}
