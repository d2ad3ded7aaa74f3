using Compliance.Rules.Validation;

namespace Compliance.Rules.Compilation;

/// <summary>A cite with the version of its document that is in force on the days of a slice. Immutable.</summary>
/// <param name="cite">The cite.</param>
/// <param name="version">The version.</param>
/// <param name="scope">The node of that version's scope.</param>
internal sealed class CiteInForce(Cite cite, DocumentVersion version, int scope)
{
    public Cite Cite => cite;

    public DocumentVersion Version => version;

    public int Scope => scope;

    /// <summary>Of a secondary source, the day it was last checked; null when that is not known or it is a primary one.</summary>
    public DateOnly? Checked => cite.Document.Checked;

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
