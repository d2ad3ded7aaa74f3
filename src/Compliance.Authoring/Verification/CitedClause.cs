using Compliance.Authoring.Archive;
using Compliance.Rules.Validation;

namespace Compliance.Authoring.Verification;

/// <summary>A cite of a rule, for one of the versions it covers. Immutable.</summary>
internal sealed record CitedClause(RulePack Pack, Rule Rule, Cite Cite, DocumentVersion Version)
{
    public ClauseKey Key => new(Cite.Document.LocalId, Version.Effective, Cite.Clause);

    /// <summary>Every cite of a pack, for each version it covers, in the order of rules and dates.</summary>
    public static IEnumerable<CitedClause> Of(RulePack pack) =>
        from rule in pack.Rules.OrderBy(rule => rule.FullId, StringComparer.Ordinal)
        from cite in rule.Cites
        where cite.Document.FullId.StartsWith($"{pack.Id}/", StringComparison.Ordinal)
        from version in cite.Versions
        select new CitedClause(pack, rule, cite, version);

    /// <summary>The archived text of the version; null when the archive does not hold it.</summary>
    public ArchivedDocument? In(ArchiveFolder archive) => archive.Find(Pack.Id, Cite.Document, Version);
}

/// <summary>A clause of a dated version of a document of a pack.</summary>
/// <param name="Document">The document's id in the pack.</param>
/// <param name="Version">The version's effective date.</param>
/// <param name="Clause">The clause's id.</param>
internal readonly record struct ClauseKey(string Document, DateOnly Version, string Clause)
{
    /// <summary>By document, then date, then clause; ordinal.</summary>
    public static IComparer<ClauseKey> Order { get; } = Comparer<ClauseKey>.Create(static (left, right) =>
    {
        var byDocument = string.CompareOrdinal(left.Document, right.Document);
        var byVersion = byDocument != 0 ? byDocument : left.Version.CompareTo(right.Version);
        return byVersion != 0 ? byVersion : string.CompareOrdinal(left.Clause, right.Clause);
    });

    public override string ToString() => $"{Document}@{IsoDate.Format(Version)}#{Clause}";
}
