namespace Compliance.Json;

/// <summary>How large an input may be before it is refused. Packs and use cases come from strangers.</summary>
/// <param name="Bytes">The most bytes in a file.</param>
/// <param name="Depth">The most objects and arrays inside each other.</param>
/// <param name="StringLength">The most bytes in a string or name, as written.</param>
/// <param name="Values">The most values in a file.</param>
internal sealed record JsonLimits(int Bytes, int Depth, int StringLength, int Values)
{
    /// <summary>Fits a pack file of ten thousand rules.</summary>
    public static JsonLimits Pack { get; } = new(Bytes: 32 << 20, Depth: 48, StringLength: 16 << 10, Values: 2_000_000);

    /// <summary>A use case is a page of facts.</summary>
    public static JsonLimits UseCase { get; } = new(Bytes: 1 << 20, Depth: 16, StringLength: 16 << 10, Values: 2_000);

    /// <summary>A verdict quotes passages, and a broad one has a finding for each rule.</summary>
    public static JsonLimits Verdict { get; } = new(Bytes: 64 << 20, Depth: 16, StringLength: 1 << 20, Values: 2_000_000);
}
