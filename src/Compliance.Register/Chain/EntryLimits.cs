namespace Compliance.Register.Chain;

/// <summary>How much an entry may hold. Entries come from people, from files and from databases that others can write to.</summary>
internal static class EntryLimits
{
    /// <summary>Letters of a name.</summary>
    public const int Name = 200;

    /// <summary>Letters of a note or a condition.</summary>
    public const int Text = 4_000;

    /// <summary>Conditions of an approval.</summary>
    public const int Conditions = 100;

    /// <summary>Bytes of an exported line: a verdict, its use case and little else.</summary>
    public const int Line = 80 << 20;

    public static JsonLimits Details { get; } = new(Bytes: 4 << 20, Depth: 4, StringLength: 64 << 10, Values: 1_000);

    public static JsonLimits Entry { get; } = new(Line, Depth: 24, StringLength: 1 << 20, Values: 4_000_000);
}
