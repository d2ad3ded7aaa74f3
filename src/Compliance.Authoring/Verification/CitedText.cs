using Compliance.Authoring.Archive;
using Compliance.Rules.Validation;

namespace Compliance.Authoring.Verification;

/// <summary>
/// What of a text the rules cite. A cite covers the clause it names with the sub-clauses that have labels; of its bullets it covers those that the
/// passage between the anchors spans, and all of them where no anchor narrows it.
/// </summary>
internal sealed class CitedText
{
    private readonly HashSet<string> _named;
    private readonly List<TextSpan> _passages = [];

    public CitedText(DocumentOutline outline, IReadOnlyList<Cite> cites)
    {
        _named = cites.Select(cite => cite.Clause).ToHashSet(StringComparer.Ordinal);
        foreach (var cite in cites)
        {
            if (outline.Find(cite.Clause) is { } clause)
            {
                _passages.Add(Passage(clause, cite.Anchor));
            }
        }
    }

    public bool Covers(Clause clause) =>
        (IsInsideBullet(clause) ? _named.Contains(clause.Id) : _named.Any(id => LedgerEntry.IsWithin(clause.Id, id)))
        || _passages.Exists(passage => clause.OwnSpans().Any(span => span.Start < passage.End && passage.Start < span.End));

    /// <summary>Whether a rule cites a clause inside this one.</summary>
    public bool CitesWithin(Clause clause) => _named.Any(id => LedgerEntry.IsWithin(id, clause.Id));

    private static bool IsInsideBullet(Clause clause) => clause.Id.StartsWith('-') || clause.Id.Contains("/-", StringComparison.Ordinal);

    /// <summary>Where the cited passage stands; the whole clause where no anchor narrows it, and where the anchor is lost, which is a fault of its own.</summary>
    private static TextSpan Passage(Clause clause, Anchor? anchor)
    {
        if (anchor is null || clause.Find(anchor.Start, anchor.End).Passage is not { } passage)
        {
            return clause.Span;
        }

        var start = clause.Span.Start + clause.Text.IndexOf(passage, StringComparison.Ordinal);
        return new TextSpan(start, start + passage.Length);
    }
}
