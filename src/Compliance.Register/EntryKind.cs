namespace Compliance.Register;

/// <summary>What an entry of the register says.</summary>
public enum EntryKind
{
    /// <summary>Somebody asks to use a product.</summary>
    Request,

    /// <summary>A verdict that was given, on a request or by itself.</summary>
    Verdict,

    /// <summary>Somebody approves a use until a day, on conditions.</summary>
    Approval,

    /// <summary>Somebody takes an approval back.</summary>
    Revocation,

    /// <summary>Somebody had a text, such as a name, taken out of an entry.</summary>
    Redaction,

    /// <summary>How an approved use stood when the watch last looked.</summary>
    Baseline,
}
