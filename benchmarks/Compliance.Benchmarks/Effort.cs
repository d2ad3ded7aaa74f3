namespace Compliance.Benchmarks;

/// <summary>How much time measuring may take.</summary>
internal sealed record Effort
{
    /// <summary>Two minutes in all.</summary>
    public static Effort Quick { get; } = new()
    {
        Rounds = 101,
        Repetitions = 3,
        MostRulesOfOracle = 100,
        ThreadTime = TimeSpan.FromSeconds(1),
        ScanTime = TimeSpan.FromSeconds(1.5),
        LinesOfLongScan = null,
    };

    public static Effort Full { get; } = new()
    {
        Rounds = 501,
        Repetitions = 9,
        MostRulesOfOracle = 1_000,
        ThreadTime = TimeSpan.FromSeconds(5),
        ScanTime = TimeSpan.FromSeconds(6),
        LinesOfLongScan = 1_000_000,
    };

    /// <summary>Samples of each workload.</summary>
    public required int Rounds { get; init; }

    /// <summary>How often what takes long is done.</summary>
    public required int Repetitions { get; init; }

    /// <summary>The largest pack that the tests' interpreter is put to; its time grows with the square of the rules.</summary>
    public required int MostRulesOfOracle { get; init; }

    /// <summary>How long threads run together.</summary>
    public required TimeSpan ThreadTime { get; init; }

    /// <summary>How long a scan takes at least.</summary>
    public required TimeSpan ScanTime { get; init; }

    /// <summary>Length of the scan whose memory is compared with that of a short one; null leaves it out.</summary>
    public required int? LinesOfLongScan { get; init; }
}
