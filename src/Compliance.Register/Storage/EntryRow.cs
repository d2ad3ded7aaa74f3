namespace Compliance.Register.Storage;

/// <summary>An entry as the database holds it. JSON stands in it as it was written, for its bytes are hashed.</summary>
internal sealed class EntryRow
{
    public long Sequence { get; set; }

    public string Kind { get; set; } = "";

    public long? About { get; set; }

    public string Time { get; set; } = "";

    public string? Engine { get; set; }

    public string Packs { get; set; } = "";

    public string? UseCase { get; set; }

    public string? Verdict { get; set; }

    public string Details { get; set; } = "";

    public string Sealed { get; set; } = "";

    public string Previous { get; set; } = "";

    public string Hash { get; set; } = "";
}

/// <summary>A text of an entry that can be redacted, apart from the entry, with the salt of its seal.</summary>
internal sealed class TextRow
{
    public long Sequence { get; set; }

    public string Field { get; set; } = "";

    public string Text { get; set; } = "";

    public string Salt { get; set; } = "";
}
