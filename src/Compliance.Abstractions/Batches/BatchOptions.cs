namespace Compliance;

/// <summary>How use cases from a stream are evaluated. Immutable.</summary>
public sealed record BatchOptions
{
    /// <summary>The day asked about; wins over that of each use case. Null: that of the use case, else today.</summary>
    public DateOnly? AsOf { get; init; }

    /// <summary>Told how far it is, after each group of lines written; null tells nobody.</summary>
    public IProgress<BatchSummary>? Progress { get; init; }
}

/// <summary>How many lines were evaluated.</summary>
/// <param name="Lines">All lines, the bad ones included.</param>
/// <param name="BadLines">Those that are no use case.</param>
public sealed record BatchSummary(long Lines, long BadLines);
