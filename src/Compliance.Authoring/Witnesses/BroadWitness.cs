using Compliance.Rules.Analysis;
using Compliance.Rules.Vocabularies;

namespace Compliance.Authoring.Witnesses;

/// <summary>Says no more of a witness than it takes: where a broad value does, the narrow one that stands for it is not named.</summary>
internal static class BroadWitness
{
    /// <summary>The use case with each value as broad as the claim allows.</summary>
    /// <param name="witness">A use case that bears the claim out.</param>
    /// <param name="space">The facts, with the names that mean the same on each side.</param>
    /// <param name="claim">What must be seen when a use case is evaluated as it stands.</param>
    public static UseCase Of(UseCase witness, UseCaseSpace space, Func<UseCase, bool> claim)
    {
        foreach (var (fact, value) in witness.Given.ToList())
        {
            if (space.Find(fact) is { Type: FactType.Enum or FactType.Region } definition && value.Kind != FactValueKind.Unknown)
            {
                witness = Broader(definition, value.AsText()).Select(broad => With(witness, fact, broad)).FirstOrDefault(claim) ?? witness;
            }
        }

        return witness;
    }

    /// <summary>The values that a value is narrower than, the broadest first.</summary>
    private static IEnumerable<string> Broader(FactDefinition fact, string name) => fact.Values.Find(name) is { } value ? fact.Values.Broader(value).Reverse() : [];

    /// <summary>The same facts in the same order, one with another value.</summary>
    private static UseCase With(UseCase useCase, string fact, string value) => useCase.Given.Aggregate(
        new UseCase(),
        (changed, pair) => changed.With(pair.Key, string.Equals(pair.Key, fact, StringComparison.Ordinal) ? FactValue.Text(value) : pair.Value));
}
