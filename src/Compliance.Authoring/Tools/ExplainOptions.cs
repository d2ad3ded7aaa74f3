namespace Compliance.Authoring.Tools;

/// <summary>What is explained. Immutable.</summary>
public sealed record ExplainOptions
{
    /// <summary>The only day to look at; null for all.</summary>
    public DateOnly? Day { get; init; }
}
