using Compliance.Rules.Diagnostics;
using Compliance.Rules.Validation;

namespace Compliance.Rules.Mutation;

/// <summary>The rules with one small change, which scenarios should notice. Immutable.</summary>
/// <param name="Kind">What kind of change.</param>
/// <param name="Subject">The full id of the rule or document changed.</param>
/// <param name="At">Where what is changed stands.</param>
/// <param name="Change">The change in a few words: <c>without "tier is free"</c>.</param>
internal abstract record Mutant(MutationKind Kind, string Subject, SourceLocation At, string Change);

/// <summary>A rule that is another, or is gone.</summary>
/// <param name="Kind">What kind of change.</param>
/// <param name="Original">The rule as it is.</param>
/// <param name="Replacement">What stands in its place; null for nothing.</param>
/// <param name="At">Where what is changed stands.</param>
/// <param name="Change">The change in a few words.</param>
internal sealed record RuleMutant(MutationKind Kind, Rule Original, Rule? Replacement, SourceLocation At, string Change)
    : Mutant(Kind, Original.FullId, At, Change);

/// <summary>A document of which one version takes effect on another day.</summary>
/// <param name="Document">The document.</param>
/// <param name="Version">The version as it is.</param>
/// <param name="Moved">The version with its other date.</param>
/// <param name="At">Where the version stands.</param>
/// <param name="Change">The change in a few words.</param>
internal sealed record VersionMutant(PolicyDocument Document, DocumentVersion Version, DocumentVersion Moved, SourceLocation At, string Change)
    : Mutant(MutationKind.Date, Document.FullId, At, Change)
{
    /// <summary>Whether another version is in force on a day than should be.</summary>
    public bool Concerns(DateOnly day) => day < Version.Effective != day < Moved.Effective;

    /// <summary>The one day on which another version is in force.</summary>
    public DateOnly Day => Version.Effective < Moved.Effective ? Version.Effective : Moved.Effective;
}
