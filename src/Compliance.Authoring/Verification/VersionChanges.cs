using Compliance.Authoring.Archive;

namespace Compliance.Authoring.Verification;

/// <summary>What differs between two versions of a document, clause by clause. Immutable.</summary>
/// <param name="New">Clauses whose text is new.</param>
/// <param name="Changed">Clauses whose own text, sub-clauses aside, changed.</param>
/// <param name="Moved">Clauses whose text stands under another id: the old and the new.</param>
/// <param name="Vanished">Clauses whose text is gone.</param>
internal sealed record VersionChanges(
    IReadOnlyList<string> New,
    IReadOnlyList<(string Clause, WordDifference Difference)> Changed,
    IReadOnlyList<(string From, string To)> Moved,
    IReadOnlyList<string> Vanished)
{
    public bool IsEmpty => New.Count + Changed.Count + Moved.Count + Vanished.Count == 0;

    public static VersionChanges Between(DocumentOutline older, DocumentOutline newer)
    {
        var gone = older.Clauses.Where(clause => newer.Find(clause.Id) is null).ToList();
        var come = newer.Clauses.Where(clause => older.Find(clause.Id) is null).ToList();
        var moved = new List<(string, string)>();
        foreach (var clause in gone.ToList())
        {
            if (come.Find(other => string.Equals(other.OwnHash, clause.OwnHash, StringComparison.Ordinal)) is { } there)
            {
                moved.Add((clause.Id, there.Id));
                gone.Remove(clause);
                come.Remove(there);
            }
        }

        var changed = newer.Clauses
            .Select(clause => (clause, Before: older.Find(clause.Id)))
            .Where(pair => pair.Before is not null && !string.Equals(pair.Before.OwnHash, pair.clause.OwnHash, StringComparison.Ordinal))
            .Select(pair => (pair.clause.Id, WordDifference.Between(pair.Before!.OwnText, pair.clause.OwnText)));
        return new([.. come.Select(clause => clause.Id)], [.. changed], moved, [.. gone.Select(clause => clause.Id)]);
    }
}
