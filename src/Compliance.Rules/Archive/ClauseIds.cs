using System.Globalization;

namespace Compliance.Rules.Archive;

/// <summary>Gives the clauses their ids. An id met again with the same text is a repetition and goes; with another text it becomes <c>ID~2</c>.</summary>
internal sealed class ClauseIds
{
    private readonly Dictionary<string, List<ClauseDraft>> _taken = new(StringComparer.Ordinal);
    private readonly List<ClauseDraft> _dropped = [];

    /// <returns>The clauses that were dropped as repetitions.</returns>
    public static IReadOnlyList<ClauseDraft> Assign(ClauseDraft document)
    {
        var ids = new ClauseIds();
        ids.AssignChildren(document, clause => clause.Kind != ClauseKind.Preamble);

        // A section may be called "Preamble"; what has a label has the better claim to it.
        ids.AssignChildren(document, clause => clause.Kind == ClauseKind.Preamble);
        return ids._dropped;
    }

    private void AssignChildren(ClauseDraft parent, Func<ClauseDraft, bool> included)
    {
        foreach (var clause in parent.Children.Where(included).ToArray())
        {
            var id = Candidate(clause);
            if (!_taken.TryGetValue(id, out var holders))
            {
                _taken.Add(id, holders = []);
            }

            if (holders.Exists(holder => SameText(holder, clause)))
            {
                parent.Remove(clause);
                _dropped.Add(clause);
                continue;
            }

            holders.Add(clause);
            clause.Id = holders.Count == 1 ? id : string.Create(CultureInfo.InvariantCulture, $"{id}~{holders.Count}");
            AssignChildren(clause, static _ => true);
        }
    }

    private static string Candidate(ClauseDraft clause)
    {
        var parent = clause.Parent!;
        if (!clause.IsNumber)
        {
            return Join(parent.Id, clause.Label);
        }

        if (!clause.Label.Contains('.'))
        {
            return parent.IsNumber ? $"{parent.Id}.{clause.Label}" : Join(parent.Id, clause.Label);
        }

        var numbered = parent;
        while (numbered is { IsNumber: false, Parent: not null })
        {
            numbered = numbered.Parent;
        }

        return numbered.IsNumber ? Join(Prefix(numbered.Id), clause.Label) : Join(parent.Id, clause.Label);
    }

    private static string Join(string prefix, string label) => prefix.Length == 0 ? label : $"{prefix}/{label}";

    private static string Prefix(string id) => id.LastIndexOf('/') is var slash and >= 0 ? id[..slash] : "";

    private static bool SameText(ClauseDraft one, ClauseDraft other) => Words(one).SequenceEqual(Words(other), StringComparer.Ordinal);

    private static IEnumerable<string> Words(ClauseDraft clause) =>
        clause.Pieces().SelectMany(piece => piece.Block.Text[piece.Start..piece.End].Split(' ', StringSplitOptions.RemoveEmptyEntries));
}
