using Compliance.Rules.Diagnostics;

namespace Compliance.Authoring.Archive;

/// <summary>What came of reading an archived text: its outline, or the faults that keep it from having one. Immutable.</summary>
/// <param name="File">The file's path as the caller named it.</param>
/// <param name="Outline">The outline; null when the text is broken. A broken text has no clauses to compare, which is not the same as none.</param>
/// <param name="Diagnostics">The faults; empty when there is an outline.</param>
public sealed record ArchivedDocument(string File, DocumentOutline? Outline, IReadOnlyList<Diagnostic> Diagnostics)
{
    internal static ArchivedDocument Broken(string file, Diagnostic fault) => new(file, null, [fault]);
}
