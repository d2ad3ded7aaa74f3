using Compliance.Authoring.Starting;

namespace Compliance.Authoring.Tools;

/// <summary>What pack is begun. Immutable.</summary>
public sealed record NewPackOptions
{
    /// <summary>What kind of pack.</summary>
    public required PackKind Kind { get; init; }

    /// <summary>Its id; of a vendor's pack, the vendor, as the archive names it.</summary>
    public required string Name { get; init; }

    /// <summary>The folder of the archived texts, which a vendor's pack needs; null for none.</summary>
    public string? Archive { get; init; }

    /// <summary>The day from which a text that is yet to be written binds.</summary>
    public required DateOnly Today { get; init; }
}
