using Compliance.Rules.Diagnostics;
using Compliance.Rules.Vocabularies;

namespace Compliance.Rules.Validation;

/// <summary>A pack whose rules are sound by themselves. What crosses packs is checked when a <see cref="RuleSet"/> is made of it. Immutable.</summary>
internal sealed class RulePack
{
    public required string Id { get; init; }

    public required string Version { get; init; }

    public required string Title { get; init; }

    public required Layer Layer { get; init; }

    /// <summary>The vendors it is about; of a pack that names none, every use.</summary>
    public required Condition VendorScope { get; init; }

    /// <summary>Whether it speaks of a vendor: it names it, or names none.</summary>
    public bool SpeaksOf(NamedValue vendor) => VendorScope is not ValueTest test || test.Values.Contains(vendor);

    /// <summary>Whether it is about vendors that it names, and not about every use.</summary>
    public bool NamesVendors => VendorScope is ValueTest;

    public required IReadOnlyList<PolicyDocument> Documents { get; init; }

    /// <summary>Whether it holds terms: a primary text, which is no model's licence, in force.</summary>
    /// <param name="day">The day; null for any.</param>
    public bool HoldsTermsOn(DateOnly? day) => Documents.Any(document => document.Authority == Authority.Primary
        && (day is { } only ? document.InForceOn(only) is { IsLicence: false } : document.Versions.Any(version => !version.IsLicence)));

    public required IReadOnlyList<Gap> Gaps { get; init; }

    public required IReadOnlyList<Rule> Rules { get; init; }

    /// <summary>Findings of lint that are meant to be so.</summary>
    public required IReadOnlyList<Acceptance> Acceptances { get; init; }

    /// <summary>The conditions that it names and nothing that is loaded uses, by name; set once, when the packs that are loaded with it are bound too.</summary>
    public IReadOnlyList<(string Name, SourceLocation At)> UnusedConditions { get; set; } = [];

    public required string Sha256 { get; init; }

    /// <summary>What verdicts and reports name it by.</summary>
    public PackReference Reference => new(Id, Version, Sha256);

    public required SourceLocation At { get; init; }
}
