using System.ComponentModel;
using System.Text.Json.Serialization;
using Compliance.Json;

namespace Compliance;

/// <summary>One norm that applies, may apply, is fulfilled or is defeated in a use case, with why and by which clauses. Immutable.</summary>
[JsonConverter(typeof(ComplianceJsonConverter<Finding>))]
[TypeConverter(typeof(NoPlainSerialization))]
public sealed record Finding
{
    /// <summary>The norm's full id, <c>pack/rule</c>.</summary>
    public required string Rule { get; init; }

    /// <summary>The norm in a few words.</summary>
    public required string Title { get; init; }

    /// <summary>The norm in a plain sentence of the pack's author, not the vendor's words; empty when the pack gives none.</summary>
    public string Summary { get; init; } = "";

    /// <summary>Who is bound or entitled.</summary>
    public required Bearer Bearer { get; init; }

    /// <summary>Prohibition, obligation or permission.</summary>
    public required Modality Modality { get; init; }

    /// <summary>The provision the norm speaks to, such as <c>training-on-customer-data</c>.</summary>
    public required string Topic { get; init; }

    /// <summary>How the norm stands to the use case.</summary>
    public required FindingStatus Status { get; init; }

    /// <summary>Of obligations: whether the duty is met. Null for prohibitions and permissions.</summary>
    public Fulfilment? Fulfilment { get; init; }

    /// <summary>Of obligations: a lasting duty of conduct (keep the key secret), listed but never a condition of the use.</summary>
    public bool Standing { get; init; }

    /// <summary>What the norm is to the customer.</summary>
    public required NormRole Role { get; init; }

    /// <summary>How much is at stake.</summary>
    public required Severity Severity { get; init; }

    /// <summary>The given facts that the status rests on, in vocabulary order; presumed ones are in <see cref="Verdict.Assumptions"/>.</summary>
    public required IReadOnlyList<KnownFact> Because { get; init => field = ContentList<KnownFact>.Of(value); }

    /// <summary>The facts whose answer decides the status or the fulfilment, in vocabulary order; empty when both are settled.</summary>
    public required IReadOnlyList<string> Missing { get; init => field = ContentList<string>.Of(value); }

    /// <summary>Full ids of the norms that defeat this one; empty unless the status is <see cref="FindingStatus.Defeated"/>.</summary>
    public required IReadOnlyList<string> DefeatedBy { get; init => field = ContentList<string>.Of(value); }

    /// <summary>Reservations that hold or may hold here, such as a limited enforceability.</summary>
    public required IReadOnlyList<string> Caveats { get; init => field = ContentList<string>.Of(value); }

    /// <summary>The quantities that the norm states, in the order of its pack; empty when it states none.</summary>
    public IReadOnlyList<NormParameter> Parameters { get; init => field = ContentList<NormParameter>.Of(value); } = ContentList<NormParameter>.Empty;

    /// <summary>Reasons to look again before relying on it, such as a secondary source that was last checked long before the day asked about.</summary>
    public IReadOnlyList<string> Warnings { get; init => field = ContentList<string>.Of(value); } = ContentList<string>.Of([]);

    /// <summary>The clauses in force on the day whose document governs or may govern the use; never empty.</summary>
    public required IReadOnlyList<Citation> Citations { get; init => field = ContentList<Citation>.Of(value); }

    /// <summary>Status, modality, title and first clause, on one line.</summary>
    public override string ToString() => VerdictText.Line(this);
}

/// <summary>A fact and its value as the evaluation saw it: by main names, not aliases.</summary>
/// <param name="Fact">The fact's name.</param>
/// <param name="Value">Its value; never <see cref="FactValue.Unknown"/>.</param>
[JsonConverter(typeof(ComplianceJsonConverter<KnownFact>))]
[TypeConverter(typeof(NoPlainSerialization))]
public sealed record KnownFact(string Fact, FactValue Value);
