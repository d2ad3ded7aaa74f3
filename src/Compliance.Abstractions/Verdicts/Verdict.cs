using System.ComponentModel;
using System.Text.Json.Serialization;
using Compliance.Json;

namespace Compliance;

/// <summary>
/// Whether a use of an AI product is allowed on a day, why, by which clauses, and what is still to be asked. Immutable, compared by content,
/// thread-safe. Same packs, same facts, same day: the same verdict.
/// </summary>
[JsonConverter(typeof(ComplianceJsonConverter<Verdict>))]
[TypeConverter(typeof(NoPlainSerialization))]
public sealed record Verdict
{
    /// <summary>The use case's id as given; null when it had none.</summary>
    public string? Id { get; init; }

    /// <summary>What the norms say; <see cref="Decision.Undetermined"/> when more than one decision is possible.</summary>
    public required Decision Decision { get; init; }

    /// <summary>Every decision that the facts not given leave open, in the order prohibited, conditional, permitted, notAddressed; never empty.</summary>
    public required IReadOnlyList<Decision> PossibleDecisions { get; init => field = ContentList<Decision>.Of(value); }

    /// <summary>The day asked about.</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>The use case as given.</summary>
    public required UseCase UseCase { get; init; }

    /// <summary>The norms that bear on it: applying first, then those that may apply, fulfilled, defeated; customer before vendor; graver first; by id.</summary>
    public required IReadOnlyList<Finding> Findings { get; init => field = ContentList<Finding>.Of(value); }

    /// <summary>What to ask, the question that most customer norms turn on first.</summary>
    public required IReadOnlyList<MissingFact> MissingFacts { get; init => field = ContentList<MissingFact>.Of(value); }

    /// <summary>The presumptions that mattered, in vocabulary order.</summary>
    public required IReadOnlyList<Assumption> Assumptions { get; init => field = ContentList<Assumption>.Of(value); }

    /// <summary>Full ids of applying permissions of the vendor: what it may do with the customer's data or to the customer.</summary>
    public required IReadOnlyList<string> Exposures { get; init => field = ContentList<string>.Of(value); }

    /// <summary>Full ids of applying obligations and prohibitions of the vendor: what the customer may count on.</summary>
    public required IReadOnlyList<string> Assurances { get; init => field = ContentList<string>.Of(value); }

    /// <summary>Full ids of applying, unfulfilled obligations of the customer, standing ones included.</summary>
    public required IReadOnlyList<string> Obligations { get; init => field = ContentList<string>.Of(value); }

    /// <summary>Applying norms that contradict each other.</summary>
    public required IReadOnlyList<Conflict> Conflicts { get; init => field = ContentList<Conflict>.Of(value); }

    /// <summary>The document versions in force that govern or may govern the use, as <c>pack/document@date</c>, ordinal.</summary>
    public required IReadOnlyList<string> GovernedBy { get; init => field = ContentList<string>.Of(value); }

    /// <summary>Full ids of texts known to exist but not held that may govern the use: the verdict does not know what they say.</summary>
    public required IReadOnlyList<string> Gaps { get; init => field = ContentList<string>.Of(value); }

    /// <summary>The packs that the verdict was made with, by id.</summary>
    public required IReadOnlyList<PackReference> Packs { get; init => field = ContentList<PackReference>.Of(value); }

    /// <summary>What to change for a better verdict; null where nobody asked for it, see <see cref="IComplianceAdvisor.EvaluateWithRemedies"/>.</summary>
    public RemedySearch? Remedies { get; init; }

    /// <summary>A short account in plain text: the decision, the deciding findings with their clauses, and what to ask.</summary>
    public override string ToString() => VerdictText.Short(this);
}
