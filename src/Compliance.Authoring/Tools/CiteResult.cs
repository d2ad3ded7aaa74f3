using Compliance.Authoring.Citing;
using Compliance.Rules.Diagnostics;

namespace Compliance.Authoring.Tools;

/// <summary>Where a passage stands. Immutable.</summary>
public sealed class CiteResult
{
    private readonly string? _json;

    internal CiteResult(IReadOnlyList<FoundPassage> found, string? json)
    {
        Passages = [.. found.Select(passage => new CitedPassage(passage.Vendor, passage.Document, passage.Version, [.. passage.Clauses.Select(clause => clause.Id)]) { IsUnique = passage.IsUnique })];
        _json = json;
    }

    /// <summary>Each version that has the words, by vendor, document and date.</summary>
    public IReadOnlyList<CitedPassage> Passages { get; }

    /// <summary>Whether each version has the words once only.</summary>
    public bool IsUnique => Passages.All(passage => passage.IsUnique);

    /// <summary>Whether a few words at each end tell the passage apart in each version, so that it can be cited.</summary>
    public bool HasAnchor => _json is not null;

    /// <summary>What a rule's <c>cites</c> holds, ready to paste; texts without a date, and versions that have the words more than once, are left out.</summary>
    /// <exception cref="AuthoringException">There is no anchor: see <see cref="HasAnchor"/>.</exception>
    public string ToJson() => _json ?? throw new AuthoringException(Faults.NoAnchor());
}

/// <summary>A version of a text that has a passage. Immutable.</summary>
/// <param name="Vendor">The vendor's id in the archive.</param>
/// <param name="Document">The document's id.</param>
/// <param name="Version">The effective date as the archive writes it, or <c>undated</c>.</param>
/// <param name="Clauses">The ids of the innermost clauses that hold the words: one, or several where the words do not tell which is meant.</param>
public sealed record CitedPassage(string Vendor, string Document, string Version, IReadOnlyList<string> Clauses)
{
    /// <summary>Whether one clause holds the words, once.</summary>
    public required bool IsUnique { get; init; }

    /// <summary>Whether the text has a date; one without no rule can cite.</summary>
    public bool IsDated => IsoDate.TryParse(Version, out _);

    /// <summary><c>vendor/document@2025-11-28: 3/a, 4</c>.</summary>
    public override string ToString() => $"{Vendor}/{Document}@{Version}: {string.Join(", ", Clauses)}";
}
