using Compliance.Rules.Validation;
using Compliance.Rules.Vocabularies;

namespace Compliance.Rules.Compilation;

/// <summary>A norm in force in a slice, with the nodes that decide its states. Immutable.</summary>
internal sealed class CompiledNorm
{
    public required Norm Norm { get; init; }

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
    public required int Conditions { get; init; }

    /// <summary>Whether it applies, after defeat.</summary>
    public required int Applies { get; init; }

    /// <summary>Of permissions: whether it grants, that is applies when defeat by prohibitions is ignored.</summary>
    public required int Grants { get; init; }

    /// <summary>Of obligations: whether the duty is met.</summary>
    public required int Fulfilled { get; init; }

    /// <summary>The norms that may defeat it by overriding it.</summary>
    public required IReadOnlyList<CompiledNorm> Overriders { get; init; }

    /// <summary>The contrary norms that may defeat it by their authority or because their documents prevail, a list for each side, shared by all that it is over.</summary>
    public required IReadOnlyList<IReadOnlyList<CompiledNorm>> Superiors { get; init; }

    /// <summary>Each reservation with the node of its condition.</summary>
    public required IReadOnlyList<(int When, string Text)> Caveats { get; init; }

    /// <summary>Each clause in force.</summary>
    public required IReadOnlyList<CompiledCitation> Citations { get; init; }

    /// <summary>Whether some clause is of a source that somebody must check from time to time.</summary>
    public required bool HasSecondarySource { get; init; }

    /// <summary>Its reservations, where the same are shown with every finding; null where that depends.</summary>
    public ContentList<string>? SharedCaveats { get; init; }

    /// <summary>Its clauses in force, where the same are shown with every finding; null where that depends.</summary>
    public ContentList<Citation>? SharedCitations => CitesAlways ? field ??= ContentList<Citation>.Owning([.. Citations.Select(cite => cite.Citation)]) : null;

    /// <summary>Whether the same clauses are shown with every finding.</summary>
    public required bool CitesAlways { get; init; }

    /// <summary>The graph of the slice.</summary>
    public required LogicGraph Graph { get; init; }

    /// <summary>The facts that its conditions turn on, derived facts resolved, in vocabulary order.</summary>
    public FactDefinition[] FactsOfConditions => field ??= Graph.FactsUnder(Conditions);

    /// <summary>The facts that its fulfilment turns on, in vocabulary order.</summary>
    public FactDefinition[] FactsOfFulfilment => field ??= Graph.FactsUnder(Fulfilled);
}

/// <summary>A clause in force on the days of a slice.</summary>
/// <param name="Scope">The node of its document's scope.</param>
/// <param name="Cite">The cite with the version in force.</param>
internal sealed record CompiledCitation(int Scope, CiteInForce Cite)
{
    public Citation Citation => Cite.Citation;

    /// <summary>Of a secondary source, the day it was last checked; null when that is not known or it is a primary one.</summary>
    public DateOnly? Checked => Cite.Cite.Document.Checked;
}
