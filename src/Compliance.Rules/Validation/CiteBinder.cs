using Compliance.Rules.Diagnostics;
using Compliance.Rules.Parsing;

namespace Compliance.Rules.Validation;

/// <summary>Turns the JSON of cites into cites of documents: finds each document and the versions meant, and reports dates that do not fit them.</summary>
/// <param name="documents">The documents of all packs, by full id; complete when the first rule is bound.</param>
/// <param name="diagnostics">Takes the faults.</param>
internal sealed class CiteBinder(IReadOnlyDictionary<string, PolicyDocument> documents, DiagnosticBag diagnostics)
{
    /// <summary>Binds the cites of a rule. What cannot be bound is reported and left out.</summary>
    public IReadOnlyList<Cite> Bind(PackDraft draft, JsonObject rule)
    {
        var cites = rule.Items<JsonObject>("cites").Select(cite => BindCite(draft, cite)).OfType<Cite>().ToList();
        Check(rule, cites);
        return cites;
    }

    private Cite? BindCite(PackDraft draft, JsonObject cite)
    {
        if (cite.String("document") is not { } reference)
        {
            return null;
        }

        if (!documents.TryGetValue(draft.FullId(reference.Value), out var document))
        {
            diagnostics.Add(() => Faults.UnknownDocument(reference.At, reference.Value, diagnostics.Candidates(draft.DocumentIds(documents))));
            return null;
        }

        var from = EffectiveDate(cite, "from", document);
        var until = EffectiveDate(cite, "until", document);
        var versions = document.VersionsBetween(from, until);
        if (versions.Count == 0 && document.Versions.Count > 0 && (from is null || document.HasVersion(from.Value)) && !(from >= until))
        {
            diagnostics.Add(Faults.CoversNoVersion(cite.At, reference.Value));
        }

        var since = Dates.Of(cite, "since");
        if (versions.Count > 0 && (since <= versions[0].Effective || since >= until))
        {
            diagnostics.Add(Faults.SinceOutsideVersions(cite["since"]!.At, IsoDate.Format(since.Value)));
        }

        var anchor = cite.Object("anchor") is { } found && found.String("start") is { } start ? new Anchor(start.Value, found.String("end")?.Value) : null;
        return versions.Count == 0 ? null : new(document, versions, cite.String("clause")?.Value ?? "", anchor, cite.At) { Since = since };
    }

    private DateOnly? EffectiveDate(JsonObject cite, string property, PolicyDocument document)
    {
        var date = Dates.Of(cite, property);
        if (date is not null && document.Versions.Count > 0 && !document.HasVersion(date.Value))
        {
            diagnostics.Add(Faults.NotAnEffectiveDate(
                cite[property]!.At, property, IsoDate.Format(date.Value), document.FullId, document.Versions.Select(version => IsoDate.Format(version.Effective))));
        }

        return date;
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
