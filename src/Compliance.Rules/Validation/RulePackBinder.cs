using Compliance.Rules.Diagnostics;
using Compliance.Rules.Parsing;
using Compliance.Rules.Vocabularies;

namespace Compliance.Rules.Validation;

/// <summary>Turns documents of packs into packs: every fact, value, document and date that a rule names is found or reported.</summary>
internal sealed class RulePackBinder
{
    /// <summary>More circles than these are not looked for.</summary>
    private const int MostCircles = 20;

    private readonly Vocabulary _vocabulary;
    private readonly DiagnosticBag _diagnostics;
    private readonly SourcePlaces _places = new();
    private readonly CiteBinder _cites;
    private readonly Dictionary<string, PolicyDocument> _documents = new(StringComparer.Ordinal);

    private RulePackBinder(Vocabulary vocabulary, DiagnosticBag diagnostics)
    {
        _vocabulary = vocabulary;
        _diagnostics = diagnostics;
        _cites = new CiteBinder(_documents, diagnostics);
    }

    /// <summary>Binds packs that are loaded together; their documents may be cited across packs.</summary>
    public static IReadOnlyList<RulePack> Bind(IReadOnlyList<RulePackDocument> packs, Vocabulary vocabulary, DiagnosticBag diagnostics)
    {
        var binder = new RulePackBinder(vocabulary, diagnostics);
        var drafts = packs.Select(pack => new PackDraft(pack, binder.VendorScope(pack.Root))).ToList();
        var named = NamedConditions.Of(drafts, vocabulary, binder._places, diagnostics);
        foreach (var draft in drafts)
        {
            draft.Conditions = named.BinderOf(draft);
            binder.BindDocuments(draft);
        }

        foreach (var draft in drafts)
        {
            binder.CheckPrecedence(draft);
        }

        foreach (var circle in Circles.Of(binder._documents.Values.OrderBy(document => document.FullId, StringComparer.Ordinal), binder.Yielding).Take(MostCircles))
        {
            diagnostics.Add(Faults.PrecedenceCircle(circle[0].At, circle.Append(circle[0]).Select(document => document.FullId)));
        }

        var bound = drafts.ConvertAll(binder.BindPack);
        foreach (var (draft, pack) in drafts.Zip(bound))
        {
            pack.UnusedConditions = named.UnusedOf(draft);
        }

        return bound;
    }

    private RulePack BindPack(PackDraft draft) => new()
    {
        Id = draft.Id,
        Version = draft.Root.String("version")?.Value ?? "",
        Title = draft.Root.String("title")?.Value ?? draft.Id,
        Layer = draft.Layer,
        VendorScope = draft.VendorScope,
        Documents = draft.Documents,
        Gaps = [.. draft.Root.Items<JsonObject>("gaps").Select(gap => BindGap(draft, gap))],
        Rules = [.. draft.Source.Rules.Select(rule => BindRule(draft, rule)).OfType<Rule>()],
        Acceptances = [.. draft.Root.Items<JsonObject>("lint").Select(acceptance => BindAcceptance(draft, acceptance))],
        Sha256 = draft.Source.Sha256,
        At = draft.Source.At,
        Places = _places,
    };

    private Condition VendorScope(JsonObject root) =>
        root.Property("vendor") is { Value: JsonString or JsonArray { Items.Count: > 0 } } vendor
            && new ConditionBinder(_vocabulary, _places, _ => null, _diagnostics).BindTest(vendor) is { } scope
            ? scope
            : Condition.Always;

    private void BindDocuments(PackDraft draft)
    {
        foreach (var document in draft.Root.Items<JsonObject>("documents"))
        {
            if (document.String("id") is not { } id)
            {
                continue;
            }

            var url = document.String("url")?.Value;
            var scope = document.Object("scope");
            var bound = new PolicyDocument
            {
                FullId = $"{draft.Id}/{id.Value}",
                Title = document.String("title")?.Value ?? id.Value,
                Url = url,
                Authority = document.String("authority")?.Value == "secondary" ? Authority.Secondary : Authority.Primary,
                Layer = draft.Layer,
                PrevailsOver = [.. document.Items<JsonString>("prevailsOver").Select(other => draft.FullId(other.Value))],
                PrevailsOverAt = [.. document.Items<JsonString>("prevailsOver")],
                Checked = Dates.Of(document, "checked"),
                ArchiveName = document.String("archive")?.Value ?? id.Value,
                Announced = [.. document.Items<JsonObject>("announced").Select(version => Dates.Of(version, "effective")).OfType<DateOnly>().Order()],
                Versions = [.. BindVersions(draft, document, draft.Conditions.Bind(scope), url)],
                At = id.At,
            };
            if (_documents.TryAdd(bound.FullId, bound))
            {
                draft.Documents.Add(bound);
            }
        }
    }

    /// <summary>The versions by date; of two on a day the first, for the second has been reported.</summary>
    private List<DocumentVersion> BindVersions(PackDraft draft, JsonObject document, Condition documentScope, string? documentUrl)
    {
        var sharedScope = draft.InVendorScope(documentScope);
        var versions = new List<DocumentVersion>();
        foreach (var version in document.Items<JsonObject>("versions"))
        {
            if (Dates.Of(version, "effective") is { } effective)
            {
                var scope = version["scope"] is null ? sharedScope : draft.InVendorScope(draft.Conditions.Bind(version.Object("scope")));
                var bound = new DocumentVersion(effective, scope, version.String("url")?.Value ?? documentUrl)
                {
                    LastSeen = Dates.Of(version, "lastSeen") ?? Dates.Of(version, "captured"),
                    File = version.String("file")?.Value,
                    Section = version.String("section")?.Value,
                };
                _places.Add(bound, version.At);
                var place = versions.FindLastIndex(other => other.Effective <= effective) + 1;
                if (place == 0 || versions[place - 1].Effective != effective)
                {
                    versions.Insert(place, bound);
                }
            }
        }

        return versions;
    }

    /// <summary>A document prevails over those that its rules may defeat: as an override does, it reaches neither into another layer nor from an account of a text to a text.</summary>
    private void CheckPrecedence(PackDraft draft)
    {
        foreach (var document in draft.Documents)
        {
            foreach (var (other, at) in document.PrevailsOver.Zip(document.PrevailsOverAt))
            {
                if (!_documents.TryGetValue(other, out var yielding))
                {
                    _diagnostics.Add(() => Faults.UnknownDocument(at.At, at.Value, _diagnostics.Candidates(draft.DocumentIds(_documents))));
                }
                else if (!document.Layer.MayDefeat(yielding.Layer))
                {
                    _diagnostics.Add(Faults.PrevailsAcrossLayers(at.At, document.FullId, yielding.FullId, PackShapes.Layers[(int)document.Layer], PackShapes.Layers[(int)yielding.Layer]));
                }
                else if (document.Authority == Authority.Secondary && yielding.Authority == Authority.Primary)
                {
                    _diagnostics.Add(Faults.SecondaryPrevails(at.At, document.FullId, yielding.FullId));
                }
            }
        }
    }

    private IEnumerable<PolicyDocument> Yielding(PolicyDocument document) => document.PrevailsOver.Select(_documents.GetValueOrDefault).OfType<PolicyDocument>();

    private static Gap BindGap(PackDraft draft, JsonObject gap) => new(
        $"{draft.Id}/{gap.String("id")?.Value}",
        gap.String("title")?.Value ?? "",
        draft.InVendorScope(draft.Conditions.Bind(gap.Object("scope"))),
        Dates.Of(gap, "from"),
        Dates.Of(gap, "until"))
    {
        IsGoverning = gap.String("kind")?.Value == PackShapes.Governing,
    };

    private Acceptance BindAcceptance(PackDraft draft, JsonObject acceptance)
    {
        var when = acceptance.Object("when") is { } condition ? draft.Conditions.Bind(condition) : null;
        if (acceptance["rules"] is null && acceptance["facts"] is null && when is null)
        {
            _diagnostics.Add(Faults.AcceptsEverything(acceptance.At));
        }

        foreach (var fact in acceptance.Items<JsonString>("facts").Where(fact => _vocabulary.Find(fact.Value) is null && !_vocabulary.IsFaulty(fact.Value)))
        {
            _diagnostics.Add(() => Faults.UnknownFact(fact.At, fact.Value, _diagnostics.Candidates(_vocabulary.Facts.Select(known => known.Name))));
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

    private Rule? BindRule(PackDraft draft, JsonObject rule)
    {
        var cites = _cites.Bind(draft, rule);
        var when = draft.InOwnVendorScope(draft.Conditions.Bind(rule.Object("when")), cites);
        var unless = rule.Object("unless") is { } exception ? draft.Conditions.Bind(exception) : null;
        var fulfilledWhen = rule.Object("fulfilledWhen") is { } fulfilment ? draft.Conditions.Bind(fulfilment) : null;
        var caveats = rule.Items<JsonObject>("caveats").Select(caveat => new Caveat(draft.Conditions.Bind(caveat.Object("when")), caveat.String("text")?.Value ?? "")).ToList();
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
                _diagnostics.Add(ReadingFaults.WrongType(property.Value.At, $"parameter {Legible.Quote(property.Name)}", property.Value.Kind, "a number, a name or an array of names"));
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

        var fact = _vocabulary.Find(concludes.Value);
        if (fact is null && !_vocabulary.IsFaulty(concludes.Value))
        {
            _diagnostics.Add(() => Faults.UnknownFact(concludes.At, concludes.Value, _vocabulary.Facts.Where(known => known.IsDerived).Select(known => known.Name)));
        }
        else if (fact is { IsDerived: false })
        {
            _diagnostics.Add(Faults.NotDerived(concludes.At, concludes.Value));
        }

        return fact;
    }
}
