using Compliance.Authoring.Archive;
using Compliance.Rules.Validation;

namespace Compliance.Authoring.Verification;

/// <summary>Says of an anchor that does not find its passage which end is at fault, and how.</summary>
internal static class LostAnchor
{
    /// <summary>What is wrong, in a sentence without a full stop.</summary>
    public static string Why(Anchor anchor, AnchorMatch match, Clause clause, DocumentOutline outline)
    {
        if (match.Status == AnchorStatus.Ambiguous)
        {
            return "the words of the anchor fit more than one passage of the clause; more words at the start tell them apart";
        }

        var (what, words) = clause.Find(anchor.Start).Status == AnchorStatus.NotFound ? ("the anchor's start stands nowhere in the clause", anchor.Start)
            : anchor.End is { } last && clause.Find(last).Status == AnchorStatus.NotFound ? ("the anchor's end stands nowhere in the clause", last)
            : ("the anchor's end stands nowhere behind its start", null);
        var hint = words is null ? "" : Spelled(words, clause.Text);
        var elsewhere = hint.Length == 0 && Elsewhere(anchor, outline, clause) is { } there ? $"; the passage stands in {there.Id}" : "";
        return what + hint + elsewhere;
    }

    /// <summary>The innermost clause in which the passage stands once; null where there is none.</summary>
    public static Clause? Elsewhere(Anchor anchor, DocumentOutline outline, Clause? but) =>
        outline.Clauses.Where(clause => clause != but && clause.Find(anchor.Start, anchor.End).Status == AnchorStatus.Found).MinBy(clause => clause.Text.Length);

    /// <summary>Whether the words are there but for upper and lower case, or but for markup and punctuation.</summary>
    private static string Spelled(string words, string text)
    {
        var (plain, wanted) = (Letters(text), Letters(words));
        return wanted.Length == 0 || !plain.Contains(wanted, StringComparison.OrdinalIgnoreCase) ? ""
            : !plain.Contains(wanted, StringComparison.Ordinal) ? "; its words do, in other upper and lower case"
            : "; its words do, with other markup or punctuation";
    }

    /// <summary>Letters and digits, the words kept apart.</summary>
    private static string Letters(string text) =>
        $" {string.Join(' ', new string([.. text.Select(character => char.IsLetterOrDigit(character) ? character : ' ')]).Split(' ', StringSplitOptions.RemoveEmptyEntries))} ";
}
