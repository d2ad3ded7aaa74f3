using Compliance.Rules.Diagnostics;
using Compliance.Rules.Parsing;

namespace Compliance.Rules.Validation;

/// <summary>Binds the documents of packs that are loaded together, which rules and documents of any of them may name.</summary>
/// <param name="diagnostics">Takes the faults.</param>
internal sealed class DocumentBinder(DiagnosticBag diagnostics)
{
    /// <summary>More circles than these are not looked for.</summary>
    private const int MostCircles = 20;

    private readonly Dictionary<string, PolicyDocument> _documents = new(StringComparer.Ordinal);

    /// <summary>The documents of all packs, by full id; which documents prevail is checked.</summary>
    public static IReadOnlyDictionary<string, PolicyDocument> Bind(IReadOnlyList<PackDraft> drafts, NamedConditions named, DiagnosticBag diagnostics)
    {
        var binder = new DocumentBinder(diagnostics);
        foreach (var draft in drafts)
        {
            binder.BindDocuments(draft, named.BinderOf(draft, diagnostics));
        }

        foreach (var draft in drafts)
        {
            binder.CheckPrecedence(draft);
        }

        foreach (var circle in Circles.Of(binder._documents.Values.OrderBy(document => document.FullId, StringComparer.Ordinal), binder.Yielding).Take(MostCircles))
        {
            diagnostics.Add(Faults.PrecedenceCircle(circle[0].At, circle.Append(circle[0]).Select(document => document.FullId)));
        }

        return binder._documents;
    }

    private void BindDocuments(PackDraft draft, ConditionBinder conditions)
    {
        foreach (var document in draft.Root.Items<JsonObject>("documents"))
        {
            if (document.String("id") is not { } id)
            {
                continue;
            }

            var url = document.String("url")?.Value;
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
                Versions = [.. BindVersions(draft, document, conditions, url)],
                At = id.At,
            };
            if (_documents.TryAdd(bound.FullId, bound))
            {
                draft.Documents.Add(bound);
            }
        }
    }

    /// <summary>The versions by date; of two on a day the first, for the second has been reported.</summary>
    private static List<DocumentVersion> BindVersions(PackDraft draft, JsonObject document, ConditionBinder conditions, string? documentUrl)
    {
        var sharedScope = draft.InVendorScope(conditions.Bind(document.Object("scope")));
        var versions = new List<DocumentVersion>();
        foreach (var version in document.Items<JsonObject>("versions"))
        {
            if (Dates.Of(version, "effective") is { } effective)
            {
                var scope = version["scope"] is null ? sharedScope : draft.InVendorScope(conditions.Bind(version.Object("scope")));
                var bound = new DocumentVersion(effective, scope, version.String("url")?.Value ?? documentUrl)
                {
                    LastSeen = Dates.Of(version, "lastSeen") ?? Dates.Of(version, "captured"),
                    File = version.String("file")?.Value,
                    Section = version.String("section")?.Value,
                    At = version.At,
                };
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
                    diagnostics.Add(() => Faults.UnknownDocument(at.At, at.Value, diagnostics.Candidates(draft.DocumentIds(_documents))));
                }
                else if (!document.Layer.MayDefeat(yielding.Layer))
                {
                    diagnostics.Add(Faults.PrevailsAcrossLayers(at.At, document.FullId, yielding.FullId, PackShapes.Layers[(int)document.Layer], PackShapes.Layers[(int)yielding.Layer]));
                }
                else if (document.Authority == Authority.Secondary && yielding.Authority == Authority.Primary)
                {
                    diagnostics.Add(Faults.SecondaryPrevails(at.At, document.FullId, yielding.FullId));
                }
            }
        }
    }

    private IEnumerable<PolicyDocument> Yielding(PolicyDocument document) => document.PrevailsOver.Select(_documents.GetValueOrDefault).OfType<PolicyDocument>();
}
