using Compliance.Rules.Validation;
using Compliance.Rules.Vocabularies;

namespace Compliance.Rules.Compilation;

/// <summary>A norm in force in a slice, with the nodes that decide its states. Immutable once its slice is compiled.</summary>
internal sealed class CompiledNorm
{
    private LogicGraph _graph = null!;

    /// <param name="norm">The norm.</param>
    /// <param name="parts">The parts of its condition.</param>
    public CompiledNorm(Norm norm, RuleParts parts)
    {
        Norm = norm;
        Citations = parts.Cites;
        Conditions = parts.Conditions;
        HasSecondarySource = norm.Authority == Authority.Secondary && Citations.Any(cite => cite.Checked is not null);
        CitesAlways = Citations.Count == 1 || Citations.All(cite => cite.Scope == Citations[0].Scope);
    }

    public Norm Norm { get; }

    /// <summary>Its findings but for how it stands to a use.</summary>
    public Finding Finding => field ??= new()
    {
        Rule = Norm.FullId,
        Title = Norm.Title,
        Summary = Norm.Summary,
        Bearer = Norm.Bearer,
        Modality = Norm.Modality,
        Topic = Norm.Topic,
        Status = FindingStatus.MayApply,
        Standing = Norm.Standing,
        Role = Norm.Role,
        Parameters = Norm.Parameters,
        Severity = Norm.Severity,
        Because = [],
        Missing = [],
        DefeatedBy = [],
        Caveats = [],
        Citations = [],
    };

    /// <summary>Its place in the order of findings among all norms of the rule set.</summary>
    public required int Rank { get; init; }

    /// <summary>Its place by id among all norms of the rule set.</summary>
    public required int IdOrder { get; init; }

    /// <summary>Its bearer and topic, as a number that norms on the same provision share.</summary>
    public required int Provision { get; init; }

    /// <summary>Whether its scope and condition hold and its exception does not, before any defeat.</summary>
    public int Conditions { get; }

    /// <summary>Whether it applies, after defeat.</summary>
    public required int Applies { get; init; }

    /// <summary>Of permissions: whether it grants, that is applies when defeat by prohibitions is ignored.</summary>
    public required int Grants { get; init; }

    /// <summary>Of obligations: whether the duty is met.</summary>
    public int Fulfilled { get; private set; }

    /// <summary>The norms that may defeat it by overriding it.</summary>
    public required IReadOnlyList<CompiledNorm> Overriders { get; init; }

    /// <summary>The contrary norms that may defeat it by their authority or because their documents prevail, a list for each side, shared by all that it is over.</summary>
    public required IReadOnlyList<IReadOnlyList<CompiledNorm>> Superiors { get; init; }

    /// <summary>Each reservation with the node of its condition.</summary>
    public IReadOnlyList<(int When, string Text)> Caveats { get; private set; } = [];

    /// <summary>Each clause in force.</summary>
    public IReadOnlyList<CiteInForce> Citations { get; }

    /// <summary>Whether some clause is of a source that somebody must check from time to time.</summary>
    public bool HasSecondarySource { get; }

    /// <summary>Its reservations, where the same are shown with every finding; null where that depends.</summary>
    public ContentList<string>? SharedCaveats { get; private set; }

    /// <summary>Its clauses in force, where the same are shown with every finding; null where that depends.</summary>
    public ContentList<Citation>? SharedCitations => CitesAlways ? field ??= ContentList<Citation>.Owning([.. Citations.Select(cite => cite.Citation)]) : null;

    /// <summary>Whether the same clauses are shown with every finding.</summary>
    private bool CitesAlways { get; }

    /// <summary>The facts that its conditions turn on, derived facts resolved, in vocabulary order.</summary>
    public FactDefinition[] FactsOfConditions => field ??= _graph.FactsUnder(Conditions);

    /// <summary>The facts that its fulfilment turns on, in vocabulary order.</summary>
    public FactDefinition[] FactsOfFulfilment => field ??= _graph.FactsUnder(Fulfilled);

    /// <summary>Adds what may read any conclusion, and so is compiled after all rules.</summary>
    /// <param name="fulfilled">The node of its fulfilment.</param>
    /// <param name="caveats">Each reservation with the node of its condition.</param>
    /// <param name="always">The node that is always true.</param>
    internal void AddTail(int fulfilled, IReadOnlyList<(int When, string Text)> caveats, int always)
    {
        Fulfilled = fulfilled;
        Caveats = caveats;
        SharedCaveats = caveats.Count == 0 ? ContentList<string>.Empty
            : caveats.All(caveat => caveat.When == always) ? ContentList<string>.Owning([.. caveats.Select(caveat => caveat.Text)]) : null;
    }

    /// <summary>Sets the graph that its nodes are in.</summary>
    internal void Close(LogicGraph graph) => _graph = graph;
}
