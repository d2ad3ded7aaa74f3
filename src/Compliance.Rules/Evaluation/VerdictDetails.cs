using Compliance.Rules.Compilation;
using Compliance.Rules.Compilation.Codes;
using Compliance.Rules.Validation;
using Compliance.Rules.Vocabularies;

namespace Compliance.Rules.Evaluation;

/// <summary>What stands in a verdict besides the decision and which norms bear on it: why, by which clauses, what to ask, what was assumed. Immutable.</summary>
internal sealed class VerdictDetails
{
    private VerdictDetails(FindingDetails[] findings) => Findings = findings;

    /// <summary>In the order of the findings.</summary>
    public FindingDetails[] Findings { get; }

    public required ContentList<MissingFact> MissingFacts { get; init; }

    public required ContentList<Assumption> Assumptions { get; init; }

    public required ContentList<Conflict> Conflicts { get; init; }

    public required ContentList<string> GovernedBy { get; init; }

    public required ContentList<TextNotHeld> TextsNotHeld { get; init; }

    public required ContentList<string> Gaps { get; init; }

    public required ContentList<VerdictWarning> Warnings { get; init; }

    /// <summary>Works them out.</summary>
    /// <param name="rules">The rules that may bear on the use.</param>
    /// <param name="slice">Those in force on the day.</param>
    /// <param name="found">The norms that give a finding.</param>
    /// <param name="useCase">The use case; as it was when this returns.</param>
    /// <param name="freshness">Warns of old sources.</param>
    /// <param name="scratch">Memory to use.</param>
    public static VerdictDetails Of(
        RuleGraphs rules, RuleSlice slice, ReadOnlySpan<FoundNorm> found, EncodedUseCase useCase, Freshness freshness, DetailScratch scratch)
    {
        var affected = new AffectedNorms(rules.Vocabulary);
        scratch.Reasoning.Evaluate(slice.Graph, useCase);
        AddUnsettledGrants(rules, slice, useCase, scratch, affected);
        AddFactsBehindMissingTexts(slice, scratch.Reasoning, affected);
        var reasons = new FindingReasons(rules.Vocabulary, scratch.Reasoning, useCase, freshness);
        var findings = new FindingDetails[found.Length];
        var norms = new CompiledNorm[found.Length];
        for (var index = 0; index < findings.Length; index++)
        {
            norms[index] = slice.ByRank[found[index].Norm]!;
            findings[index] = reasons.Of(norms[index], found[index], affected);
        }

        var values = scratch.Reasoning.Values;
        var governing = NotOutOfScope(slice.Versions, values);
        var texts = Missing(slice, values);
        return new(findings)
        {
            MissingFacts = ContentList<MissingFact>.Owning(MissingFactCollector.Collect(affected, rules.Vocabulary.Products, rules.Book, useCase)),
            Assumptions = ContentList<Assumption>.Owning(PresumptionsThatMatter(rules, slice, useCase, scratch)),
            Conflicts = ContentList<Conflict>.Owning(ConflictCollector.Collect(norms, values)),
            GovernedBy = ContentList<string>.Owning([.. governing.Select(version => version.Name)]),
            TextsNotHeld = ContentList<TextNotHeld>.Owning(texts),
            Gaps = ContentList<string>.Owning([.. texts.Select(text => text.Id)]),
            Warnings = ContentList<VerdictWarning>.Owning([.. freshness.Warnings(governing), .. Endings.Warnings(slice.Ending, values, freshness.Day)]),
        };
    }

    private static Assumption[] PresumptionsThatMatter(RuleGraphs rules, RuleSlice slice, EncodedUseCase useCase, DetailScratch scratch)
    {
        scratch.ChangedUseCase.CopyFrom(useCase);
        scratch.ChangedUseCase.LiftPresumptions();
        scratch.Changed.Evaluate(slice.Graph, scratch.ChangedUseCase);
        return AssumptionCollector.Collect(rules.Book, rules.Vocabulary, slice, useCase, scratch.Reasoning.Values, scratch.Changed.Values);
    }

    /// <summary>The grants that are unknown for a purpose that has no certain one. With several purposes each is looked at alone, and no finding may show them.</summary>
    private static void AddUnsettledGrants(RuleGraphs rules, RuleSlice slice, EncodedUseCase useCase, DetailScratch scratch, AffectedNorms affected)
    {
        if (rules.Purpose is not { } purpose || !useCase.IsKnown(purpose.Index) || useCase.Elements(purpose.Index).Length < 2)
        {
            AddUnsettledGrants(slice, scratch.Reasoning, scratch.Reasoning, affected);
            return;
        }

        scratch.ChangedUseCase.CopyFrom(useCase);
        foreach (var element in useCase.Elements(purpose.Index))
        {
            scratch.ChangedUseCase.Replace(purpose.Index, [element]);
            scratch.Changed.Evaluate(slice.Graph, scratch.ChangedUseCase);
            AddUnsettledGrants(slice, scratch.Reasoning, scratch.Changed, affected);
        }
    }

    /// <param name="slice">The rules in force.</param>
    /// <param name="all">The use case as it is.</param>
    /// <param name="one">It with one purpose alone.</param>
    /// <param name="affected">Takes the facts.</param>
    private static void AddUnsettledGrants(RuleSlice slice, Reasoning all, Reasoning one, AffectedNorms affected)
    {
        var highest = Truth.False;
        foreach (var grant in slice.Grants)
        {
            highest = highest.Or(all[grant.Grants].And(one[grant.Grants]));
        }

        foreach (var grant in highest == Truth.Unknown ? slice.Grants : [])
        {
            if (all[grant.Grants].And(one[grant.Grants]) == Truth.Unknown)
            {
                AddUnknown(all, grant, affected);
                AddUnknown(one, grant, affected);
            }
        }
    }

    private static void AddUnknown(Reasoning reasoning, CompiledNorm grant, AffectedNorms affected)
    {
        if (reasoning[grant.Grants] == Truth.Unknown)
        {
            foreach (var fact in reasoning.Start().Of(grant.Grants).Unknown)
            {
                affected.Add(fact, grant);
            }
        }
    }

    /// <summary>What it turns on whether the deciding texts are held: to be asked, whichever norm reads it.</summary>
    private static void AddFactsBehindMissingTexts(RuleSlice slice, Reasoning reasoning, AffectedNorms affected)
    {
        if (reasoning[slice.NotHeld] == Truth.Unknown)
        {
            foreach (var fact in reasoning.Start().Of(slice.NotHeld).Unknown)
            {
                affected.Ask(fact);
            }
        }
    }

    private static List<VersionInForce> NotOutOfScope(IReadOnlyList<VersionInForce> versions, ReadOnlySpan<Truth> values)
    {
        var governing = new List<VersionInForce>(versions.Count);
        foreach (var version in versions)
        {
            if (values[version.Scope] != Truth.False)
            {
                governing.Add(version);
            }
        }

        return governing;
    }

    private static TextNotHeld[] Missing(RuleSlice slice, ReadOnlySpan<Truth> values)
    {
        var texts = new List<(MissingText, Truth)>(slice.TextsNotHeld.Count);
        foreach (var (text, when) in slice.TextsNotHeld)
        {
            texts.Add((text, values[when]));
        }

        return [.. Validation.TextsNotHeld.Named(texts)];
    }
}

/// <summary>Memory for working out details. Belongs to one thread at a time.</summary>
internal sealed class DetailScratch(RuleGraphs rules)
{
    public Reasoning Reasoning { get; } = new(rules.Vocabulary);

    /// <summary>Room for the values in a use case changed in some way, as with all presumptions lifted.</summary>
    public Reasoning Changed { get; } = new(rules.Vocabulary);

    /// <summary>Room for a use case changed in some way.</summary>
    public EncodedUseCase ChangedUseCase { get; } = new(rules.Book);
}
