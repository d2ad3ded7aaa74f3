using Compliance.Rules.Evaluation;
using Compliance.Rules.Vocabularies;

namespace Compliance.Rules.Advice;

/// <summary>The values of a valid use case by place in the vocabulary, presumptions filled in.</summary>
internal static class CaseValues
{
    /// <summary>Null where the fact is not known.</summary>
    /// <param name="useCase">A use case that fits the vocabulary.</param>
    /// <param name="evaluator">Has the vocabulary, and says whether anything is presumed.</param>
    public static BoundValue?[] Of(UseCase useCase, ComplianceEvaluator evaluator)
    {
        var vocabulary = evaluator.Rules.Vocabulary;
        var values = new BoundValue?[vocabulary.Facts.Count];
        foreach (var (name, value) in useCase.Given)
        {
            var fact = vocabulary.Find(name)!;
            values[fact.Index] = value.Kind == FactValueKind.Unknown ? null : FactBinder.Bind(fact, value, []);
        }

        if (!evaluator.Settings.IsStrict)
        {
            vocabulary.Presume(values, fact => useCase[fact.Name] is not null);
        }


        return values;
    }
}
