using Compliance.Rules.Validation;

namespace Compliance.Authoring.Mutation;

/// <summary>All mutants of a document: each version takes effect a day earlier or later; each scope that versions have has a slip in it; it prevails over one less.</summary>
internal static class DocumentMutants
{
    public static IEnumerable<Mutant> Of(PolicyDocument document) => Moved(document).Concat(Scoped(document))
        .Concat(document.PrevailsOver.Zip(document.PrevailsOverAt).Select(pair => new PrecedenceMutant(document, pair.First, pair.Second.At)));

    private static IEnumerable<Mutant> Moved(PolicyDocument document)
    {
        foreach (var version in document.Versions)
        {
            foreach (var days in new[] { -1, 1 })
            {
                if (Calendar.Moved(version.Effective, days) is { } day && !document.HasVersion(day))
                {
                    var moved = version with { Effective = day };
                    yield return new DocumentMutant(MutationKind.Date, document, [(version, moved)], version.At,
                        $"in force from {IsoDate.Format(moved.Effective)}, not {IsoDate.Format(version.Effective)}");
                }
            }
        }
    }

    /// <summary>Versions without a scope of their own share the document's. What no file says of them, the pack's vendor, stays.</summary>
    private static IEnumerable<Mutant> Scoped(PolicyDocument document) =>
        from sharing in document.Versions.GroupBy<DocumentVersion, Condition>(version => version.Scope, ReferenceEqualityComparer.Instance)
        from edit in ConditionEdits.Of(sharing.Key)
        let at = edit.Part.AtOrWithin
        where at.HasValue
        let versions = sharing.Select(version => (version, version with { Scope = edit.Condition ?? Condition.Always })).ToList()
        select new DocumentMutant(MutationKind.Scope, document, versions, at.Value, $"scope of {Words(sharing)}: {edit.Change}");

    private static string Words(IEnumerable<DocumentVersion> versions) => string.Join(", ", versions.Select(version => IsoDate.Format(version.Effective)));
}
