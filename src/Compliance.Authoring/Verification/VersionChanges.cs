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
        var places = come.GroupBy(clause => clause.OwnHash, StringComparer.Ordinal).ToDictionary(same => same.Key, same => new Queue<Clause>(same), StringComparer.Ordinal);
        var moved = new List<(string, string)>();
        var met = new HashSet<Clause>(ReferenceEqualityComparer.Instance);
        foreach (var clause in gone)
        {
            if (places.TryGetValue(clause.OwnHash, out var same) && same.TryDequeue(out var there))
            {
                moved.Add((clause.Id, there.Id));
                met.Add(clause);
                met.Add(there);
            }
        }

        var changed = newer.Clauses
            .Select(clause => (clause, Before: older.Find(clause.Id)))
            .Where(pair => pair.Before is not null && !string.Equals(pair.Before.OwnHash, pair.clause.OwnHash, StringComparison.Ordinal))
            .Select(pair => (pair.clause.Id, WordDifference.Between(pair.Before!.OwnText, pair.clause.OwnText)));
        return new([.. Left(come)], [.. changed], moved, [.. Left(gone)]);

        IEnumerable<string> Left(IEnumerable<Clause> clauses) => clauses.Where(clause => !met.Contains(clause)).Select(clause => clause.Id);
    }
}
