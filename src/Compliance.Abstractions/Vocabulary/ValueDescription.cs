namespace Compliance;

/// <summary>A value that a fact may have, as a form shows it. Immutable.</summary>
public sealed record ValueDescription
{
    /// <summary>The value's main name: what use cases and verdicts call it.</summary>
    public required string Name { get; init; }

    /// <summary>The value in words; its name where the vocabulary gives none.</summary>
    public required string Title { get; init; }

    /// <summary>Other names that are accepted and reported by the main name, ordinal.</summary>
    public required IReadOnlyList<string> OtherNames { get; init => field = ContentList<string>.Of(value); }

    /// <summary>The values that it is narrower than, the nearest first; a rule for any of them holds of it.</summary>
    public required IReadOnlyList<string> Broader { get; init => field = ContentList<string>.Of(value); }

    /// <summary>The values right beneath it. With one of them given more is known; all of them together do not exhaust it.</summary>
    public required IReadOnlyList<string> Narrower { get; init => field = ContentList<string>.Of(value); }

    /// <summary>On one line, for a log: the name and what it is in words.</summary>
    public override string ToString() => Legible.OnOneLine($"{Name}: {Title}");
}
