using System.ComponentModel;
using System.Text.Json.Serialization;
using Compliance.Json;

namespace Compliance;

/// <summary>One norm that applies, may apply, is fulfilled or is defeated in a use case, with why and by which clauses. Immutable.</summary>
[JsonConverter(typeof(ComplianceJsonConverter<Finding>))]
[TypeConverter(typeof(NoPlainSerialization))]
public sealed record Finding
{
    private readonly NormDescription _norm = NormDescription.Empty;
    private readonly FindingLists _lists = FindingLists.None;

    /// <summary>The norm's full id, <c>pack/rule</c>.</summary>
    public required string Rule { get => _norm.Rule; init => _norm = _norm with { Rule = value }; }

    /// <summary>The norm in a few words.</summary>
    public required string Title { get => _norm.Title; init => _norm = _norm with { Title = value }; }

    /// <summary>The norm in a plain sentence of the pack's author, not the vendor's words; empty when the pack gives none.</summary>
    public string Summary { get => _norm.Summary; init => _norm = _norm with { Summary = value }; }

    /// <summary>Who is bound or entitled.</summary>
    public required Bearer Bearer { get => _norm.Bearer; init => _norm = _norm with { Bearer = value }; }

    /// <summary>Prohibition, obligation or permission.</summary>
    public required Modality Modality { get => _norm.Modality; init => _norm = _norm with { Modality = value }; }

    /// <summary>The provision the norm speaks to, such as <c>training-on-customer-data</c>.</summary>
    public required string Topic { get => _norm.Topic; init => _norm = _norm with { Topic = value }; }

    /// <summary>How the norm stands to the use case.</summary>
    public required FindingStatus Status { get; init; }

    /// <summary>Of obligations: whether the duty is met. Null for prohibitions and permissions.</summary>
    public Fulfilment? Fulfilment { get; init; }

    /// <summary>Of obligations: a lasting duty of conduct (keep the key secret), listed but never a condition of the use.</summary>
    public bool Standing { get => _norm.Standing; init => _norm = _norm with { Standing = value }; }

    /// <summary>What the norm is to the customer.</summary>
    public required NormRole Role { get => _norm.Role; init => _norm = _norm with { Role = value }; }

    /// <summary>How much is at stake.</summary>
    public required Severity Severity { get => _norm.Severity; init => _norm = _norm with { Severity = value }; }

    /// <summary>The given facts that the status rests on, in vocabulary order; presumed ones are in <see cref="Verdict.Assumptions"/>.</summary>
    public required IReadOnlyList<KnownFact> Because { get => _lists.Because; init => _lists = new(_lists.Given with { Because = value }, 0); }

    /// <summary>The facts whose answer decides the status or the fulfilment, in vocabulary order; empty when both are settled.</summary>
    public required IReadOnlyList<string> Missing { get => _lists.Missing; init => _lists = new(_lists.Given with { Missing = value }, 0); }

    /// <summary>Full ids of the norms that defeat this one; empty unless the status is <see cref="FindingStatus.Defeated"/>.</summary>
    public required IReadOnlyList<string> DefeatedBy { get => _lists.DefeatedBy; init => _lists = new(_lists.Given with { DefeatedBy = value }, 0); }

    /// <summary>Reservations that hold or may hold here, such as a limited enforceability.</summary>
    public required IReadOnlyList<string> Caveats { get => _lists.Caveats; init => _lists = new(_lists.Given with { Caveats = value }, 0); }

    /// <summary>The quantities that the norm states, in the order of its pack; empty when it states none.</summary>
    public IReadOnlyList<NormParameter> Parameters { get => _norm.Parameters; init => _norm = _norm with { Parameters = value }; }

    /// <summary>Reasons to look again before relying on it, such as a secondary source that was last checked long before the day asked about.</summary>
    public IReadOnlyList<string> Warnings { get => _lists.Warnings; init => _lists = new(_lists.Given with { Warnings = value }, 0); }

    /// <summary>The clauses in force on the day whose document governs or may govern the use; never empty.</summary>
    public required IReadOnlyList<Citation> Citations { get => _lists.Citations; init => _lists = new(_lists.Given with { Citations = value }, 0); }

    /// <summary>Status, modality, title and first clause, on one line.</summary>
    public override string ToString() => VerdictText.Line(this);

    /// <summary>Its lists, all at once, for findings whose lists may be made when they are read.</summary>
    internal FindingLists Lists { init => _lists = value; }
}

/// <summary>A fact and its value as the evaluation saw it: by main names, not aliases.</summary>
/// <param name="Fact">The fact's name.</param>
/// <param name="Value">Its value; never <see cref="FactValue.Unknown"/>.</param>
[JsonConverter(typeof(ComplianceJsonConverter<KnownFact>))]
[TypeConverter(typeof(NoPlainSerialization))]
public sealed record KnownFact(string Fact, FactValue Value);
