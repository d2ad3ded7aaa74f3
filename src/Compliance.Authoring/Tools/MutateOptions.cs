namespace Compliance.Authoring.Tools;

/// <summary>How many mutants are tried, however long that takes. Immutable.</summary>
public sealed record MutateOptions
{
    /// <summary>How many, spread evenly over all; null for all of them.</summary>
    public int? Most
    {
        get;
        init => field = value is null or > 0 ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "At least one mutant is tried.");
    }
}
