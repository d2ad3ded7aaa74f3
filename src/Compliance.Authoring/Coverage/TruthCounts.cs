namespace Compliance.Authoring.Coverage;

/// <summary>How often something was seen false, unknown and true. Counting is thread-safe.</summary>
internal sealed class TruthCounts
{
    private readonly int[] _counts = new int[3];

    public int this[Truth value] => _counts[(int)value];

    public int Total => _counts[0] + _counts[1] + _counts[2];

    /// <summary>How many of the three values were seen.</summary>
    public int Seen => _counts.Count(count => count > 0);

    public void Count(Truth value) => Interlocked.Increment(ref _counts[(int)value]);
}
