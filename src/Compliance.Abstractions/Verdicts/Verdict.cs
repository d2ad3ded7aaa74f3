namespace Compliance;

/// <summary>
/// Whether a use of an AI product is allowed on a day, why, by which clauses, and what is still to be asked. Immutable and thread-safe.
/// Same packs, same facts, same day: the same verdict.
/// </summary>
public sealed record Verdict
{
    /// <summary>The use case's id as given; null when it had none.</summary>
    public string? Id { get; init; }

    /// <summary>What the norms say; <see cref="Decision.Undetermined"/> when more than one decision is possible.</summary>
    public required Decision Decision { get; init; }

    /// <summary>Every decision that the facts not given leave open, in the order prohibited, conditional, permitted, notAddressed; never empty.</summary>
    public required IReadOnlyList<Decision> PossibleDecisions { get; init; }

    /// <summary>The day asked about.</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>The use case as given.</summary>
    public required UseCase UseCase { get; init; }

    /// <summary>The norms that bear on it: applying first, then those that may apply, fulfilled, defeated; customer before vendor; graver first; by id.</summary>
    public required IReadOnlyList<Finding> Findings { get; init; }

    /// <summary>What to ask, the question that most customer norms turn on first.</summary>
    public required IReadOnlyList<MissingFact> MissingFacts { get; init; }

    /// <summary>The presumptions that mattered, in vocabulary order.</summary>
    public required IReadOnlyList<Assumption> Assumptions { get; init; }

    /// <summary>Full ids of applying permissions of the vendor: what it may do with the customer's data or to the customer.</summary>
    public required IReadOnlyList<string> Exposures { get; init; }

    /// <summary>Full ids of applying obligations and prohibitions of the vendor: what the customer may count on.</summary>
    public required IReadOnlyList<string> Assurances { get; init; }

    /// <summary>Full ids of applying, unfulfilled obligations of the customer, standing ones included.</summary>
    public required IReadOnlyList<string> Obligations { get; init; }

    /// <summary>Applying norms that contradict each other.</summary>
    public required IReadOnlyList<Conflict> Conflicts { get; init; }

    /// <summary>The document versions in force that govern or may govern the use, as <c>pack/document@date</c>, ordinal.</summary>
    public required IReadOnlyList<string> GovernedBy { get; init; }

    /// <summary>Full ids of texts known to exist but not held that may govern the use: the verdict does not know what they say.</summary>
    public required IReadOnlyList<string> Gaps { get; init; }

    /// <summary>The packs that the verdict was made with, by id.</summary>
    public required IReadOnlyList<PackReference> Packs { get; init; }

    /// <summary>A short account in plain text: the decision, the deciding findings with their clauses, and what to ask.</summary>
    public override string ToString() => VerdictText.Short(this);
}
