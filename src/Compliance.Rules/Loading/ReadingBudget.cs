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

    /// <summary>Takes the length of a file that is to be read; false where that is too much, which is reported once.</summary>
    public bool TryTake(string path, DiagnosticBag diagnostics)
    {
        var length = LengthOf(path);
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

    /// <summary>The length of what is read; of what cannot be looked at nothing, for reading it will tell.</summary>
    private static long LengthOf(string path)
    {
        try
        {
            var file = new FileInfo(path);
            return !file.Exists ? 0 : ((file.LinkTarget is null ? file : file.ResolveLinkTarget(returnFinalTarget: true)) as FileInfo)?.Length ?? 0;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return 0;
        }
    }
}
