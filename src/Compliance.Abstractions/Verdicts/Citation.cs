using System.ComponentModel;
using System.Text.Json.Serialization;
using Compliance.Json;

namespace Compliance;

/// <summary>The clause of a dated version of a document that a finding rests on. Immutable.</summary>
[JsonConverter(typeof(ComplianceJsonConverter<Citation>))]
[TypeConverter(typeof(NoPlainSerialization))]
public sealed record Citation
{
    /// <summary>The document's full id, <c>pack/document</c>.</summary>
    public required string Document { get; init; }

    /// <summary>The document's title.</summary>
    public required string Title { get; init; }

    /// <summary>The effective date of the version in force on the day asked about.</summary>
    public required DateOnly Version { get; init; }

    /// <summary>The last day on which that version was found in force; null when the pack does not say.</summary>
    public DateOnly? LastSeen { get; init; }

    /// <summary>The clause's id in that version, such as <c>4/output-restrictions</c>.</summary>
    public required string Clause { get; init; }

    /// <summary>Whether the document is the binding text or somebody's account of it.</summary>
    public required Authority Authority { get; init; }

    /// <summary>A link to the passage; browsers that know text fragments highlight it. Null when the pack gives no address.</summary>
    public string? Url { get; init; }

    /// <summary>The passage itself, from an archive the caller supplies; null without one, for packs hold no passages.</summary>
    public string? Excerpt { get; init; }

    /// <summary><c>document@version#clause</c>.</summary>
    public override string ToString() => $"{Document}@{IsoDate.Format(Version)}#{Clause}";
}
