using Compliance.Authoring.Scenarios;

namespace Compliance.Authoring.Mutation;

/// <summary>What became of a mutant.</summary>
internal enum MutantOutcome
{
    /// <summary>A scenario fails with it.</summary>
    Killed,

    /// <summary>All scenarios pass though some use case comes out otherwise, or it is not decided whether one does.</summary>
    Survived,

    /// <summary>No fully described use case comes out otherwise: there is nothing to notice.</summary>
    Equivalent,

    /// <summary>No pack could hold it, for its rules would wait for each other.</summary>
    Invalid,
}

/// <summary>How a mutant fared. Immutable.</summary>
/// <param name="Mutant">The mutant.</param>
/// <param name="Outcome">What became of it.</param>
internal sealed record MutantResult(Mutant Mutant, MutantOutcome Outcome)
{
    /// <summary>Of one that was killed: the first scenario that fails with it; else null.</summary>
    public Scenario? KilledBy { get; init; }

    /// <summary>Of a survivor: a scenario that passes with the rules as they are and fails with the mutant, as it stands in a scenario file; null where none was found.</summary>
    public string? Killer { get; init; }
}
