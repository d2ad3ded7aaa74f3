namespace Compliance.Rules.Validation;

/// <summary>
/// Which norms defeat contrary ones because of the documents they rest on (design 4.2): each document of the one prevails over each document of the other, by what
/// <c>prevailsOver</c> of the documents themselves says, on whatever days the cites are in force. Immutable.
/// </summary>
internal sealed class PrevailingSides
{
    private readonly Dictionary<ProvisionSide, IReadOnlyList<Norm>> _norms = [];
    private readonly Dictionary<string, List<ProvisionSide>> _over = new(StringComparer.Ordinal);

    /// <summary>The sides whose norms defeat a norm where they apply. Where a primary norm defeats a secondary one by its authority, that is all there is to it.</summary>
    public IReadOnlyList<ProvisionSide> Over(Norm norm) => _over.TryGetValue(norm.FullId, out var over) ? over : [];

    /// <summary>The norms of one side, by full id.</summary>
    public IReadOnlyList<Norm> NormsOf(ProvisionSide side) => _norms[side];

    /// <param name="norms">The norms, by full id.</param>
    public static PrevailingSides Of(IReadOnlyList<Norm> norms)
    {
        var prevailing = new PrevailingSides();
        var ordered = Ordered(norms);
        if (ordered.Count > 0)
        {
            prevailing.Add(Groups(norms, ordered));
        }

        return prevailing;
    }

    /// <summary>Whether each document that a norm rests on prevails over each that another does.</summary>
    public static bool Prevails(Norm norm, Norm other) => norm.Cites.All(cite => cite.Document.PrevailsOver.Count > 0)
        && DocumentsOf(other).All(yielding => norm.Cites.All(cite => cite.Document.PrevailsOver.Contains(yielding.FullId, StringComparer.Ordinal)));

    /// <summary>The full ids of the documents that prevail over others or yield to others.</summary>
    private static HashSet<string> Ordered(IReadOnlyList<Norm> norms)
    {
        var seen = new HashSet<PolicyDocument>();
        var ordered = new HashSet<string>(StringComparer.Ordinal);
        foreach (var norm in norms)
        {
            foreach (var cite in norm.Cites)
            {
                if (cite.Document.PrevailsOver.Count > 0 && seen.Add(cite.Document))
                {
                    ordered.Add(cite.Document.FullId);
                    ordered.UnionWith(cite.Document.PrevailsOver);
                }
            }
        }

        return ordered;
    }

    /// <summary>The norms that rest on ordered documents alone, by what they say and rest on, in the order of the first of each.</summary>
    private static List<Group> Groups(IReadOnlyList<Norm> norms, HashSet<string> ordered)
    {
        var groups = new List<Group>();
        var bySide = new Dictionary<ProvisionSide, Group>();
        var prevailsOver = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
        foreach (var norm in norms)
        {
            var documents = DocumentsOf(norm);
            if (!AreAll(documents, ordered))
            {
                continue;
            }

            var key = documents is [var only] ? only.FullId : string.Join(' ', documents.Select(document => document.FullId));
            var side = new ProvisionSide(norm.Bearer, norm.Topic, norm.Forbids, norm.Layer, key);
            if (!bySide.TryGetValue(side, out var group))
            {
                var yielding = prevailsOver.TryGetValue(key, out var known) ? known : prevailsOver[key] = AllPrevailOver(documents);
                bySide.Add(side, group = new(side, documents, yielding));
                groups.Add(group);
            }

            group.Norms.Add(norm);
        }

        return groups;
    }

    /// <summary>The documents that a norm rests on, by full id: mostly one.</summary>
    private static IReadOnlyList<PolicyDocument> DocumentsOf(Norm norm)
    {
        var first = norm.Cites[0].Document;
        for (var index = 1; index < norm.Cites.Count; index++)
        {
            if (!ReferenceEquals(norm.Cites[index].Document, first))
            {
                return [.. norm.Cites.Select(cite => cite.Document).DistinctBy(document => document.FullId, StringComparer.Ordinal).OrderBy(document => document.FullId, StringComparer.Ordinal)];
            }
        }

        return [first];
    }

    /// <summary>Whether the ids of all documents are among some.</summary>
    private static bool AreAll(IReadOnlyList<PolicyDocument> documents, HashSet<string> ids)
    {
        for (var index = 0; index < documents.Count; index++)
        {
            if (!ids.Contains(documents[index].FullId))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The documents over which each of some prevails.</summary>
    private static HashSet<string> AllPrevailOver(IReadOnlyList<PolicyDocument> documents)
    {
        var all = documents[0].PrevailsOver.ToHashSet(StringComparer.Ordinal);
        foreach (var document in documents.Skip(1))
        {
            all.IntersectWith(document.PrevailsOver);
        }

        return all;
    }

    private void Add(List<Group> groups)
    {
        var bySide = new Dictionary<ProvisionSide, Dictionary<string, List<Group>>>();
        foreach (var group in groups)
        {
            var side = group.Side.OfAny;
            var byFirstDocument = bySide.TryGetValue(side, out var known) ? known : bySide[side] = new(StringComparer.Ordinal);
            var first = group.Documents[0].FullId;
            (byFirstDocument.TryGetValue(first, out var others) ? others : byFirstDocument[first] = []).Add(group);
        }

        foreach (var group in groups)
        {
            // Of most provisions there is one side only.
            if (group.PrevailsOver.Count == 0 || !bySide.TryGetValue(group.Side.OfAny.Contrary, out var contrary))
            {
                continue;
            }

            foreach (var first in group.PrevailsOver)
            {
                foreach (var yielding in contrary.TryGetValue(first, out var others) ? others : [])
                {
                    if (group.Defeats(yielding))
                    {
                        Add(group, yielding);
                    }
                }
            }
        }
    }

    private void Add(Group group, Group yielding)
    {
        _norms.TryAdd(group.Side, group.Norms);
        foreach (var norm in yielding.Norms)
        {
            (_over.TryGetValue(norm.FullId, out var over) ? over : _over[norm.FullId] = []).Add(group.Side);
        }
    }

    /// <summary>The norms of one side that rest on the same documents; these have one authority.</summary>
    /// <param name="side">The side.</param>
    /// <param name="documents">The documents, by full id.</param>
    /// <param name="prevailsOver">The documents over which each of them prevails.</param>
    private sealed class Group(ProvisionSide side, IReadOnlyList<PolicyDocument> documents, HashSet<string> prevailsOver)
    {
        public ProvisionSide Side => side;

        public IReadOnlyList<PolicyDocument> Documents => documents;

        public HashSet<string> PrevailsOver => prevailsOver;

        /// <summary>By full id.</summary>
        public List<Norm> Norms { get; } = [];

        public bool Defeats(Group yielding) =>
            Norms[0].Authority == yielding.Norms[0].Authority
            && Side.Layer.MayDefeat(yielding.Side.Layer)
            && AreAll(yielding.Documents, PrevailsOver);
    }
}
