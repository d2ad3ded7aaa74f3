using Compliance.Rules.Analysis;
using Compliance.Rules.Compilation;

namespace Compliance.Authoring.Linting;

/// <summary>The rules of a stretch of days with their sets.</summary>
/// <param name="Number">The stretch's place among all.</param>
/// <param name="Start">Its first day.</param>
/// <param name="Sets">The sets of the slice's nodes.</param>
internal sealed record LintSlice(int Number, DateOnly Start, SliceSets Sets)
{
    public RuleSlice Rules => Sets.Slice;

    /// <summary>The norms in force, by full id.</summary>
    public IReadOnlyDictionary<string, CompiledNorm> Norms { get; } = Sets.Slice.Norms.ToDictionary(norm => norm.Norm.FullId, StringComparer.Ordinal);

    public UseCaseSet Applies(CompiledNorm norm) => Sets[norm.Applies];

    public UseCaseSet Conditions(CompiledNorm norm) => Sets[norm.Conditions];
}
