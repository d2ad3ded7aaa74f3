namespace Compliance.RulesEngine.Exporting;

/// <summary>A state as two rules of a workflow. Immutable.</summary>
/// <param name="Name">The names of the two rules.</param>
/// <param name="Stage">The workflow they stand in, from 1: behind all that their expressions ask for.</param>
/// <param name="IsTrue">The expression that says that the state is True.</param>
/// <param name="MayBeTrue">The expression that says that it is not False.</param>
/// <param name="Properties">What the state is of: ids, titles, citations.</param>
internal sealed record ExportedState(StateName Name, int Stage, string IsTrue, string MayBeTrue, IReadOnlyDictionary<string, object> Properties);

/// <summary>The states of a norm by name. Immutable.</summary>
/// <param name="Conditions">Before any defeat.</param>
/// <param name="Applies">After defeat.</param>
/// <param name="Grants">When defeat by prohibitions is ignored; null of what grants nothing.</param>
/// <param name="Fulfilled">Null where nothing says when a duty is met.</param>
internal sealed record NormStateNames(StateName Conditions, StateName Applies, StateName? Grants, StateName? Fulfilled);
