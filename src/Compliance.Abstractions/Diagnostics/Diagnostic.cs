namespace Compliance;

/// <summary>
/// One fault of an input (a pack, a vocabulary, a use case, an archived text): a stable code, the place, what was found and what to do about it.
/// A diagnostic faults an input; a finding speaks of a use case. Immutable.
/// </summary>
/// <param name="Code">A stable code such as <c>CR012</c>; the documentation has a line for each.</param>
/// <param name="At">Where the fault stands.</param>
/// <param name="Message">What was found, in a sentence without a full stop.</param>
/// <param name="Remedy">What to do, in a sentence without a full stop; never empty.</param>
public sealed record Diagnostic(string Code, SourceLocation At, string Message, string Remedy)
{
    /// <summary>Of a use case: the fact it is about, as the use case names it; null where it is about no fact, and of any other input.</summary>
    public string? Fact { get; init; }

    /// <summary>The name that was probably meant; null where none is near.</summary>
    public string? Nearest { get; init; }

    /// <summary><c>file(line,column): error CR012: what was found; what to do</c>: the form that editors and build logs link.</summary>
    public override string ToString() => Legible.OnOneLine($"{At}: error {Code}: {Message}; {Remedy}");
}
