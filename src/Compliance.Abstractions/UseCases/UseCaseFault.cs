namespace Compliance;

/// <summary>
/// One fault of a use case, fit to be shown beside the field it is about: a name or value that the packs' vocabulary does not have, a value of the wrong
/// type, or a text that cannot be read. Immutable.
/// </summary>
public sealed record UseCaseFault
{
    /// <summary>A stable code such as <c>CR101</c>; the documentation has a line for each.</summary>
    public required string Code { get; init; }

    /// <summary>The fact it is about, named as the use case names it; null where it is about the use case as a whole.</summary>
    public string? Fact { get; init; }

    /// <summary>What was found, in a sentence without a full stop. Holds what the use case said.</summary>
    public required string Message { get; init; }

    /// <summary>The valid name that was probably meant; null where none is near.</summary>
    public string? Nearest { get; init; }

    /// <summary>What to do, in a sentence without a full stop; never empty.</summary>
    public required string Remedy { get; init; }

    /// <summary>The line of the text it stands in, from 1; 0 for a use case that was made in code, or the text as a whole.</summary>
    public int Line { get; init; }

    /// <summary>The column in UTF-16 units, from 1; 0 for the line as a whole.</summary>
    public int Column { get; init; }

    /// <summary><c>CR101: what was found; what to do</c>.</summary>
    public override string ToString() => Legible.OnOneLine($"{Code}: {Message}; {Remedy}");
}
