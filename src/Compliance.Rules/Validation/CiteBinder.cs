using Compliance.Rules.Diagnostics;
using Compliance.Rules.Parsing;

namespace Compliance.Rules.Validation;

/// <summary>Turns the JSON of cites into cites of documents: finds each document and the versions meant, and reports dates that do not fit them.</summary>
/// <param name="draft">The pack that cites.</param>
/// <param name="documents">The documents of all packs, by full id.</param>
/// <param name="diagnostics">Takes the faults.</param>
internal sealed class CiteBinder(PackDraft draft, IReadOnlyDictionary<string, PolicyDocument> documents, DiagnosticBag diagnostics)
{
    private const string ClauseName = "clause";
    private const string AnchorName = "anchor";

    /// <summary>So many cites are faster looked at by twos than grouped.</summary>
    private const int Few = 16;

    /// <summary>Binds the cites of a rule, one for each stretch of versions in which a passage stands in one place. What cannot be bound is reported and left out.</summary>
    public IReadOnlyList<Cite> Bind(JsonObject rule)
    {
        var until = Dates.Of(rule, "until");
        var cites = new List<Cite>();
        foreach (var cite in rule.Items<JsonObject>("cites"))
        {
            BindCite(cite, until, cites);
        }

        Check(rule, cites);
        if (until is { } end && cites.Count > 0 && cites.TrueForAll(cite => end <= cite.Versions[0].Effective || end <= cite.Since))
        {
            diagnostics.Add(Faults.EndsBeforeItBinds(rule["until"]!.At, IsoDate.Format(end)));
        }

        return cites;
    }

    private void BindCite(JsonObject cite, DateOnly? until, List<Cite> cites)
    {
        if (cite.String("document") is not { } reference)
        {
            return;
        }

        if (draft.Find(reference.Value, documents) is not { } document)
        {
            ReportUnknown(reference);
            return;
        }

        var since = Dates.Of(cite, "since");
        var first = cites.Count;
        if (DatedValues.IsWrittenByDate(cite, ClauseName) || DatedValues.IsWrittenByDate(cite, AnchorName))
        {
            BindByDate(cite, reference, document, (since, until), cites);
        }
        else
        {
            ReportLongAnchor(cite[AnchorName]);
            if (document.Versions.Count > 0 && cite[ClauseName] is { } clause and not JsonNull)
            {
                cites.Add(new(document, document.Versions, (clause as JsonString)?.Value ?? "", AnchorOf(cite[AnchorName]), cite.At) { Since = since, Until = until });
            }
        }

        if (cites.Count > first && (since <= cites[first].Versions[0].Effective || since >= document.NextAfter(cites[^1].Versions[^1])?.Effective))
        {
            diagnostics.Add(Faults.SinceOutsideVersions(cite["since"]!.At, IsoDate.Format(since.Value)));
        }
    }

    private void ReportUnknown(JsonString document) =>
        diagnostics.Add(() => Faults.UnknownDocument(document.At, document.Value, diagnostics.Candidates(draft.DocumentIds(documents))));

    /// <summary>Binds a cite of which clause or anchor turn on the version.</summary>
    private void BindByDate(JsonObject cite, JsonString reference, PolicyDocument document, (DateOnly? Since, DateOnly? Until) days, List<Cite> cites)
    {
        var clauses = DatedValues.Of(cite, ClauseName, document, diagnostics);
        var anchors = DatedValues.Of(cite, AnchorName, document, diagnostics);
        ReportIdleAnchors(clauses, anchors);
        foreach (var anchor in anchors.All)
        {
            ReportLongAnchor(anchor.Value);
        }

        var first = cites.Count;
        foreach (var (versions, clause, anchor, at) in Stretches(document, clauses, anchors))
        {
            cites.Add(new(document, versions, clause, anchor, clauses.IsByDate ? at : cite.At) { Since = days.Since, Until = days.Until });
        }

        if (cites.Count == first && document.Versions.Count > 0 && clauses is { IsByDate: true, AreSound: true })
        {
            diagnostics.Add(Faults.CoversNoVersion(cite.At, reference.Value));
        }
    }

    /// <summary>The stretches of versions in which the passage stands in one clause, with one anchor.</summary>
    private static IEnumerable<(IReadOnlyList<DocumentVersion> Versions, string Clause, Anchor? Anchor, SourceLocation At)> Stretches(PolicyDocument document, DatedValues clauses, DatedValues anchors)
    {
        var starts = DatedValues.Starts(clauses, anchors);
        for (var index = 0; index < starts.Count; index++)
        {
            var from = starts[index];
            var versions = document.VersionsBetween(from, index + 1 < starts.Count ? starts[index + 1] : null);
            if (versions.Count > 0 && clauses.At(from) is { Value: not JsonNull } clause)
            {
                yield return (versions, (clause.Value as JsonString)?.Value ?? "", AnchorOf(anchors.At(from)?.Value), clause.At);
            }
        }
    }

    private static Anchor? AnchorOf(JsonValue? value) =>
        value is JsonObject found && found.String("start") is { } start ? new Anchor(start.Value, found.String("end")?.Value) : null;

    /// <summary>A pack names where a passage stands; it does not repeat the passage.</summary>
    private void ReportLongAnchor(JsonValue? anchor)
    {
        if (anchor is JsonObject ends)
        {
            ReportLongEnd(ends.String("start"));
            ReportLongEnd(ends.String("end"));
        }
    }

    private void ReportLongEnd(JsonString? end)
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
        if (cites.Count < 2)
        {
            return;
        }

        if (cites.Exists(cite => cite.Document.Authority != cites[0].Document.Authority))
        {
            diagnostics.Add(Faults.MixedAuthorities(rule.At, rule.String("id")?.Value ?? ""));
        }

        if (cites.Count <= Few && !HaveOverlap(cites))
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

    /// <summary>Whether two cites are of one passage in some version.</summary>
    private static bool HaveOverlap(List<Cite> cites)
    {
        for (var index = 1; index < cites.Count; index++)
        {
            for (var other = 0; other < index; other++)
            {
                if (cites[index].Document == cites[other].Document
                    && string.Equals(cites[index].Clause, cites[other].Clause, StringComparison.Ordinal)
                    && cites[index].Anchor == cites[other].Anchor
                    && cites[index].Versions[0].Effective <= cites[other].Versions[^1].Effective
                    && cites[other].Versions[0].Effective <= cites[index].Versions[^1].Effective)
                {
                    return true;
                }
            }
        }

        return false;
    }
}
