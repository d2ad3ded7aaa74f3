using Compliance.Rules.Diagnostics;

namespace Compliance.Rules.Compilation;

/// <summary>
/// What the compiled form of rules may take, charged while it grows: conditions, values and days multiply, so that no length of a file bounds them. Work that leaves
/// nothing behind is charged as what it looks at. Belongs to one compilation; not thread-safe.
/// </summary>
internal sealed class SizeBudget
{
    private readonly long _most = Limits.CompiledBytes.Most;
    private long _left;

    public SizeBudget() => _left = _most;

    /// <summary>Bytes charged so far.</summary>
    public long Charged => _most - _left;

    /// <summary>Takes bytes before they are needed.</summary>
    /// <exception cref="LimitReachedException">That is too much.</exception>
    public void Charge(long bytes)
    {
        _left -= bytes;
        if (_left < 0)
        {
            throw new LimitReachedException(Faults.TooLargeToCompile(_most, Limits.CompiledBytes));
        }
    }

    /// <summary>Takes so many of a size.</summary>
    /// <exception cref="LimitReachedException">That is too much.</exception>
    public void Charge(long count, long bytes) => Charge(count > _most / Math.Max(1, bytes) ? long.MaxValue / 4 : count * bytes);
}
