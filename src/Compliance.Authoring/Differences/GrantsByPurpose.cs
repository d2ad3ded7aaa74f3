using Compliance.Authoring.Witnesses;
using Compliance.Rules.Analysis;

namespace Compliance.Authoring.Differences;

/// <summary>
/// Which grants cover which element of a use's purpose, on one side. A grant covers an element when it holds of the use as it is, and would with that purpose
/// alone; each element needs one. Immutable.
/// </summary>
internal sealed class GrantsByPurpose
{
    private readonly Dictionary<(string Rule, string Element), Truth> _covers;

    private GrantsByPurpose(IReadOnlyList<string> elements, Dictionary<(string Rule, string Element), Truth> covers) => (Elements, _covers) = (elements, covers);

    /// <summary>The elements.</summary>
    public IReadOnlyList<string> Elements { get; }

    /// <summary>Whether a grant covers an element; false for a norm that is not in force.</summary>
    public Truth this[string? rule, string element] => rule is null ? Truth.False : _covers.GetValueOrDefault((rule, element));

    /// <summary>Whether any grant does.</summary>
    public Truth AnyOf(string element) => _covers.Where(cover => string.Equals(cover.Key.Element, element, StringComparison.Ordinal)).Select(cover => cover.Value).Append(Truth.False).Max();

    /// <summary>The grants of a use; null for one whose purpose is not known or has less than two elements, and is covered as a whole or not at all.</summary>
    public static GrantsByPurpose? Of(RuleSide side, UseCase useCase)
    {
        if (side.Rules.Purpose is not { } purpose || (useCase[purpose.Name] ?? purpose.Presumed) is not { Kind: FactValueKind.Set } value || value.AsSet() is not { Count: > 1 } elements)
        {
            return null;
        }

        var whole = SliceValues.Of(side.Rules, side.Slice, useCase);
        var covers = new Dictionary<(string, string), Truth>();
        foreach (var element in elements)
        {
            var alone = SliceValues.Of(side.Rules, side.Slice, useCase.With(purpose.Name, FactValue.Set([element])));
            foreach (var grant in side.Slice.Grants)
            {
                covers[(grant.Norm.FullId, element)] = whole[grant.Grants].And(alone[grant.Grants]);
            }
        }

        return new([.. elements], covers);
    }
}
