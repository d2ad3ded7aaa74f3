using Compliance.Rules.Validation;

namespace Compliance.Rules.Compilation;

/// <summary>A cite with the version of its document that is in force on the days of a slice. Immutable.</summary>
/// <param name="cite">The cite.</param>
/// <param name="version">The version.</param>
internal sealed class CiteInForce(Cite cite, DocumentVersion version)
{
    public Cite Cite => cite;

    public DocumentVersion Version => version;

    /// <summary>As verdicts show it: made when first asked for, for a verdict shows few of many, and addresses take long to write.</summary>
    public Citation Citation => field ??= new()
    {
        Document = Cite.Document.FullId,
        Title = Cite.Document.Title,
        Version = Version.Effective,
        LastSeen = Version.LastSeen,
        Clause = Cite.Clause,
        Authority = Cite.Document.Authority,
        Url = DeepLink.To(Version.Url, Cite.Anchor),
    };
}
