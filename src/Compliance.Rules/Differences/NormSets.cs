using Compliance.Rules.Analysis;
using Compliance.Rules.Compilation;

namespace Compliance.Rules.Differences;

/// <summary>The use cases in which each norm shows in a verdict, on one side. Not thread-safe.</summary>
internal sealed class NormSets(UseCaseSpace space, RuleSide side)
{
    private readonly SliceSets _sets = new(space, side.Slice);
    private readonly Dictionary<string, CompiledNorm> _norms = side.Slice.Norms.ToDictionary(norm => norm.Norm.FullId, StringComparer.Ordinal);

    public IEnumerable<string> Rules => _norms.Keys;

    /// <summary>The use cases of each decision.</summary>
    public DecisionSets Decisions() => DecisionSets.Of(_sets, side.Rules.Purpose);

    public CompiledNorm? Find(string rule) => _norms.GetValueOrDefault(rule);

    /// <summary>Where the norm applies; of obligations, where its duty is open besides. Nowhere for a norm that is not in force.</summary>
    public UseCaseSet this[string rule] => Find(rule) is not { } norm ? space.Empty
        : norm.Norm.Modality == Modality.Obligation ? _sets.Outstanding(norm)
        : _sets[norm.Applies];

    /// <summary>What a decision takes of the norm: of permissions whether they grant, though a prohibition stands against them.</summary>
    public UseCaseSet Deciding(string rule) => Find(rule) is { Norm.Modality: Modality.Permission } norm ? _sets[norm.Grants] : this[rule];
}
