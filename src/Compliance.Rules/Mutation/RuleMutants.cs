using Compliance.Rules.Diagnostics;
using Compliance.Rules.Validation;

namespace Compliance.Rules.Mutation;

/// <summary>All mutants of one rule.</summary>
/// <param name="places">Where its parts stand.</param>
internal sealed class RuleMutants(SourcePlaces places)
{
    public IEnumerable<Mutant> Of(Rule rule) =>
    [
        new RuleMutant(MutationKind.Rule, rule, null, rule.At, "the rule left out"),
        .. rule is Norm norm ? OfNorm(norm) : [],
        .. ConditionEdits.Of(rule.When).Select(edit => Mutate(rule, edit.Kind, edit, draft => draft with { When = edit.Condition ?? Condition.Always })),
        .. OfException(rule),
        .. CiteEdits.Of(rule.Cites).Select(edit => Mutate(rule, MutationKind.Date, edit.At, edit.Change, draft => draft with { Cites = edit.Cites })),
    ];

    private IEnumerable<RuleMutant> OfNorm(Norm norm)
    {
        var flipped = norm.Modality == Modality.Permission ? Modality.Prohibition : Modality.Permission;
        yield return Mutate(norm, MutationKind.Modality, norm.At, $"{Word(flipped)} instead of {Word(norm.Modality)}", draft => draft with { Modality = flipped });
        foreach (var (overridden, at) in norm.Overrides.Zip(norm.OverridesAt))
        {
            yield return Mutate(norm, MutationKind.Override, at, $"does not override {overridden}",
                draft => draft with { Overrides = [.. norm.Overrides.Where(other => !string.Equals(other, overridden, StringComparison.Ordinal))] });
        }

        foreach (var edit in norm.FulfilledWhen is { } fulfilled ? ConditionEdits.Of(fulfilled) : [])
        {
            yield return Mutate(norm, edit.Kind, edit with { Change = $"fulfilled: {edit.Change}" }, draft => draft with { FulfilledWhen = edit.Condition });
        }
    }

    /// <summary>The exception left out as a whole, and each slip in one of several tests.</summary>
    private IEnumerable<RuleMutant> OfException(Rule rule)
    {
        if (rule.Unless is not { } exception)
        {
            yield break;
        }

        yield return Mutate(rule, MutationKind.Exception, At(exception, rule), "without its exception", draft => draft with { Unless = null });
        foreach (var edit in ConditionEdits.Of(exception).Where(edit => edit.Condition is not null))
        {
            yield return Mutate(rule, edit.Kind == MutationKind.Condition ? MutationKind.Exception : edit.Kind,
                edit with { Change = $"exception: {edit.Change}" }, draft => draft with { Unless = edit.Condition });
        }
    }

    private RuleMutant Mutate(Rule rule, MutationKind kind, ConditionEdit edit, Func<RuleDraft, RuleDraft> change) =>
        Mutate(rule, kind, At(edit.Part, rule), edit.Change, change);

    private static RuleMutant Mutate(Rule rule, MutationKind kind, SourceLocation at, string words, Func<RuleDraft, RuleDraft> change) =>
        new(kind, rule, change(RuleDraft.Of(rule)).ToRule(), at, words);

    private SourceLocation At(Condition part, Rule rule) =>
        places.Of(part) ?? part.Tests.Select(test => places.Of(test)).FirstOrDefault(at => at is not null) ?? rule.At;

    private static string Word(Modality modality) => modality switch
    {
        Modality.Prohibition => "prohibition",
        Modality.Obligation => "obligation",
        _ => "permission",
    };
}
