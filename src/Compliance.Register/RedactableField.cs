namespace Compliance.Register;

/// <summary>The texts of an entry that can be taken out without breaking the chain, which holds a salted hash of each.</summary>
public static class RedactableField
{
    /// <summary>Who did it.</summary>
    public const string By = "by";

    /// <summary>What that person wrote besides; of a use case its note.</summary>
    public const string Note = "note";

    /// <summary>Every field.</summary>
    public static IReadOnlyList<string> All { get; } = [By, Note];
}
