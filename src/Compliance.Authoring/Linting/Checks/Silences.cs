using Compliance.Authoring.Witnesses;
using Compliance.Rules.Analysis;
using Compliance.Rules.Diagnostics;
using Compliance.Rules.Validation;

namespace Compliance.Authoring.Linting.Checks;

/// <summary>
/// Ordinary uses of a vendor's products of which its terms say nothing: as presumed, no prohibited content, for personal use, internal business use or in
/// a product of one's own. Left out are uses that the pack says it is silent on, and those that a text which it does not hold may govern: what such a text says is not known.
/// Largest first.
/// </summary>
internal sealed class Silences : ILintCheck
{
    public IEnumerable<LintFinding> Find(LintContext context) => context.Packs.Where(pack => pack.Layer == Layer.Vendor).SelectMany(pack => Find(context, pack));

    /// <summary>The ordinary uses of what a pack is about.</summary>
    public static UseCaseSet Uses(LintContext context, RulePack pack) => context.Ordinary is not { } ordinary ? context.Space.Empty
        : new Presumptions(context.Space).Hold(context.Space) & context.Space.Where(ordinary) & context.Space.Where(pack.VendorScope);

    private static IEnumerable<LintFinding> Find(LintContext context, RulePack pack)
    {
        var space = context.Space;
        var uses = Uses(context, pack);
        var silent =
            from slice in context.Slices
            let texts = pack.Documents.Where(document => document.Authority == Authority.Primary).Select(document => document.InForceOn(slice.Start)).OfType<DocumentVersion>().ToList()
            where texts.Count > 0
            let spoken = SpokenOf(space, uses, texts)
            let accepted = Acceptances.SilentOn(context, pack, slice)
            let decisions = DecisionSets.Of(slice.Sets, context.Compiled.Purpose, spoken)
            let silence = decisions.NotAddressed - accepted - NotHeld(context, pack, slice)
            from alternative in Region.Of(silence, spoken - decisions.Prohibited - accepted).Alternatives
            let set = space.Where(alternative) & silence
            select (Text: ConditionText.Of(alternative), Slice: slice, Set: set);
        return silent.GroupBy(found => found.Text, StringComparer.Ordinal)
            .Select(found => (Finding: Finding(context, pack, [.. found]), found.Last().Set.Count))
            .OrderByDescending(found => found.Count)
            .Select(found => found.Finding);
    }

    /// <summary>The uses that a gap of the pack, open on the days of a slice, may govern.</summary>
    private static UseCaseSet NotHeld(LintContext context, RulePack pack, LintSlice slice) => slice.Rules.TextsNotHeld
        .Where(missing => missing.Text.Kind is MissingTextKind.GoverningGap or MissingTextKind.AdditionalGap && missing.Text.Id.StartsWith($"{pack.Id}/", StringComparison.Ordinal))
        .Aggregate(context.Space.Empty, (set, missing) => set | slice.Sets[missing.When]);

    /// <summary>Licences speak of the models under them alone: what else a vendor hosts is for its own pack to be silent on.</summary>
    private static UseCaseSet SpokenOf(UseCaseSpace space, UseCaseSet uses, IReadOnlyList<DocumentVersion> texts) =>
        texts.All(text => text.IsLicence) ? uses & space.Where(new AnyOf([.. texts.Select(text => text.Scope)])) : uses;

    private static LintFinding Finding(LintContext context, RulePack pack, IReadOnlyList<(string Text, LintSlice Slice, UseCaseSet Set)> found)
    {
        var (text, slice, set) = found[^1];
        return new()
        {
            Code = LintCode.Silence,
            At = pack.At,
            Message = $"the terms of \"{pack.Id}\" neither forbid nor grant ordinary uses{(text == "always" ? "" : $" where {text}")}",
            Remedy = "add the grant that the terms hold, or say in the pack that they are silent",
            Days = context.Days(found.Select(one => one.Slice)),
            Witness = context.Witness(set, slice, Decision.NotAddressed),
        };
    }
}
