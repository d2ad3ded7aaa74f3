using System.ComponentModel;
using System.Text.Json.Serialization;
using Compliance.Json;

namespace Compliance;

/// <summary>A fact to ask for: some norm's status or fulfilment turns on it. Immutable.</summary>
[JsonConverter(typeof(ComplianceJsonConverter<MissingFact>))]
[TypeConverter(typeof(NoPlainSerialization))]
public sealed record MissingFact
{
    /// <summary>The fact's name.</summary>
    public required string Fact { get; init; }

    /// <summary>The fact's type: <c>enum</c>, <c>set</c>, <c>boolean</c>, <c>number</c> or <c>region</c>.</summary>
    public required string Type { get; init; }

    /// <summary>The question to put to a person.</summary>
    public required string Question { get; init; }

    /// <summary>
    /// The answers to choose from: true and false; an enum's or set's values; where the fact was given too broadly, the narrower values.
    /// Empty where the answer is open (a number, a country).
    /// </summary>
    public required IReadOnlyList<FactValue> Options { get; init => field = ContentList<FactValue>.Of(value); }

    /// <summary>Full ids of the norms that turn on it, ordinal.</summary>
    public required IReadOnlyList<string> Affects { get; init => field = ContentList<string>.Of(value); }

    /// <summary>On one line, for a log: the fact and its question.</summary>
    public override string ToString() => Legible.OnOneLine($"{Fact}: {Question}");
}
