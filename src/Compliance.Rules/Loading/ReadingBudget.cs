using Compliance.Rules.Diagnostics;

namespace Compliance.Rules.Loading;

/// <summary>How much the files of one input may have together: each is bounded, but there may be any number, and links lead to one many times. Thread-safe.</summary>
/// <param name="what">What they make together, such as <c>the folder</c>.</param>
/// <param name="at">Where a fault is reported.</param>
/// <param name="limit">How many bytes they may have.</param>
internal sealed class ReadingBudget(string what, string at, Limit limit)
{
    private readonly long _most = limit.Most;
    private long _taken;

    /// <summary>The length of all files that were taken.</summary>
    public long Taken => Interlocked.Read(ref _taken);

    /// <summary>Takes the length of a file that is to be read; false where that is too much, which is reported once.</summary>
    public bool TryTake(string path, DiagnosticBag diagnostics) => TryTake(OrdinaryFile.Length(path), diagnostics);

    /// <param name="found">The length; null where it cannot be looked at, which reading it will tell.</param>
    /// <param name="diagnostics">Takes the fault.</param>
    public bool TryTake(long? found, DiagnosticBag diagnostics)
    {
        var length = found ?? 0;
        var taken = Interlocked.Add(ref _taken, length);
        if (taken <= _most)
        {
            return true;
        }

        if (taken - length <= _most)
        {
            diagnostics.Add(Faults.TooMuchTogether(at, what, _most, limit));
        }

        return false;
    }
}
