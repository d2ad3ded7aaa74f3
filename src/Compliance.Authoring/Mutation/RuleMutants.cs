using Compliance.Rules.Diagnostics;
using Compliance.Rules.Validation;

namespace Compliance.Authoring.Mutation;

/// <summary>All mutants of one rule.</summary>
internal static class RuleMutants
{
    public static IEnumerable<Mutant> Of(Rule rule) =>
    [
        new RuleMutant(MutationKind.Rule, rule, null, rule.At, "the rule left out"),
        .. rule is Norm norm ? OfNorm(norm).Concat(OfFulfilment(norm)) : [],
        .. ConditionEdits.Of(rule.When).Select(edit => Mutate(rule, edit.Kind, edit, draft => draft with { When = edit.Condition ?? Condition.Always })),
        .. OfException(rule),
        .. CiteEdits.Of(rule.Cites).Select(edit => Mutate(rule, MutationKind.Date, edit.At, edit.Change, draft => draft with { Cites = edit.Cites })),
    ];

    private static IEnumerable<RuleMutant> OfNorm(Norm norm)
    {
        var flipped = norm.Modality == Modality.Permission ? Modality.Prohibition : Modality.Permission;
        yield return Mutate(norm, MutationKind.Modality, norm.At, $"{Word(flipped)} instead of {Word(norm.Modality)}", draft => draft with { Modality = flipped });
        foreach (var (overridden, at) in norm.Overrides.Zip(norm.OverridesAt))
        {
            yield return Mutate(norm, MutationKind.Override, at, $"does not override {overridden}",
                draft => draft with { Overrides = [.. norm.Overrides.Where(other => !string.Equals(other, overridden, StringComparison.Ordinal))] });
        }

        if (norm.Concludes is { } concluded)
        {
            yield return Mutate(norm, MutationKind.Conclusion, norm.At, $"does not conclude {concluded.Name}", draft => draft with { Concludes = null });
        }

        if (norm.Demands)
        {
            yield return Mutate(norm, MutationKind.Standing, norm.At, norm.Standing ? "not standing" : "standing", draft => draft with { Standing = !norm.Standing });
        }
    }

    /// <summary>Each slip in what fulfils a duty; then nothing fulfils it, or anything does.</summary>
    private static IEnumerable<RuleMutant> OfFulfilment(Norm norm)
    {
        if (norm.FulfilledWhen is not { } fulfilled)
        {
            yield break;
        }

        var edits = ConditionEdits.Of(fulfilled).ToList();
        foreach (var edit in edits)
        {
            yield return Mutate(norm, edit.Kind, edit with { Change = $"fulfilled: {edit.Change}" }, draft => draft with { FulfilledWhen = edit.Condition });
        }

        if (edits.TrueForAll(edit => edit.Condition is not null))
        {
            yield return Mutate(norm, MutationKind.Condition, At(fulfilled, norm), "fulfilled by nothing", draft => draft with { FulfilledWhen = null });
        }

        yield return Mutate(norm, MutationKind.Condition, At(fulfilled, norm), "fulfilled by anything", draft => draft with { FulfilledWhen = Condition.Always });
    }

    /// <summary>The exception left out as a whole, and each slip in one of several tests.</summary>
    private static IEnumerable<RuleMutant> OfException(Rule rule)
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

    private static RuleMutant Mutate(Rule rule, MutationKind kind, ConditionEdit edit, Func<RuleDraft, RuleDraft> change) =>
        Mutate(rule, kind, At(edit.Part, rule), edit.Change, change);

    private static RuleMutant Mutate(Rule rule, MutationKind kind, SourceLocation at, string words, Func<RuleDraft, RuleDraft> change) =>
        new(kind, rule, change(RuleDraft.Of(rule)).ToRule(), at, words);

    private static SourceLocation At(Condition part, Rule rule) => part.AtOrWithin ?? rule.At;

    private static string Word(Modality modality) => modality switch
    {
        Modality.Prohibition => "prohibition",
        Modality.Obligation => "obligation",
        _ => "permission",
    };
}
