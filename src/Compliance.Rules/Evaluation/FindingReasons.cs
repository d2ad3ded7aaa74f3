using Compliance.Rules.Compilation;
using Compliance.Rules.Compilation.Codes;
using Compliance.Rules.Vocabularies;

namespace Compliance.Rules.Evaluation;

/// <summary>What a finding says of its norm besides its status. Immutable.</summary>
/// <param name="Because">The given facts that the status rests on.</param>
/// <param name="Missing">The facts that decide the status or the fulfilment.</param>
/// <param name="DefeatedBy">The norms that defeat it.</param>
/// <param name="Caveats">The reservations that hold or may hold.</param>
/// <param name="Warnings">Reasons to look again.</param>
/// <param name="Citations">The clauses in force whose document governs or may govern the use.</param>
internal sealed record FindingDetails(
    ContentList<KnownFact> Because,
    ContentList<string> Missing,
    ContentList<string> DefeatedBy,
    ContentList<string> Caveats,
    ContentList<string> Warnings,
    ContentList<Citation> Citations);

/// <summary>Works out what findings say. Belongs to one thread.</summary>
/// <param name="vocabulary">The facts.</param>
/// <param name="reasoning">The values of the nodes in the use case.</param>
/// <param name="useCase">The use case.</param>
/// <param name="freshness">Warns of old sources.</param>
internal sealed class FindingReasons(Vocabulary vocabulary, Reasoning reasoning, EncodedUseCase useCase, Freshness freshness)
{
    private readonly KnownFact?[] _known = new KnownFact?[vocabulary.Facts.Count];

    /// <summary>The details of a finding.</summary>
    /// <param name="norm">Its norm.</param>
    /// <param name="found">Its status.</param>
    /// <param name="affected">Takes the facts that it turns on.</param>
    public FindingDetails Of(CompiledNorm norm, FoundNorm found, AffectedNorms affected)
    {
        var isDuty = norm.Norm.Demands && found.Status != FindingStatus.Defeated;
        reasoning.Start().Of(found.Status == FindingStatus.Defeated ? norm.Conditions : norm.Applies);
        if (isDuty && found.Fulfilled != Truth.Unknown)
        {
            reasoning.Of(norm.Fulfilled);
        }

        var because = Because();
        if (isDuty && found.Fulfilled == Truth.Unknown)
        {
            reasoning.Of(norm.Fulfilled);
        }

        return new(
            ContentList<KnownFact>.Owning(because),
            ContentList<string>.Owning(found.Status == FindingStatus.Defeated ? [] : Missing(norm, affected)),
            ContentList<string>.Owning(found.Status == FindingStatus.Defeated ? DefeatedBy(norm) : []),
            norm.SharedCaveats ?? ContentList<string>.Owning(Caveats(norm)),
            ContentList<string>.Owning(Warnings(norm)),
            norm.SharedCitations ?? ContentList<Citation>.Owning(Citations(norm)));
    }

    /// <summary>The known facts that were given, with their values; of one too broad for some test it is said what is missing instead.</summary>
    private KnownFact[] Because()
    {
        var because = new KnownFact[reasoning.Known.Count];
        var count = 0;
        foreach (var fact in reasoning.Known)
        {
            if (!reasoning.Unknown.Contains(fact) && useCase.IsKnown(fact.Index) && !useCase.IsPresumed(fact.Index))
            {
                because[count++] = _known[fact.Index] ??= new(fact.Name, useCase.Value(fact));
            }
        }

        return count == because.Length ? because : because[..count];
    }

    private string[] Missing(CompiledNorm norm, AffectedNorms affected)
    {
        var names = new string[reasoning.Unknown.Count];
        var count = 0;
        foreach (var fact in reasoning.Unknown)
        {
            names[count++] = fact.Name;
            affected.Add(fact, norm);
        }

        return names;
    }

    private string[] DefeatedBy(CompiledNorm norm) =>
    [
        .. norm.Overriders.Concat(norm.Superiors.SelectMany(layer => layer))
            .Where(other => reasoning[other.Applies] == Truth.True)
            .Select(other => other.Norm.FullId)
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal),
    ];

    private string[] Caveats(CompiledNorm norm) =>
        [.. norm.Caveats.Where(caveat => reasoning[caveat.When] != Truth.False).Select(caveat => caveat.Text)];

    private Citation[] Citations(CompiledNorm norm) =>
        [.. norm.Citations.Where(cite => reasoning[cite.Scope] != Truth.False).Select(cite => cite.Citation)];

    private string[] Warnings(CompiledNorm norm)
    {
        if (!norm.HasSecondarySource)
        {
            return [];
        }

        return
        [
            .. norm.Citations.Where(cite => reasoning[cite.Scope] != Truth.False)
                .Select(cite => freshness.Warning(cite.Citation.Title, cite.Checked))
                .OfType<string>()
                .Distinct(StringComparer.Ordinal),
        ];
    }
}
