using Compliance.Rules.Validation;

namespace Compliance.Rules.Compilation;

/// <summary>The norms of a rule set in the order of findings: customer before vendor, graver first, by id. The place of a norm is its rank. Immutable.</summary>
internal sealed class NormOrder
{
    private readonly Dictionary<Norm, int> _ranks;
    private readonly int[] _placesById;
    private readonly int[] _provisions;

    /// <param name="rules">The rules of the set, by id.</param>
    public NormOrder(IReadOnlyList<Rule> rules)
    {
        var byId = rules.OfType<Norm>().ToList();
        Norms = InOrder(byId);
        _ranks = new(Norms.Count);
        _placesById = new int[Norms.Count];
        _provisions = new int[Norms.Count];
        var topics = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var rank = 0; rank < Norms.Count; rank++)
        {
            _ranks.Add(Norms[rank], rank);
            var topic = topics.TryGetValue(Norms[rank].Topic, out var known) ? known : topics[Norms[rank].Topic] = topics.Count;
            _provisions[rank] = (topic * 2) + (int)Norms[rank].Bearer;
        }

        for (var place = 0; place < byId.Count; place++)
        {
            _placesById[_ranks[byId[place]]] = place;
        }
    }

    /// <summary>Puts norms that stand by id in order.</summary>
    private static List<Norm> InOrder(List<Norm> byId)
    {
        var norms = new List<Norm>(byId.Count);
        foreach (var bearer in Enum.GetValues<Bearer>())
        {
            foreach (var severity in Enum.GetValues<Severity>().Reverse())
            {
                norms.AddRange(byId.FindAll(norm => norm.Bearer == bearer && norm.Severity == severity));
            }
        }

        return norms;
    }

    /// <summary>By rank.</summary>
    public IReadOnlyList<Norm> Norms { get; }

    /// <summary>The rank of a norm of the set.</summary>
    public int RankOf(Norm norm) => _ranks[norm];

    /// <summary>The place of a norm by id.</summary>
    public int PlaceById(int rank) => _placesById[rank];

    /// <summary>The bearer and topic of a norm, as a number that norms on the same provision share.</summary>
    public int Provision(int rank) => _provisions[rank];
}
