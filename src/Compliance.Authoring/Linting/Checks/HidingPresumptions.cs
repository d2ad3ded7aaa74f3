using Compliance.Authoring.Witnesses;
using Compliance.Rules.Analysis;
using Compliance.Rules.Diagnostics;
using Compliance.Rules.Validation;
using Compliance.Rules.Vocabularies;

namespace Compliance.Authoring.Linting.Checks;

/// <summary>Presumptions under which a prohibition never applies, so that nobody who leaves the fact out meets it.</summary>
internal sealed class HidingPresumptions : ILintCheck
{
    public IEnumerable<LintFinding> Find(LintContext context)
    {
        var presumptions = new Presumptions(context.Space);
        foreach (var fact in context.Rules.Vocabulary.Facts.Where(fact => fact.Presumption is not null && context.Space.VariablesOf(fact).Count > 0))
        {
            var presumed = presumptions.Hold(context.Space, fact);
            var hidden = context.LintedRules.OfType<Norm>().Where(norm => IsHidden(context, norm, presumed)).Select(norm => norm.FullId).ToList();
            if (hidden.Count > 0)
            {
                yield return Finding(context, fact, hidden);
            }
        }
    }

    private static bool IsHidden(LintContext context, Norm norm, UseCaseSet presumed) =>
        norm is { Bearer: Bearer.Customer, Modality: Modality.Prohibition }
        && context.InForce(norm).All(stretch => !stretch.Slice.Applies(stretch.Norm).Overlaps(presumed));

    private static LintFinding Finding(LintContext context, FactDefinition fact, List<string> hidden) => new()
    {
        Code = LintCode.HidingPresumption,
        At = context.Rules.FactPlaces[fact.Name],
        Message = $"where \"{fact.Name}\" is not said it is presumed {fact.Presumed}, and {(hidden.Count == 1 ? $"\"{hidden[0]}\" never forbids" : $"{hidden.Count} prohibitions never apply, the first of them \"{hidden[0]}\"")}",
        Remedy = "take the presumption away so that people are asked, or say in the pack why it is safe",
        Facts = [fact.Name],
        Witness = Shown(context, hidden[0]),
    };

    /// <summary>A use that the prohibition forbids once the fact is said.</summary>
    private static UseCase Shown(LintContext context, string hidden)
    {
        var slice = context.Slices.Last(slice => slice.Norms.TryGetValue(hidden, out var norm) && !slice.Applies(norm).IsEmpty);
        return context.Witness(slice.Applies(slice.Norms[hidden]), slice, slice.Norms[hidden].Applies);
    }
}
