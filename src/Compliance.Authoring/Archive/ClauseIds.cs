using System.Globalization;

namespace Compliance.Authoring.Archive;

/// <summary>
/// Gives the clauses their ids. A named clause met again with the same text is a repetition and goes; any other id met again becomes <c>ID~2</c>,
/// for what an enumerator or a bullet says depends on what it stands in.
/// </summary>
internal sealed class ClauseIds
{
    private readonly Dictionary<string, Holders> _taken = new(StringComparer.Ordinal);
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

    /// <summary>Clause by clause, each before its own: on a stack of its own, for a text may nest as deep as it likes.</summary>
    private void AssignChildren(ClauseDraft document, Func<ClauseDraft, bool> included)
    {
        var open = new Stack<Level>([new Level(document, [.. document.Children.Where(included)])]);
        while (open.TryPeek(out var level))
        {
            if (level.Next == level.Children.Length)
            {
                if (level.Repeated.Count > 0)
                {
                    level.Parent.Remove(level.Repeated);
                }

                open.Pop();
                continue;
            }

            var clause = level.Children[level.Next++];
            var id = Candidate(clause);
            if (!_taken.TryGetValue(id, out var holders))
            {
                _taken.Add(id, holders = new Holders());
            }

            if (!holders.TryAdd(clause))
            {
                level.Repeated.Add(clause);
                _dropped.Add(clause);
                continue;
            }

            clause.Id = holders.Count == 1 ? id : string.Create(CultureInfo.InvariantCulture, $"{id}~{holders.Count}");
            open.Push(new Level(clause, [.. clause.Children]));
        }
    }

    private static string Candidate(ClauseDraft clause)
    {
        var parent = clause.Parent!;
        if (clause.IsArticle)
        {
            return Join(PartOf(clause).Id, clause.Label);
        }

        if (!clause.IsNumber)
        {
            return Join(parent.Id, clause.Label);
        }

        if (!clause.Label.Contains('.'))
        {
            return parent.IsNumber ? $"{parent.Id}.{clause.Label}" : Join(parent.Id, clause.Label);
        }

        var numbered = parent;
        while (numbered.Parent is not null && !numbered.IsNumber && !IsExtended(numbered, clause.Label))
        {
            numbered = numbered.Parent;
        }

        return numbered.Parent is null ? Join(parent.Id, clause.Label) : Join(Prefix(numbered.Id), clause.Label);
    }

    private static bool IsExtended(ClauseDraft clause, string number) =>
        clause.Ordinal is { } ordinal && number.StartsWith($"{ordinal}.", StringComparison.Ordinal);

    /// <summary>The part of the document in which a clause stands, or the document.</summary>
    private static ClauseDraft PartOf(ClauseDraft clause)
    {
        var part = clause.Parent!;
        while (part.Kind != ClauseKind.Part && part.Parent is not null)
        {
            part = part.Parent;
        }

        return part;
    }

    private static string Join(string prefix, string label) => prefix.Length == 0 ? label : $"{prefix}/{label}";

    private static string Prefix(string id) => id.LastIndexOf('/') is var slash and >= 0 ? id[..slash] : "";

    /// <summary>The children of a clause while they get their ids.</summary>
    private sealed class Level(ClauseDraft parent, ClauseDraft[] children)
    {
        public ClauseDraft Parent => parent;

        public ClauseDraft[] Children => children;

        public int Next { get; set; }

        public HashSet<ClauseDraft> Repeated { get; } = [];
    }

    /// <summary>The clauses that share an id. Texts are compared only from the second on: most ids are met once.</summary>
    private sealed class Holders
    {
        private readonly HashSet<string> _texts = new(StringComparer.Ordinal);
        private ClauseDraft? _first;

        public int Count { get; private set; }

        public bool TryAdd(ClauseDraft clause)
        {
            if (_first is null || clause.Heading is null)
            {
                _first ??= clause;
                Count++;
                return true;
            }

            _texts.Add(Text(_first));
            if (!_texts.Add(Text(clause)))
            {
                return false;
            }

            Count++;
            return true;
        }

        private static string Text(ClauseDraft clause) =>
            string.Join(' ', clause.Pieces().Select(piece => piece.Block.Text[piece.Start..piece.End].Trim()));
    }
}
