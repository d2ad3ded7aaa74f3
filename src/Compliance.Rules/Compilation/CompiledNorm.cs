using Compliance.Rules.Validation;
using Compliance.Rules.Vocabularies;

namespace Compliance.Rules.Compilation;

/// <summary>A norm in force in a slice, with the nodes that decide its states. Immutable.</summary>
internal sealed class CompiledNorm
{
    public required Norm Norm { get; init; }

    /// <summary>Whether its scope and condition hold and its exception does not, before any defeat.</summary>
    public required int Conditions { get; init; }

    /// <summary>Whether it applies, after defeat.</summary>
    public required int Applies { get; init; }

    /// <summary>Of permissions: whether it grants, that is applies when defeat by prohibitions is ignored.</summary>
    public required int Grants { get; init; }

    /// <summary>Of obligations: whether the duty is met.</summary>
    public required int Fulfilled { get; init; }

    /// <summary>The norms that may defeat it by overriding it.</summary>
    public required IReadOnlyList<CompiledNorm> Overriders { get; init; }

    /// <summary>Of a secondary norm: the contrary primary norms that may defeat it by their authority.</summary>
    public required IReadOnlyList<CompiledNorm> Authorities { get; init; }

    /// <summary>Each reservation with the node of its condition.</summary>
    public required IReadOnlyList<(int When, string Text)> Caveats { get; init; }

    /// <summary>Each clause in force with the node of its document's scope and the day that document was last checked, if it is a secondary source.</summary>
    public required IReadOnlyList<(int Scope, Citation Citation, DateOnly? Checked)> Citations { get; init; }

    /// <summary>The facts that its conditions turn on, derived facts resolved, in vocabulary order.</summary>
    public required IReadOnlyList<FactDefinition> FactsOfConditions { get; init; }

    /// <summary>The facts that its fulfilment turns on, in vocabulary order.</summary>
    public required IReadOnlyList<FactDefinition> FactsOfFulfilment { get; init; }
}
