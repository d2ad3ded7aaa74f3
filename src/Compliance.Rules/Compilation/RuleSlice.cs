using Compliance.Rules.Validation;
using Compliance.Rules.Vocabularies;

namespace Compliance.Rules.Compilation;

/// <summary>The rules in force over a stretch of days in which no document version, cite or gap begins or ends. Immutable.</summary>
internal sealed class RuleSlice
{
    public required LogicGraph Graph { get; init; }

    /// <summary>The norms in force, customer before vendor, graver first, by id.</summary>
    public required IReadOnlyList<CompiledNorm> Norms { get; init; }

    /// <summary>The norms in force, by id.</summary>
    public required IReadOnlyList<CompiledNorm> NormsById { get; init; }

    /// <summary>The norms in force that grant.</summary>
    public required IReadOnlyList<CompiledNorm> Grants { get; init; }

    /// <summary>By rank: the norms in force, null for one that is not.</summary>
    public required CompiledNorm?[] ByRank { get; init; }

    /// <summary>The conditions of each rule in force, definitions included, part by part, in dependency order.</summary>
    public required IReadOnlyList<RuleParts> Parts { get; init; }

    /// <summary>Those of <see cref="Parts"/> whose rule ends on a day of its own, the first to end first, then by id.</summary>
    public required IReadOnlyList<RuleParts> Ending { get; init; }

    /// <summary>Each derived fact with the node that says whether it holds; in vocabulary order.</summary>
    public required IReadOnlyList<(FactDefinition Fact, int Holds)> Derived { get; init; }

    /// <summary>Each document version in force with the node of its scope, by name.</summary>
    public required IReadOnlyList<VersionInForce> Versions { get; init; }

    /// <summary>Each text not held whose days include these, with the node of its condition; by id.</summary>
    public required IReadOnlyList<(MissingText Text, int When)> TextsNotHeld { get; init; }

    /// <summary>The node that says whether a text which decides the use is not held.</summary>
    public required int NotHeld { get; init; }
}

/// <summary>A document version in force over the days of a slice. Immutable.</summary>
/// <param name="Name"><c>pack/document@date</c>.</param>
/// <param name="Document">The document.</param>
/// <param name="Version">The version.</param>
/// <param name="Scope">The node of its scope.</param>
internal sealed record VersionInForce(string Name, PolicyDocument Document, DocumentVersion Version, int Scope);
