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
public sealed partial record Verdict
{
    private readonly VerdictLists _lists = VerdictLists.None;

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
    public required IReadOnlyList<MissingFact> MissingFacts { get => _lists.Source.MissingFacts; init => _lists = new(_lists.Given with { MissingFacts = value }); }

    /// <summary>The presumptions that mattered, in vocabulary order.</summary>
    public required IReadOnlyList<Assumption> Assumptions { get => _lists.Source.Assumptions; init => _lists = new(_lists.Given with { Assumptions = value }); }

    /// <summary>Full ids of applying permissions of the vendor: what it may do with the customer's data or to the customer.</summary>
    public required IReadOnlyList<string> Exposures { get => _lists.Source.Exposures; init => _lists = new(_lists.Given with { Exposures = value }); }

    /// <summary>Full ids of permissions of the vendor that may apply, as facts are not known: a gate counts them like <see cref="Exposures"/>.</summary>
    public required IReadOnlyList<string> PossibleExposures { get => _lists.Source.PossibleExposures; init => _lists = new(_lists.Given with { PossibleExposures = value }); }

    /// <summary>Full ids of applying obligations and prohibitions of the vendor: what the customer may count on.</summary>
    public required IReadOnlyList<string> Assurances { get => _lists.Source.Assurances; init => _lists = new(_lists.Given with { Assurances = value }); }

    /// <summary>Full ids of applying, unfulfilled obligations of the customer, standing ones included.</summary>
    public required IReadOnlyList<string> Obligations { get => _lists.Source.Obligations; init => _lists = new(_lists.Given with { Obligations = value }); }

    /// <summary>Applying norms that contradict each other.</summary>
    public required IReadOnlyList<Conflict> Conflicts { get => _lists.Source.Conflicts; init => _lists = new(_lists.Given with { Conflicts = value }); }

    /// <summary>The document versions in force that govern or may govern the use, as <c>pack/document@date</c>, ordinal.</summary>
    public required IReadOnlyList<string> GovernedBy { get => _lists.Source.GovernedBy; init => _lists = new(_lists.Given with { GovernedBy = value }); }

    /// <summary>Full ids of texts not held that may govern the use: the verdict does not know what they say. <c>VENDOR/*</c> stands for a vendor without a pack.</summary>
    public required IReadOnlyList<string> Gaps { get => _lists.Source.Gaps; init => _lists = new(_lists.Given with { Gaps = value }); }

    /// <summary>The texts of <see cref="Gaps"/>, in the same order, with their titles.</summary>
    public required IReadOnlyList<TextNotHeld> TextsNotHeld { get => _lists.Source.TextsNotHeld; init => _lists = new(_lists.Given with { TextsNotHeld = value }); }

    /// <summary>Whether the texts that decide the use are held; where they are not, or may not be, the use is prohibited by what is held or undetermined.</summary>
    public required TermsStatus Terms { get; init; }

    /// <summary>Reasons to look again, such as terms last seen long before the day asked about; by document. They change no decision.</summary>
    public required IReadOnlyList<VerdictWarning> Warnings { get => _lists.Source.Warnings; init => _lists = new(_lists.Given with { Warnings = value }); }

    /// <summary>The packs that the verdict was made with, by id.</summary>
    public required IReadOnlyList<PackReference> Packs { get; init => field = ContentList<PackReference>.Of(value); }

    /// <summary>The version of the engine that gave the verdict, such as <c>0.2.0</c>.</summary>
    public required string Engine { get; init; }

    /// <summary>What to change for a better verdict; null where nobody asked for it, see <see cref="IComplianceAdvisor.EvaluateWithRemedies"/>.</summary>
    public RemedySearch? Remedies { get; init; }

    /// <summary>A short account in plain text: the decision, the deciding findings with their clauses, and what to ask.</summary>
    public override string ToString() => VerdictText.Short(this);

    /// <summary>Its lists, all at once, for verdicts whose lists may be made when they are read.</summary>
    internal VerdictLists Lists { init => _lists = value; }
}
