using Compliance.Authoring.Witnesses;
using Compliance.Rules.Analysis;
using Compliance.Rules.Compilation;
using Compliance.Rules.Diagnostics;

namespace Compliance.Authoring.Linting.Checks;

/// <summary>Norms of one bearer and topic that contradict each other in some use case, neither defeating the other.</summary>
internal sealed class Conflicts : ILintCheck
{
    public IEnumerable<LintFinding> Find(LintContext context) => context.Slices.SelectMany(slice => Pairs(context, slice))
        .GroupBy(pair => (Prohibition: pair.Prohibition.Norm.FullId, Other: pair.Other.Norm.FullId))
        .Select(pair => Finding(context, [.. pair]));

    private static IEnumerable<Clash> Pairs(LintContext context, LintSlice slice) =>
        from provision in slice.Rules.Norms.GroupBy(norm => (norm.Norm.Bearer, norm.Norm.Topic))
        from prohibition in provision.Where(norm => norm.Norm.Forbids)
        from other in provision.Where(norm => !norm.Norm.Forbids)
        where context.IsLinted(prohibition.Norm.FullId) || context.IsLinted(other.Norm.FullId)
        let overlap = slice.Applies(prohibition) & slice.Applies(other)
        where !overlap.IsEmpty
        select new Clash(slice, prohibition, other, overlap);

    private static LintFinding Finding(LintContext context, IReadOnlyList<Clash> clashes)
    {
        var last = clashes[^1];
        var (prohibition, other) = (last.Prohibition.Norm, last.Other.Norm);
        var both = context.Slices.Where(slice => slice.Norms.ContainsKey(prohibition.FullId) && slice.Norms.ContainsKey(other.FullId));
        var vendor = context.Rules.Packs.First(pack => pack.Rules.Contains(prohibition)).VendorScope;
        var does = other.Modality == Modality.Permission ? "permits" : "demands";
        return new()
        {
            Code = LintCode.Conflict,
            At = context.IsLinted(prohibition.FullId) ? prohibition.At : other.At,
            Message = $"rule \"{prohibition.FullId}\" forbids what \"{other.FullId}\" {does} where {Region.Of(last.Overlap, context.Space.Where(vendor), most: 2)}, and neither overrides the other",
            Remedy = "add \"overrides\" where the texts say which prevails, narrow one of them, or say in the pack that the texts do contradict each other",
            Rules = [prohibition.FullId, other.FullId],
            Days = context.Days(clashes.Select(clash => clash.Slice), both),
            Witness = context.Witness(last.Overlap, last.Slice, last.Prohibition.Applies, last.Other.Applies),
        };
    }

    private sealed record Clash(LintSlice Slice, CompiledNorm Prohibition, CompiledNorm Other, UseCaseSet Overlap);
}
