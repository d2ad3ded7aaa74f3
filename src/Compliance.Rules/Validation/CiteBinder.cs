using Compliance.Rules.Diagnostics;
using Compliance.Rules.Parsing;

namespace Compliance.Rules.Validation;

/// <summary>Turns the JSON of cites into cites of documents: finds each document and the versions meant, and reports dates that do not fit them.</summary>
/// <param name="documents">The documents of all packs, by full id; complete when the first rule is bound.</param>
/// <param name="diagnostics">Takes the faults.</param>
internal sealed class CiteBinder(IReadOnlyDictionary<string, PolicyDocument> documents, DiagnosticBag diagnostics)
{
    /// <summary>Binds the cites of a rule, one for each stretch of versions in which a passage stands in one place. What cannot be bound is reported and left out.</summary>
    public IReadOnlyList<Cite> Bind(PackDraft draft, JsonObject rule)
    {
        var until = Dates.Of(rule, "until");
        var cites = rule.Items<JsonObject>("cites").SelectMany(cite => BindCite(draft, cite)).Select(cite => cite with { Until = until }).ToList();
        Check(rule, cites);
        if (cites.Count > 0 && cites.All(cite => until <= cite.Versions[0].Effective || until <= cite.Since))
        {
            diagnostics.Add(Faults.EndsBeforeItBinds(rule["until"]!.At, IsoDate.Format(until!.Value)));
        }

        return cites;
    }

    private IReadOnlyList<Cite> BindCite(PackDraft draft, JsonObject cite)
    {
        if (cite.String("document") is not { } reference)
        {
            return [];
        }

        if (!documents.TryGetValue(draft.FullId(reference.Value), out var document))
        {
            diagnostics.Add(() => Faults.UnknownDocument(reference.At, reference.Value, diagnostics.Candidates(draft.DocumentIds(documents))));
            return [];
        }

        var clauses = DatedValues.Of(cite, "clause", document, diagnostics);
        var anchors = DatedValues.Of(cite, "anchor", document, diagnostics);
        ReportIdleAnchors(clauses, anchors);
        ReportLongAnchors(anchors);
        var since = Dates.Of(cite, "since");
        var cites = Stretches(document, clauses, anchors)
            .Select(stretch => new Cite(document, stretch.Versions, stretch.Clause, stretch.Anchor, clauses.IsByDate ? stretch.At : cite.At) { Since = since })
            .ToList();
        if (cites.Count == 0)
        {
            if (document.Versions.Count > 0 && clauses is { IsByDate: true, AreSound: true })
            {
                diagnostics.Add(Faults.CoversNoVersion(cite.At, reference.Value));
            }
        }
        else if (since <= cites[0].Versions[0].Effective || since >= document.NextAfter(cites[^1].Versions[^1])?.Effective)
        {
            diagnostics.Add(Faults.SinceOutsideVersions(cite["since"]!.At, IsoDate.Format(since.Value)));
        }

        return cites;
    }

    /// <summary>The stretches of versions in which the passage stands in one clause, with one anchor.</summary>
    private static IEnumerable<(IReadOnlyList<DocumentVersion> Versions, string Clause, Anchor? Anchor, SourceLocation At)> Stretches(PolicyDocument document, DatedValues clauses, DatedValues anchors)
    {
        List<DateOnly?> starts = [.. clauses.Starts.Concat(anchors.Starts).Distinct().Order()];
        for (var index = 0; index < starts.Count; index++)
        {
            var versions = document.VersionsBetween(starts[index], index + 1 < starts.Count ? starts[index + 1] : null);
            if (versions.Count > 0 && clauses.At(starts[index]) is { Value: not JsonNull } clause)
            {
                yield return (versions, (clause.Value as JsonString)?.Value ?? "", AnchorOf(anchors.At(starts[index])?.Value), clause.At);
            }
        }
    }

    private static Anchor? AnchorOf(JsonValue? value) =>
        value is JsonObject found && found.String("start") is { } start ? new Anchor(start.Value, found.String("end")?.Value) : null;

    /// <summary>A pack names where a passage stands; it does not repeat the passage.</summary>
    private void ReportLongAnchors(DatedValues anchors)
    {
        foreach (var end in anchors.All.Select(anchor => anchor.Value).OfType<JsonObject>().SelectMany(anchor => new[] { anchor.String("start"), anchor.String("end") }).OfType<JsonString>())
        {
            if (end.Value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length is var words && words > Anchor.MostWords)
            {
                diagnostics.Add(Faults.LongAnchor(end.At, words, Anchor.MostWords));
            }
        }
    }

    private void ReportIdleAnchors(DatedValues clauses, DatedValues anchors)
    {
        foreach (var anchor in anchors.All.Where(anchor => anchor is { From: not null, Value: not JsonNull }))
        {
            if (clauses.AreSound && clauses.At(anchor.From) is not { Value: not JsonNull })
            {
                diagnostics.Add(Faults.AnchorWithoutClause(anchor.At, IsoDate.Format(anchor.From!.Value)));
            }
        }
    }

    private void Check(JsonObject rule, List<Cite> cites)
    {
        if (cites.Select(cite => cite.Document.Authority).Distinct().Count() > 1)
        {
            diagnostics.Add(Faults.MixedAuthorities(rule.At, rule.String("id")?.Value ?? ""));
        }

        foreach (var passage in cites.GroupBy(cite => (cite.Document.FullId, cite.Clause, cite.Anchor)))
        {
            DateOnly? covered = null;
            foreach (var cite in passage.OrderBy(cite => cite.Versions[0].Effective))
            {
                if (cite.Versions[0].Effective <= covered)
                {
                    diagnostics.Add(Faults.CitesOverlap(cite.At, cite.Document.FullId, cite.Clause));
                }

                covered = covered > cite.Versions[^1].Effective ? covered : cite.Versions[^1].Effective;
            }
        }
    }
}
