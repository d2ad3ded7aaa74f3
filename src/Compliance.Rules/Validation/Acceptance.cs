using Compliance.Rules.Diagnostics;

namespace Compliance.Rules.Validation;

/// <summary>Findings of lint that a pack says are meant to be so. Immutable.</summary>
/// <param name="Code">The kind of finding.</param>
/// <param name="Rules">Full ids of rules; null where it names none.</param>
/// <param name="Facts">Names of facts; null where it names none.</param>
/// <param name="When">Of silences: where the terms are known to be silent; null where it says nothing.</param>
/// <param name="Reason">Why.</param>
/// <param name="At">Where it stands.</param>
internal sealed record Acceptance(string Code, IReadOnlyList<string>? Rules, IReadOnlyList<string>? Facts, Condition? When, string Reason, SourceLocation At)
{
    /// <summary>Of silences: the first day; null means always before.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Of silences: the first day no longer; null means for ever.</summary>
    public DateOnly? Until { get; init; }

    public bool IsOn(DateOnly day) => !(day < From) && !(day >= Until);

    /// <summary>Where each of <see cref="Rules"/> stands.</summary>
    public IReadOnlyList<SourceLocation> RulesAt { get; init; } = [];
}
