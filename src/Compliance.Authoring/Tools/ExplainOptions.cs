namespace Compliance.Authoring.Tools;

/// <summary>What is explained. Immutable.</summary>
public sealed record ExplainOptions
{
    /// <summary>The only day to look at; null for all.</summary>
    public DateOnly? Day { get; init; }

    /// <summary>Whether the reports say what each vendor has on the topic, and on those within it, instead of what each text has.</summary>
    public bool ByVendor { get; init; }
}
