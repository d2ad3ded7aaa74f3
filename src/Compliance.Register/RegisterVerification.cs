using System.Globalization;

namespace Compliance.Register;

/// <summary>What was done to a register.</summary>
public enum TamperingKind
{
    /// <summary>An entry says something else than when it was written.</summary>
    Changed,

    /// <summary>Entries are missing.</summary>
    Deleted,

    /// <summary>An entry stands where it was not written.</summary>
    Reordered,

    /// <summary>An entry does not follow the one before it: it was put in, or the one before replaced.</summary>
    Unlinked,

    /// <summary>The end was cut off, or an old copy put in its place: the head that was given is beyond it.</summary>
    Truncated,

    /// <summary>The whole was written anew: where the head that was given stood, there is another entry.</summary>
    Rewritten,

    /// <summary>A text that can be redacted is gone, and no entry says that it was.</summary>
    TextDeleted,

    /// <summary>A text that can be redacted was changed, put in, or put back.</summary>
    TextChanged,
}

/// <summary>One thing that was done to a register. Immutable.</summary>
/// <param name="Kind">What.</param>
/// <param name="Sequence">The first entry that shows it.</param>
/// <param name="Message">In words, without a full stop.</param>
public sealed record Tampering(TamperingKind Kind, long Sequence, string Message)
{
    /// <summary><c>entry 3: what was done</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"entry {Sequence}: {Message}");
}

/// <summary>Whether a register is as it was written. Immutable.</summary>
/// <param name="Head">Its end: keep it elsewhere, for a later verification.</param>
/// <param name="Tamperings">What was done to it, by entry; of very many, the first thousand.</param>
/// <param name="Redacted">The entries with texts that were redacted, as other entries say.</param>
public sealed record RegisterVerification(RegisterHead Head, IReadOnlyList<Tampering> Tamperings, IReadOnlyList<long> Redacted)
{
    /// <summary>Whether nothing was done to it.</summary>
    public bool IsIntact => Tamperings.Count == 0;
}
