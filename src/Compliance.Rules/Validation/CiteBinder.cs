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
        var cites = new List<Cite>();
        foreach (var cite in rule.Items<JsonObject>("cites"))
        {
            BindCite(draft, cite, until, cites);
        }

        Check(rule, cites);
        if (cites.Count > 0 && cites.All(cite => until <= cite.Versions[0].Effective || until <= cite.Since))
        {
            diagnostics.Add(Faults.EndsBeforeItBinds(rule["until"]!.At, IsoDate.Format(until!.Value)));
        }

        return cites;
    }

    private void BindCite(PackDraft draft, JsonObject cite, DateOnly? until, List<Cite> cites)
    {
        if (cite.String("document") is not { } reference)
        {
            return;
        }

        if (!documents.TryGetValue(draft.FullId(reference.Value), out var document))
        {
            diagnostics.Add(() => Faults.UnknownDocument(reference.At, reference.Value, diagnostics.Candidates(draft.DocumentIds(documents))));
            return;
        }

        var clauses = DatedValues.Of(cite, "clause", document, diagnostics);
        var anchors = DatedValues.Of(cite, "anchor", document, diagnostics);
        ReportIdleAnchors(clauses, anchors);
        ReportLongAnchors(anchors);
        var since = Dates.Of(cite, "since");
        var first = cites.Count;
        foreach (var (versions, clause, anchor, at) in Stretches(document, clauses, anchors))
        {
            cites.Add(new(document, versions, clause, anchor, clauses.IsByDate ? at : cite.At) { Since = since, Until = until });
        }

        if (cites.Count == first)
        {
            if (document.Versions.Count > 0 && clauses is { IsByDate: true, AreSound: true })
            {
                diagnostics.Add(Faults.CoversNoVersion(cite.At, reference.Value));
            }
        }
        else if (since <= cites[first].Versions[0].Effective || since >= document.NextAfter(cites[^1].Versions[^1])?.Effective)
        {
            diagnostics.Add(Faults.SinceOutsideVersions(cite["since"]!.At, IsoDate.Format(since.Value)));
        }
    }

    /// <summary>The stretches of versions in which the passage stands in one clause, with one anchor.</summary>
    private static IEnumerable<(IReadOnlyList<DocumentVersion> Versions, string Clause, Anchor? Anchor, SourceLocation At)> Stretches(PolicyDocument document, DatedValues clauses, DatedValues anchors)
    {
        if (!clauses.IsByDate && !anchors.IsByDate)
        {
            if (document.Versions.Count > 0 && clauses.All is [{ Value: not JsonNull } always])
            {
                yield return (document.Versions, (always.Value as JsonString)?.Value ?? "", AnchorOf(anchors.At(day: null)?.Value), always.At);
            }

            yield break;
        }

        var starts = clauses.All.Concat(anchors.All).OrderBy(entry => entry.From?.DayNumber ?? -1).ToList();
        for (var index = 0; index < starts.Count; index++)
        {
            var from = starts[index].From;
            if (index > 0 && from == starts[index - 1].From)
            {
                continue;
            }

            var versions = document.VersionsBetween(from, starts.Find(next => next.From > from || (from is null && next.From is not null))?.From);
            if (versions.Count > 0 && clauses.At(from) is { Value: not JsonNull } clause)
            {
                yield return (versions, (clause.Value as JsonString)?.Value ?? "", AnchorOf(anchors.At(from)?.Value), clause.At);
            }
        }
    }

    private static Anchor? AnchorOf(JsonValue? value) =>
        value is JsonObject found && found.String("start") is { } start ? new Anchor(start.Value, found.String("end")?.Value) : null;

    /// <summary>A pack names where a passage stands; it does not repeat the passage.</summary>
    private void ReportLongAnchors(DatedValues anchors)
    {
        foreach (var anchor in anchors.All)
        {
            if (anchor.Value is JsonObject ends)
            {
                ReportLongAnchor(ends.String("start"));
                ReportLongAnchor(ends.String("end"));
            }
        }
    }

    private void ReportLongAnchor(JsonString? end)
    {
        if (end is not null && Words(end.Value) is var words && words > Anchor.MostWords)
        {
            diagnostics.Add(Faults.LongAnchor(end.At, words, Anchor.MostWords));
        }
    }

    private static int Words(string text)
    {
        var words = 0;
        var isInWord = false;
        foreach (var character in text)
        {
            words += !isInWord && !char.IsWhiteSpace(character) ? 1 : 0;
            isInWord = !char.IsWhiteSpace(character);
        }

        return words;
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

        if (cites.Count < 2)
        {
            return;
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
