using Compliance.Rules.Diagnostics;
using Compliance.Rules.Parsing;
using Compliance.Rules.Vocabularies;

namespace Compliance.Rules.Validation;

/// <summary>Binds what a pack says: its rules, gaps and acceptances. Packs are bound side by side, for what one of them shares with others is bound before.</summary>
/// <param name="draft">The pack, its documents bound.</param>
/// <param name="vocabulary">The facts.</param>
/// <param name="documents">The documents of all packs, by full id.</param>
/// <param name="conditions">Binds its conditions.</param>
/// <param name="diagnostics">Takes the faults.</param>
internal sealed class PackContentBinder(
    PackDraft draft, Vocabulary vocabulary, IReadOnlyDictionary<string, PolicyDocument> documents, ConditionBinder conditions, DiagnosticBag diagnostics)
{
    private readonly CiteBinder _cites = new(draft, documents, diagnostics);

    /// <summary>Binds the pack.</summary>
    public RulePack Bind() => new()
    {
        Id = draft.Id,
        Version = draft.Root.String("version")?.Value ?? "",
        Title = draft.Root.String("title")?.Value ?? draft.Id,
        Layer = draft.Layer,
        VendorScope = draft.VendorScope,
        Documents = draft.Documents,
        Gaps = [.. draft.Root.Items<JsonObject>("gaps").Select(BindGap)],
        Rules = BindRules(),
        Acceptances = [.. draft.Root.Items<JsonObject>("lint").Select(BindAcceptance)],
        Sha256 = draft.Source.Sha256,
        At = draft.Source.At,
    };

    private Gap BindGap(JsonObject gap) => new(
        $"{draft.Id}/{gap.String("id")?.Value}",
        gap.String("title")?.Value ?? "",
        draft.InVendorScope(conditions.Bind(gap.Object("scope"))),
        Dates.Of(gap, "from"),
        Dates.Of(gap, "until"))
    {
        IsGoverning = gap.String("kind")?.Value == PackShapes.Governing,
    };

    private Acceptance BindAcceptance(JsonObject acceptance)
    {
        var when = acceptance.Object("when") is { } condition ? conditions.Bind(condition) : null;
        if (acceptance["rules"] is null && acceptance["facts"] is null && when is null)
        {
            diagnostics.Add(Faults.AcceptsEverything(acceptance.At));
        }

        foreach (var fact in acceptance.Items<JsonString>("facts").Where(fact => vocabulary.Find(fact.Value) is null && !vocabulary.IsFaulty(fact.Value)))
        {
            diagnostics.Add(() => Faults.UnknownFact(fact.At, fact.Value, diagnostics.Candidates(vocabulary.Facts.Select(known => known.Name))));
        }

        return new(
            acceptance.String("code")?.Value ?? "",
            acceptance["rules"] is null ? null : [.. acceptance.Items<JsonString>("rules").Select(rule => draft.FullId(rule.Value))],
            acceptance["facts"] is null ? null : [.. acceptance.Items<JsonString>("facts").Select(fact => fact.Value)],
            when,
            acceptance.String("reason")?.Value ?? "",
            acceptance.At)
        {
            From = Dates.Of(acceptance, "from"),
            Until = Dates.Of(acceptance, "until"),
            RulesAt = [.. acceptance.Items<JsonString>("rules").Select(rule => rule.At)],
        };
    }

    /// <summary>Binds the rules and, side by side with those of other packs, works out which facts they read: whatever comes after asks for them.</summary>
    private List<Rule> BindRules()
    {
        var rules = new List<Rule>(draft.Source.Rules.Count);
        foreach (var json in draft.Source.Rules)
        {
            if (BindRule(json) is { } rule)
            {
                _ = rule.FactsRead;
                rules.Add(rule);
            }
        }

        return rules;
    }

    private Rule? BindRule(JsonObject rule)
    {
        var cites = _cites.Bind(rule);
        var when = draft.InOwnVendorScope(conditions.Bind(rule.Object("when")), cites);
        var unless = rule.Object("unless") is { } exception ? conditions.Bind(exception) : null;
        var fulfilledWhen = rule.Object("fulfilledWhen") is { } fulfilment ? conditions.Bind(fulfilment) : null;
        var caveats = rule.Items<JsonObject>("caveats").Select(caveat => new Caveat(conditions.Bind(caveat.Object("when")), caveat.String("text")?.Value ?? "")).ToList();
        var concludes = BindConclusion(rule);
        if (rule.String("id") is not { } id || cites.Count == 0)
        {
            return null;
        }

        var fullId = $"{draft.Id}/{id.Value}";
        var title = rule.String("title")?.Value ?? id.Value;
        var summary = rule.String("summary")?.Value ?? "";
        if (!RuleValidator.IsNorm(rule))
        {
            return new Definition
            {
                FullId = fullId,
                Title = title,
                Summary = summary,
                Layer = draft.Layer,
                When = when,
                Unless = unless,
                Concludes = concludes,
                Cites = cites,
                At = id.At,
            };
        }

        var overrides = rule.Items<JsonString>("overrides").ToList();
        return new Norm
        {
            FullId = fullId,
            Title = title,
            Summary = summary,
            Layer = draft.Layer,
            When = when,
            Unless = unless,
            Concludes = concludes,
            Cites = cites,
            At = id.At,
            Bearer = (Bearer)Words.IndexOf(rule, "bearer", PackShapes.Bearers, (int)Bearer.Customer),
            Modality = (Modality)Words.IndexOf(rule, "modality", PackShapes.Modalities, (int)Modality.Prohibition),
            Topic = rule.String("topic")?.Value ?? "",
            Severity = (Severity)Words.IndexOf(rule, "severity", PackShapes.Severities, (int)Severity.Medium),
            Overrides = [.. overrides.Select(other => draft.FullId(other.Value)).Distinct(StringComparer.Ordinal)],
            OverridesAt = [.. overrides.DistinctBy(other => draft.FullId(other.Value), StringComparer.Ordinal).Select(other => other.At)],
            FulfilledWhen = fulfilledWhen,
            Standing = rule.Boolean("standing")?.Value ?? false,
            Caveats = caveats,
            Parameters = BindParameters(rule),
        };
    }

    private IReadOnlyList<NormParameter> BindParameters(JsonObject rule)
    {
        var parameters = new List<NormParameter>();
        foreach (var property in rule.Object("parameters")?.Properties ?? [])
        {
            if (JsonFactValue.Of(property.Value) is { Kind: not FactValueKind.Boolean } value)
            {
                parameters.Add(new(property.Name, value));
            }
            else
            {
                diagnostics.Add(ReadingFaults.WrongType(property.Value.At, $"parameter {Legible.Quote(property.Name)}", property.Value.Kind, "a number, a name or an array of names"));
            }
        }

        return ContentList<NormParameter>.Of(parameters);
    }

    private FactDefinition? BindConclusion(JsonObject rule)
    {
        if (rule.String("concludes") is not { } concludes)
        {
            return null;
        }

        var fact = vocabulary.Find(concludes.Value);
        if (fact is null && !vocabulary.IsFaulty(concludes.Value))
        {
            diagnostics.Add(() => Faults.UnknownFact(concludes.At, concludes.Value, vocabulary.Facts.Where(known => known.IsDerived).Select(known => known.Name)));
        }
        else if (fact is { IsDerived: false })
        {
            diagnostics.Add(Faults.NotDerived(concludes.At, concludes.Value));
        }

        return fact;
    }
}
