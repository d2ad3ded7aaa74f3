using System.Globalization;

namespace Compliance.Benchmarks.Synthetic;

/// <summary>A rule of a synthetic pack: a norm, or a definition where <see cref="Concludes"/> says of what.</summary>
internal sealed record SyntheticRule
{
    public required int Index { get; init; }

    /// <summary>Ids sort as the rules were drawn.</summary>
    public string Id => string.Create(CultureInfo.InvariantCulture, $"rule-{Index:00000}");

    /// <summary>Two to five, each of another fact.</summary>
    public required IReadOnlyList<SyntheticTest> When { get; init; }

    /// <summary>The exception; null means there is none.</summary>
    public SyntheticTest? Unless { get; init; }

    /// <summary>Of a definition: the place of the derived fact; null of a norm.</summary>
    public int? Concludes { get; init; }

    public Modality Modality { get; init; }

    public Bearer Bearer { get; init; }

    public Severity Severity { get; init; }

    public int Topic { get; init; }

    /// <summary>Of some obligations: when the duty is met.</summary>
    public SyntheticTest? FulfilledWhen { get; init; }

    /// <summary>The earlier norm that it overrides; null means none.</summary>
    public int? Overrides { get; init; }

    /// <summary>Place of the first version of the terms that it cites; null means all up to <see cref="UntilVersion"/>.</summary>
    public int? FromVersion { get; init; }

    /// <summary>Place of the first version of the terms that it no longer cites; null means none.</summary>
    public int? UntilVersion { get; init; }

    /// <summary>Whether it cites the policy, which has one version, in place of the terms.</summary>
    public bool CitesPolicy { get; init; }

    /// <summary>Whether it is in force on <see cref="SyntheticPack.Day"/>, which is in the last version.</summary>
    public bool IsInForce => UntilVersion is null;
}
