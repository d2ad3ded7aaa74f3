using Compliance.Register.Diagnostics;
using Compliance.Register.Storage;

namespace Compliance.Register.Chain;

/// <summary>What an entry may be about, as it stands when it is written.</summary>
internal static class EntryRules
{
    /// <summary>Looks at what a draft is about.</summary>
    /// <exception cref="RegisterException">It is missing or of another kind, or the approval was revoked already.</exception>
    public static void Check(string name, RegisterContext context, EntryDraft draft)
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
    }
}
