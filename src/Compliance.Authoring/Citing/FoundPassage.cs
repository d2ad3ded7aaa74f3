using Compliance.Authoring.Archive;

namespace Compliance.Authoring.Citing;

/// <summary>Where some words stand in a version of a document. Immutable.</summary>
/// <param name="Vendor">The vendor's id in the archive.</param>
/// <param name="Document">The document's id.</param>
/// <param name="Version">The effective date as the archive writes it, or <c>undated</c>.</param>
/// <param name="Clauses">The innermost clauses that hold the words: one, or several where the words do not tell which is meant.</param>
internal sealed record FoundPassage(string Vendor, string Document, string Version, IReadOnlyList<Clause> Clauses)
{
    /// <summary>Whether the words are told apart: one clause holds them, once.</summary>
    public required bool IsUnique { get; init; }

    /// <summary>The first day in force; null for a text without a date, which no rule can cite.</summary>
    public DateOnly? Effective => IsoDate.TryParse(Version, out var day) ? day : null;

    /// <summary>Every version of an archive that holds some words, by vendor, document and date.</summary>
    /// <param name="archive">The archive.</param>
    /// <param name="words">The words as the text writes them; white space and quotes do not matter.</param>
    /// <param name="vendor">The only vendor to look at; null for all.</param>
    /// <param name="document">The only document to look at; null for all.</param>
    public static IReadOnlyList<FoundPassage> Find(ArchiveFolder archive, string words, string? vendor = null, string? document = null) =>
    [
        .. from owner in archive.Vendors()
           where vendor is null || string.Equals(owner, vendor, StringComparison.Ordinal)
           from text in archive.Documents(owner)
           where document is null || string.Equals(text, document, StringComparison.Ordinal)
           from version in archive.Versions(owner, text)
           let outline = archive.Find(owner, text, version)?.Outline
           where outline is not null
           let found = Innermost(outline.TopLevel, words).ToList()
           where found.Count > 0
           select new FoundPassage(owner, text, version, found) { IsUnique = found.Count == 1 && found[0].Find(words).Status == AnchorStatus.Found },
    ];

    private static IEnumerable<Clause> Innermost(IEnumerable<Clause> clauses, string words)
    {
        foreach (var clause in clauses.Where(clause => clause.Find(words).Status != AnchorStatus.NotFound))
        {
            var inside = Innermost(clause.Children, words).ToList();
            foreach (var found in inside.Count > 0 ? inside : [clause])
            {
                yield return found;
            }
        }
    }
}
