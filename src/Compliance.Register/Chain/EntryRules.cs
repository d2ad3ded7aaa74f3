using Compliance.Register.Diagnostics;
using Compliance.Register.Storage;

namespace Compliance.Register.Chain;

/// <summary>What an entry may be about, as it stands when it is written.</summary>
internal static class EntryRules
{
    /// <summary>Looks at what a draft is about.</summary>
    /// <param name="name">What faults call the register.</param>
    /// <param name="context">The register; its writer is this one.</param>
    /// <param name="draft">The draft.</param>
    /// <param name="day">The day it is.</param>
    /// <exception cref="RegisterException">It is missing or of another kind, the approval was revoked already, or what is to be approved once is.</exception>
    public static void Check(string name, RegisterContext context, EntryDraft draft, DateOnly day)
    {
        if (draft.About is not { } about)
        {
            return;
        }

        var kind = context.Entries.Where(row => row.Sequence == about).Select(row => row.Kind).FirstOrDefault() ?? throw new RegisterException(RegisterFaults.NoEntry(name, about));
        var (wanted, words) = draft.Kind switch
        {
            EntryKind.Verdict => (new[] { EntryKind.Request }, "a request"),
            EntryKind.Approval => ([EntryKind.Request, EntryKind.Verdict], "a request or a verdict"),
            _ => ([EntryKind.Approval], "an approval"),
        };
        if (!wanted.Select(Words<EntryKind>.NameOf).Contains(kind, StringComparer.Ordinal))
        {
            throw new RegisterException(RegisterFaults.OtherKind(name, about, kind, words));
        }

        var revocation = Words<EntryKind>.NameOf(EntryKind.Revocation);
        if (draft.Kind == EntryKind.Revocation && context.Entries.Any(row => row.Kind == revocation && row.About == about))
        {
            throw new RegisterException(RegisterFaults.Over(name, about, "revoked"));
        }

        if (draft is { Kind: EntryKind.Approval, OnlyOne: true } && Approvals(name, context, about).Any(approval => approval.HoldsOn(day)))
        {
            throw new RegisterException(RegisterFaults.Over(name, about, "approved"));
        }
    }

    /// <summary>The approvals of an entry that nobody took back.</summary>
    private static IEnumerable<RegisterEntry> Approvals(string name, RegisterContext context, long about)
    {
        var (approval, revocation) = (Words<EntryKind>.NameOf(EntryKind.Approval), Words<EntryKind>.NameOf(EntryKind.Revocation));
        return context.Entries
            .Where(row => row.Kind == approval && row.About == about && !context.Entries.Any(other => other.Kind == revocation && other.About == row.Sequence))
            .ToList()
            .Select(row => EntryReader.Entry(name, row, []));
    }
}
