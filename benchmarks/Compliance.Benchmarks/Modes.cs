namespace Compliance.Benchmarks;

/// <summary>What the program can be asked to do, as its arguments say it.</summary>
internal static class Modes
{
    public const string Quick = "--quick";
    public const string Full = "--full";
    public const string Write = "--write";
    public const string Only = "--only";

    /// <summary>Not for people: what <see cref="Processes.ScanMeasurement"/> starts beside a scan.</summary>
    public const string ReadAndWrite = "--read-and-write";

    public const string Usage = """
        usage: Compliance.Benchmarks --quick|--full [--only PART[,PART]] [--write FILE.md]

          --quick       about two minutes, one table of what is required and measured
          --full        the same with more samples, a scan of a million lines, and BenchmarkDotNet; about half an hour
          --only        levels, peers, describe, shipped, loading, start, packs, pages, scan
          --write       puts the tables between the markers of a Markdown file
        """;
}
