using System.ComponentModel;
using System.Text.Json.Serialization;
using Compliance.Json;

namespace Compliance;

/// <summary>A question of an interview, with why it is asked. Immutable.</summary>
[JsonConverter(typeof(ComplianceJsonConverter<InterviewQuestion>))]
[TypeConverter(typeof(NoPlainSerialization))]
public sealed record InterviewQuestion
{
    /// <summary>The fact it asks for.</summary>
    public required string Fact { get; init; }

    /// <summary>The fact's type: <c>enum</c>, <c>set</c>, <c>boolean</c>, <c>number</c> or <c>region</c>. A set takes any number of values.</summary>
    public required string Type { get; init; }

    /// <summary>The question to put to a person.</summary>
    public required string Text { get; init; }

    /// <summary>What is known of the fact already, too broadly; null when nothing is.</summary>
    public FactValue? TooBroad { get; init; }

    /// <summary>The answers to choose from, broader before narrower; empty where the answer is open (a number, a country).</summary>
    public required IReadOnlyList<InterviewOption> Options { get; init => field = ContentList<InterviewOption>.Of(value); }

    /// <summary>Why it is asked: the norms that turn on it as far as the decision, or the exposures where these are to be settled, turn on them; the customer's first, the graver first.</summary>
    public required IReadOnlyList<NormReference> Because { get; init => field = ContentList<NormReference>.Of(value); }

    /// <summary>The decisions that are open when it is asked.</summary>
    public required IReadOnlyList<Decision> PossibleDecisions { get; init => field = ContentList<Decision>.Of(value); }

    /// <summary>On one line, for a log: the fact and its question.</summary>
    public override string ToString() => Legible.OnOneLine($"{Fact}: {Text}");
}

/// <summary>An answer to choose.</summary>
/// <param name="Value">The value to answer with; of a set, one of its elements.</param>
/// <param name="Title">The value in words.</param>
[JsonConverter(typeof(ComplianceJsonConverter<InterviewOption>))]
[TypeConverter(typeof(NoPlainSerialization))]
public sealed record InterviewOption(FactValue Value, string Title)
{
    /// <summary>On one line, for a log: the value and what it is in words.</summary>
    public override string ToString() => Legible.OnOneLine($"{Value}: {Title}");
}
