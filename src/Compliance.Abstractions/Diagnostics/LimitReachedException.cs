namespace Compliance;

/// <summary>
/// A limit was reached in the midst of work that has no place for faults. Whoever began the work reports <see cref="Fault"/> as any other fault of the input;
/// nothing of the work is used.
/// </summary>
/// <param name="fault">Which limit, and how to raise it.</param>
internal sealed class LimitReachedException(Diagnostic fault) : Exception(fault.ToString())
{
    /// <summary>Which limit, and how to raise it.</summary>
    public Diagnostic Fault { get; } = fault;
}
