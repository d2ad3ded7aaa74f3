using Compliance.Rules.Diagnostics;
using Compliance.Rules.Validation;

namespace Compliance.Authoring.Mutation;

/// <summary>The rules with one small change, which scenarios should notice. Immutable.</summary>
/// <param name="Kind">What kind of change.</param>
/// <param name="Subject">The full id of the rule or document changed.</param>
/// <param name="At">Where what is changed stands.</param>
/// <param name="Change">The change in a few words: <c>without "tier is free"</c>.</param>
internal abstract record Mutant(MutationKind Kind, string Subject, SourceLocation At, string Change)
{
    /// <summary>What tells it from others that change the same subject in the same words, <c> at 12:5</c>; empty where there are none.</summary>
    public string Distinction { get; init; } = "";
}

/// <summary>A rule that is another, or is gone.</summary>
/// <param name="Kind">What kind of change.</param>
/// <param name="Original">The rule as it is.</param>
/// <param name="Replacement">What stands in its place; null for nothing.</param>
/// <param name="At">Where what is changed stands.</param>
/// <param name="Change">The change in a few words.</param>
internal sealed record RuleMutant(MutationKind Kind, Rule Original, Rule? Replacement, SourceLocation At, string Change)
    : Mutant(Kind, Original.FullId, At, Change);

/// <summary>A document that no longer prevails over another.</summary>
/// <param name="Document">The document.</param>
/// <param name="Yielding">The full id of the other.</param>
/// <param name="At">Where what is changed stands.</param>
internal sealed record PrecedenceMutant(PolicyDocument Document, string Yielding, SourceLocation At)
    : Mutant(MutationKind.Precedence, Document.FullId, At, $"does not prevail over {Yielding}");

/// <summary>A document of which versions take effect on another day or govern other uses.</summary>
/// <param name="Kind">What kind of change.</param>
/// <param name="Document">The document.</param>
/// <param name="Versions">The versions as they are, each with what stands in its place; one, or those that share a scope.</param>
/// <param name="At">Where what is changed stands.</param>
/// <param name="Change">The change in a few words.</param>
internal sealed record DocumentMutant(
    MutationKind Kind, PolicyDocument Document, IReadOnlyList<(DocumentVersion Original, DocumentVersion Replacement)> Versions, SourceLocation At, string Change)
    : Mutant(Kind, Document.FullId, At, Change)
{
    /// <summary>What stands in the place of a version; itself where nothing else does.</summary>
    public DocumentVersion In(DocumentVersion version)
    {
        // They stand by date, and may be thousands.
        var (low, high) = (0, Versions.Count);
        while (low < high)
        {
            var middle = low + ((high - low) / 2);
            (low, high) = Versions[middle].Original.Effective < version.Effective ? (middle + 1, high) : (low, middle);
        }

        return low < Versions.Count && ReferenceEquals(Versions[low].Original, version) ? Versions[low].Replacement : version;
    }
}
