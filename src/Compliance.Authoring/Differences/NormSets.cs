using Compliance.Rules.Analysis;
using Compliance.Rules.Compilation;
using Compliance.Rules.Validation;

namespace Compliance.Authoring.Differences;

/// <summary>The use cases in which the norms of one side show in a verdict, and those of each decision. Not thread-safe.</summary>
internal sealed class NormSets
{
    private readonly UseCaseSpace _space;
    private readonly SliceSets _sets;
    private readonly Lazy<DecisionSets> _decisions;

    public NormSets(UseCaseSpace space, RuleSide side)
    {
        _space = space;
        _sets = new(space, side.Slice);
        _decisions = new(() => DecisionSets.Of(_sets, side.Rules.Purpose));
    }

    public DecisionSets Decisions => _decisions.Value;

    /// <summary>Where the norm applies; of obligations, where its duty is open besides. Nowhere for one that is not in force.</summary>
    public UseCaseSet Shown(CompiledNorm? norm) => norm is null ? _space.Empty
        : norm.Norm.Demands ? _sets.Outstanding(norm)
        : _sets[norm.Applies];

    /// <summary>A norm's reservations, each with the use cases of which it is shown where the norm is.</summary>
    public IReadOnlyList<(Caveat Caveat, UseCaseSet Shown)> Caveats(CompiledNorm norm) =>
        [.. norm.Norm.Caveats.Zip(norm.Caveats, (caveat, compiled) => (caveat, _sets[compiled.When]))];

    /// <summary>Where the norm grants, though a prohibition may stand against it. Nowhere for one that is not in force.</summary>
    public UseCaseSet Granted(CompiledNorm? norm) => norm is null ? _space.Empty : _sets[norm.Grants];
}
