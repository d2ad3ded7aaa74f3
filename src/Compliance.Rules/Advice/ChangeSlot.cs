using Compliance.Rules.Vocabularies;

namespace Compliance.Rules.Advice;

/// <summary>A fact that the customer controls and what it may be changed to. Changes count from 1; 0 is no change. Immutable.</summary>
/// <param name="Fact">The fact.</param>
/// <param name="Classes">The changes.</param>
internal sealed record ChangeSlot(FactDefinition Fact, IReadOnlyList<ChangeClass> Classes)
{
    public ChangeClass ClassOf(int change) => Classes[change - 1];

    /// <summary>The changes, none at all aside, that consist of a part of this change's edits.</summary>
    public IEnumerable<int> PartsOf(int change) => ClassOf(change).Parts.Select(place => place + 1);

    /// <summary>The fact as one that may take the present value and one of each class.</summary>
    /// <param name="present">The present value; null when it is not known.</param>
    /// <param name="purpose">The set fact whose elements each need a grant; null where there is none.</param>
    public Slot ToSlot(BoundValue? present, FactDefinition? purpose) => new(Fact, [present, .. Classes.Select(members => members.Members[0])], purpose);
}
