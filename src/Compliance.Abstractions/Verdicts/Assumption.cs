using System.ComponentModel;
using System.Text.Json.Serialization;
using Compliance.Json;

namespace Compliance;

/// <summary>A presumption that mattered: a fact not given, whose presumed value settles norms that would else be unknown. Immutable.</summary>
[JsonConverter(typeof(ComplianceJsonConverter<Assumption>))]
[TypeConverter(typeof(NoPlainSerialization))]
public sealed record Assumption
{
    /// <summary>The fact's name.</summary>
    public required string Fact { get; init; }

    /// <summary>The value presumed.</summary>
    public required FactValue Presumed { get; init; }

    /// <summary>The facts that the presumption itself follows from, such as the product of a presumed vendor; empty where it is the vocabulary's alone.</summary>
    public IReadOnlyList<KnownFact> Because { get; init => field = ContentList<KnownFact>.Of(value); } = ContentList<KnownFact>.Empty;

    /// <summary>Full ids of the norms that it settles, ordinal.</summary>
    public required IReadOnlyList<string> Affects { get; init => field = ContentList<string>.Of(value); }
}
