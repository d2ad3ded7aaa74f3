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
    public IReadOnlyList<ProvisionSide> Over(Norm norm) => _over.GetValueOrDefault(norm.FullId) ?? [];

    /// <summary>The norms of one side, by full id.</summary>
    public IReadOnlyList<Norm> NormsOf(ProvisionSide side) => _norms[side];

    /// <param name="norms">The norms, by full id.</param>
    public static PrevailingSides Of(IReadOnlyList<Norm> norms)
    {
        var prevailing = new PrevailingSides();
        if (norms.Any(norm => norm.Cites.Any(cite => cite.Document.PrevailsOver.Count > 0)))
        {
            prevailing.Add([.. norms.GroupBy(SideOf).Select(side => new Group(side.Key, [.. side]))]);
        }

        return prevailing;
    }

    /// <summary>Whether each document that a norm rests on prevails over each that another does.</summary>
    public static bool Prevails(Norm norm, Norm other) => norm.Cites.All(cite => cite.Document.PrevailsOver.Count > 0)
        && DocumentsOf(other).All(yielding => norm.Cites.All(cite => cite.Document.PrevailsOver.Contains(yielding.FullId, StringComparer.Ordinal)));

    private static ProvisionSide SideOf(Norm norm) => ProvisionSide.Of(norm) with { Documents = string.Join(' ', DocumentsOf(norm).Select(document => document.FullId)) };

    /// <summary>The documents that a norm rests on, by full id: mostly one.</summary>
    private static IReadOnlyList<PolicyDocument> DocumentsOf(Norm norm)
    {
        var documents = new List<PolicyDocument> { norm.Cites[0].Document };
        foreach (var cite in norm.Cites)
        {
            if (!documents.Exists(document => document.FullId == cite.Document.FullId))
            {
                documents.Add(cite.Document);
            }
        }

        return documents.Count == 1 ? documents : [.. documents.OrderBy(document => document.FullId, StringComparer.Ordinal)];
    }

    private void Add(List<Group> groups)
    {
        var byFirstDocument = groups.ToLookup(group => (group.Side with { Documents = null, Layer = default }, group.Documents[0].FullId));
        foreach (var group in groups)
        {
            foreach (var first in group.PrevailsOver)
            {
                foreach (var yielding in byFirstDocument[(group.Side.Contrary with { Documents = null, Layer = default }, first)].Where(group.Defeats))
                {
                    _norms.TryAdd(group.Side, group.Norms);
                    foreach (var norm in yielding.Norms)
                    {
                        (_over.TryGetValue(norm.FullId, out var over) ? over : _over[norm.FullId] = []).Add(group.Side);
                    }
                }
            }
        }
    }

    /// <summary>The norms of one side that rest on the same documents; these have one authority.</summary>
    private sealed class Group
    {
        public Group(ProvisionSide side, IReadOnlyList<Norm> norms)
        {
            Side = side;
            Norms = norms;
            Documents = [.. DocumentsOf(norms[0])];
            PrevailsOver = Documents[0].PrevailsOver.ToHashSet(StringComparer.Ordinal);
            foreach (var document in Documents.Skip(1))
            {
                PrevailsOver.IntersectWith(document.PrevailsOver);
            }
        }

        public ProvisionSide Side { get; }

        public IReadOnlyList<Norm> Norms { get; }

        /// <summary>By full id.</summary>
        public IReadOnlyList<PolicyDocument> Documents { get; }

        /// <summary>The documents over which each of its own prevails.</summary>
        public HashSet<string> PrevailsOver { get; }

        public bool Defeats(Group yielding) =>
            Norms[0].Authority == yielding.Norms[0].Authority
            && Side.Layer.MayDefeat(yielding.Side.Layer)
            && yielding.Documents.All(document => PrevailsOver.Contains(document.FullId));
    }
}
