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
    private readonly ConditionBinder _conditions;
    private readonly Dictionary<string, PolicyDocument> _documents = new(StringComparer.Ordinal);

    private RulePackBinder(Vocabulary vocabulary, DiagnosticBag diagnostics)
    {
        _vocabulary = vocabulary;
        _diagnostics = diagnostics;
        _conditions = new ConditionBinder(vocabulary, diagnostics);
    }

    /// <summary>Binds packs that are loaded together; their documents may be cited across packs.</summary>
    public static IReadOnlyList<RulePack> Bind(IReadOnlyList<RulePackDocument> packs, Vocabulary vocabulary, DiagnosticBag diagnostics)
    {
        var binder = new RulePackBinder(vocabulary, diagnostics);
        var drafts = packs.Select(pack => new PackDraft(pack, binder.VendorScope(pack.Root))).ToList();
        foreach (var draft in drafts)
        {
            binder.BindDocuments(draft);
        }

        foreach (var draft in drafts)
        {
            binder.CheckPrecedence(draft);
        }

        foreach (var circle in PrecedenceCircles.Of(binder._documents).Take(MostCircles))
        {
            diagnostics.Add(Faults.PrecedenceCircle(circle[0].At, circle.Append(circle[0]).Select(document => document.FullId)));
        }

        return [.. drafts.Select(binder.BindPack)];
    }

    private RulePack BindPack(PackDraft draft) => new()
    {
        Id = draft.Id,
        Version = draft.Root.String("version")?.Value ?? "",
        Title = draft.Root.String("title")?.Value ?? draft.Id,
        Layer = draft.Layer,
        Documents = draft.Documents,
        Gaps = [.. draft.Root.Items<JsonObject>("gaps").Select(gap => BindGap(draft, gap))],
        Rules = [.. draft.Source.Rules.Select(rule => BindRule(draft, rule)).OfType<Rule>()],
        Sha256 = draft.Source.Sha256,
        At = draft.Source.At,
    };

    private Condition VendorScope(JsonObject root) =>
        root.Property("vendor") is { Value: JsonString or JsonArray { Items.Count: > 0 } } vendor && _conditions.BindTest(vendor) is { } scope
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
                PrevailsOver = [.. document.Items<JsonString>("prevailsOver").Select(other => draft.FullId(other.Value))],
                Checked = Dates.Of(document, "checked"),
                ArchiveName = document.String("archive")?.Value ?? id.Value,
                Announced = [.. document.Items<JsonObject>("announced").Select(version => Dates.Of(version, "effective")).OfType<DateOnly>().Order()],
                Versions = [.. BindVersions(draft, document, _conditions.Bind(scope), url)],
                At = id.At,
            };
            if (_documents.TryAdd(bound.FullId, bound))
            {
                draft.Documents.Add(bound);
            }
        }
    }

    private ICollection<DocumentVersion> BindVersions(PackDraft draft, JsonObject document, Condition documentScope, string? documentUrl)
    {
        var sharedScope = draft.InVendorScope(documentScope);
        var versions = new SortedDictionary<DateOnly, DocumentVersion>();
        foreach (var version in document.Items<JsonObject>("versions"))
        {
            if (Dates.Of(version, "effective") is { } effective)
            {
                var scope = version["scope"] is null ? sharedScope : draft.InVendorScope(_conditions.Bind(version.Object("scope")));
                versions.TryAdd(effective, new(effective, scope, version.String("url")?.Value ?? documentUrl));
            }
        }

        return versions.Values;
    }

    private void CheckPrecedence(PackDraft draft)
    {
        foreach (var other in draft.Root.Items<JsonObject>("documents").SelectMany(document => document.Items<JsonString>("prevailsOver")))
        {
            if (!_documents.ContainsKey(draft.FullId(other.Value)))
            {
                _diagnostics.Add(() => Faults.UnknownDocument(other.At, other.Value, _diagnostics.Candidates(DocumentIds(draft))));
            }
        }
    }

    /// <summary>The documents a rule of a pack may name: its own by their short ids, all by their full ones.</summary>
    private IEnumerable<string> DocumentIds(PackDraft draft) => draft.LocalDocumentIds.Concat(_documents.Keys);

    private Gap BindGap(PackDraft draft, JsonObject gap) => new(
        $"{draft.Id}/{gap.String("id")?.Value}",
        gap.String("title")?.Value ?? "",
        draft.InVendorScope(_conditions.Bind(gap.Object("scope"))),
        Dates.Of(gap, "from"),
        Dates.Of(gap, "until"));

    private Rule? BindRule(PackDraft draft, JsonObject rule)
    {
        var when = _conditions.Bind(rule.Object("when"));
        var unless = rule.Object("unless") is { } exception ? _conditions.Bind(exception) : null;
        var fulfilledWhen = rule.Object("fulfilledWhen") is { } fulfilment ? _conditions.Bind(fulfilment) : null;
        var caveats = rule.Items<JsonObject>("caveats").Select(BindCaveat).ToList();
        var cites = rule.Items<JsonObject>("cites").Select(cite => BindCite(draft, cite)).OfType<Cite>().ToList();
        var concludes = BindConclusion(rule);
        CheckCites(rule, cites);
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
            Bearer = (Bearer)Word(rule, "bearer", PackShapes.Bearers, (int)Bearer.Customer),
            Modality = (Modality)Word(rule, "modality", PackShapes.Modalities, (int)Modality.Prohibition),
            Topic = rule.String("topic")?.Value ?? "",
            Severity = (Severity)Word(rule, "severity", PackShapes.Severities, (int)Severity.Medium),
            Overrides = [.. overrides.Select(other => draft.FullId(other.Value)).Distinct(StringComparer.Ordinal)],
            OverridesAt = [.. overrides.DistinctBy(other => draft.FullId(other.Value), StringComparer.Ordinal).Select(other => other.At)],
            FulfilledWhen = fulfilledWhen,
            Standing = rule.Boolean("standing")?.Value ?? false,
            Caveats = caveats,
        };
    }

    private Caveat BindCaveat(JsonObject caveat) => new(_conditions.Bind(caveat.Object("when")), caveat.String("text")?.Value ?? "");

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

    private Cite? BindCite(PackDraft draft, JsonObject cite)
    {
        if (cite.String("document") is not { } reference)
        {
            return null;
        }

        if (!_documents.TryGetValue(draft.FullId(reference.Value), out var document))
        {
            _diagnostics.Add(() => Faults.UnknownDocument(reference.At, reference.Value, _diagnostics.Candidates(DocumentIds(draft))));
            return null;
        }

        var from = EffectiveDate(cite, "from", document);
        var until = EffectiveDate(cite, "until", document);
        var versions = document.VersionsBetween(from, until);
        if (versions.Count == 0 && document.Versions.Count > 0 && (from is null || document.HasVersion(from.Value)) && !(from >= until))
        {
            _diagnostics.Add(Faults.CoversNoVersion(cite.At, reference.Value));
        }

        var since = Dates.Of(cite, "since");
        if (versions.Count > 0 && (since <= versions[0].Effective || since >= until))
        {
            _diagnostics.Add(Faults.SinceOutsideVersions(cite["since"]!.At, IsoDate.Format(since.Value)));
        }

        var anchor = cite.Object("anchor") is { } found && found.String("start") is { } start ? new Anchor(start.Value, found.String("end")?.Value) : null;
        return versions.Count == 0 ? null : new(document, versions, cite.String("clause")?.Value ?? "", anchor, cite.At) { Since = since };
    }

    private DateOnly? EffectiveDate(JsonObject cite, string property, PolicyDocument document)
    {
        var date = Dates.Of(cite, property);
        if (date is not null && document.Versions.Count > 0 && !document.HasVersion(date.Value))
        {
            _diagnostics.Add(Faults.NotAnEffectiveDate(
                cite[property]!.At, property, IsoDate.Format(date.Value), document.FullId, document.Versions.Select(version => IsoDate.Format(version.Effective))));
        }

        return date;
    }

    private void CheckCites(JsonObject rule, List<Cite> cites)
    {
        if (cites.Select(cite => cite.Document.Authority).Distinct().Count() > 1)
        {
            _diagnostics.Add(Faults.MixedAuthorities(rule.At, rule.String("id")?.Value ?? ""));
        }

        foreach (var passage in cites.GroupBy(cite => (cite.Document.FullId, cite.Clause, cite.Anchor)))
        {
            DateOnly? covered = null;
            foreach (var cite in passage.OrderBy(cite => cite.Versions[0].Effective))
            {
                if (cite.Versions[0].Effective <= covered)
                {
                    _diagnostics.Add(Faults.CitesOverlap(cite.At, cite.Document.FullId, cite.Clause));
                }

                covered = covered > cite.Versions[^1].Effective ? covered : cite.Versions[^1].Effective;
            }
        }
    }

    private static int Word(JsonObject owner, string property, IReadOnlyList<string> words, int otherwise)
    {
        var index = owner.String(property) is { } word ? words.ToList().IndexOf(word.Value) : -1;
        return index < 0 ? otherwise : index;
    }

    /// <summary>A pack half bound: its documents first, for rules of any pack may cite them.</summary>
    private sealed record PackDraft(RulePackDocument Source, Condition VendorScope)
    {
        public JsonObject Root => Source.Root;

        public string Id { get; } = Source.Root.String("id")?.Value ?? "";

        public Layer Layer { get; } = (Layer)Word(Source.Root, "layer", PackShapes.Layers, (int)Layer.Vendor);

        public List<PolicyDocument> Documents { get; } = [];

        public IEnumerable<string> LocalDocumentIds => Documents.Select(document => document.FullId[(Id.Length + 1)..]);

        public string FullId(string reference) => reference.Contains('/', StringComparison.Ordinal) ? reference : $"{Id}/{reference}";

        public Condition InVendorScope(Condition scope) =>
            ReferenceEquals(VendorScope, Condition.Always) ? scope : new AllOf([VendorScope, scope]);
    }
}
