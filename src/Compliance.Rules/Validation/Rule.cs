using System.Runtime.CompilerServices;
using Compliance.Rules.Diagnostics;
using Compliance.Rules.Vocabularies;

namespace Compliance.Rules.Validation;

/// <summary>A norm or a definition, bound to a vocabulary and to documents. Immutable; told apart by identity, copied by <c>with</c>.</summary>
internal abstract record Rule
{
    /// <summary>What it reads, once somebody asked; of a copy with other conditions it does not count.</summary>
    private FactsOfRule? _reads;

    /// <summary><c>pack/rule</c>.</summary>
    public required string FullId { get; init; }

    public required string Title { get; init; }

    public required string Summary { get; init; }

    public required Layer Layer { get; init; }

    public required Condition When { get; init; }

    /// <summary>The exception; null means there is none.</summary>
    public Condition? Unless { get; init; }

    /// <summary>The derived fact that holds where the rule applies; null means none.</summary>
    public FactDefinition? Concludes { get; init; }

    /// <summary>Never empty; all of one authority.</summary>
    public required IReadOnlyList<Cite> Cites { get; init; }

    public required SourceLocation At { get; init; }

    /// <summary>The first day it binds no longer, whatever its clauses; null means as long as they do.</summary>
    public DateOnly? Until => Cites[0].Until;

    public Authority Authority => Cites[0].Document.Authority;

    /// <summary>The facts that decide whether it applies, each once: condition, exception, scopes.</summary>
    public IReadOnlyList<FactDefinition> FactsRead => Reads.All;

    /// <summary>Those of <see cref="FactsRead"/> that other rules conclude.</summary>
    public IReadOnlyList<FactDefinition> DerivedFactsRead => Reads.Derived;

    /// <summary>Whether any of its conditions reads a number.</summary>
    public bool ReadsNumbers => Reads.Numbers || OtherConditions().Any(condition => condition.Facts.Any(fact => fact.Type == FactType.Number));

    /// <summary>The tests of numbers in its conditions, but for those in scopes that were seen before: many rules share the scopes of a text.</summary>
    /// <param name="seen">Takes the scopes.</param>
    public IReadOnlyList<NumberTest> NumberTests(HashSet<Condition> seen)
    {
        var tests = new List<NumberTest>();
        When.AddTestsTo(tests);
        foreach (var scope in Scopes)
        {
            if (seen.Add(scope))
            {
                scope.AddTestsTo(tests);
            }
        }

        foreach (var condition in OtherConditions())
        {
            condition.AddTestsTo(tests);
        }

        return tests;
    }

    /// <summary>Its conditions besides <see cref="When"/> and scopes: the exception, and of a norm reservations and fulfilment.</summary>
    public IEnumerable<Condition> OtherConditions()
    {
        if (Unless is { } exception)
        {
            yield return exception;
        }

        if (this is not Norm norm)
        {
            yield break;
        }

        foreach (var caveat in norm.Caveats)
        {
            yield return caveat.When;
        }

        if (norm.FulfilledWhen is { } fulfilment)
        {
            yield return fulfilment;
        }
    }

    public virtual bool Equals(Rule? other) => ReferenceEquals(this, other);

    public override int GetHashCode() => RuntimeHelpers.GetHashCode(this);

    public sealed override string ToString() => FullId;

    private FactsOfRule Reads => _reads is { } known && known.Counts(this) ? known : _reads = FactsOfRule.Of(this, Scopes);

    /// <summary>The scopes of the versions it rests on; most versions share one with the version before, and then it comes once.</summary>
    private IEnumerable<Condition> Scopes
    {
        get
        {
            Condition? last = null;
            foreach (var cite in Cites)
            {
                if (cite.Document.ScopeOfAll is { } shared)
                {
                    if (!ReferenceEquals(shared, last))
                    {
                        yield return last = shared;
                    }

                    continue;
                }

                foreach (var version in cite.Versions)
                {
                    if (!ReferenceEquals(version.Scope, last))
                    {
                        yield return last = version.Scope;
                    }
                }
            }
        }
    }
}

/// <summary>Concludes a derived fact from others.</summary>
internal sealed record Definition : Rule
{
    public bool Equals(Definition? other) => ReferenceEquals(this, other);

    public override int GetHashCode() => base.GetHashCode();
}

/// <summary>A prohibition, obligation or permission.</summary>
internal sealed record Norm : Rule
{
    public required Bearer Bearer { get; init; }

    public required Modality Modality { get; init; }

    public required string Topic { get; init; }

    public required Severity Severity { get; init; }

    /// <summary>Full ids of the norms it defeats where it applies.</summary>
    public required IReadOnlyList<string> Overrides { get; init; }

    /// <summary>Where each of <see cref="Overrides"/> stands.</summary>
    public required IReadOnlyList<SourceLocation> OverridesAt { get; init; }

    /// <summary>Of obligations: when the duty is met; null means nothing shows it.</summary>
    public Condition? FulfilledWhen { get; init; }

    /// <summary>Of obligations: a lasting duty of conduct, which never makes a use conditional.</summary>
    public bool Standing { get; init; }

    public required IReadOnlyList<Caveat> Caveats { get; init; }

    /// <summary>What it is to the customer.</summary>
    public NormRole Role => (Bearer, Modality) switch
    {
        (Bearer.Customer, Modality.Prohibition) => NormRole.Ban,
        (Bearer.Customer, Modality.Obligation) => Standing ? NormRole.StandingDuty : NormRole.Duty,
        (Bearer.Customer, _) => Layer == Layer.Organisation ? NormRole.InternalPermission : NormRole.Grant,
        (_, Modality.Permission) => NormRole.Exposure,
        _ => NormRole.Assurance,
    };

    /// <summary>Whether it is contrary to every norm on its provision that obliges or permits: it forbids, whoever it binds.</summary>
    public bool Forbids => Modality == Modality.Prohibition;

    /// <summary>Whether it demands something, of whomever it binds: what can be fulfilled.</summary>
    public bool Demands => Modality == Modality.Obligation;

    public bool Equals(Norm? other) => ReferenceEquals(this, other);

    public override int GetHashCode() => base.GetHashCode();

    /// <summary>Whether it grants a use: a customer's permission of a vendor or of the law. An organisation's grants nothing.</summary>
    public bool IsGrant => Role == NormRole.Grant;

    /// <summary>Whether it forbids a use: a customer's prohibition. What it defeats still grants, for the decision has the prohibition already.</summary>
    public bool IsBan => Role == NormRole.Ban;

    /// <summary>Whether it is of a text and the other of an account of one, so that it defeats the other where they are contrary and layers allow it.</summary>
    public bool HasAuthorityOver(Norm other) => Authority == Authority.Primary && other.Authority == Authority.Secondary;

    /// <summary>The quantities that it states, in the order of its pack.</summary>
    public IReadOnlyList<NormParameter> Parameters { get; init; } = [];
}

/// <summary>A reservation shown with a finding, where its condition is not False.</summary>
internal sealed record Caveat(Condition When, string Text);

/// <summary>A clause that a rule rests on. Immutable.</summary>
/// <param name="Document">The document.</param>
/// <param name="Versions">The versions meant, by date; never empty.</param>
/// <param name="Clause">The clause's id in these versions.</param>
/// <param name="Anchor">Where the passage stands in the clause; null means the clause as a whole.</param>
/// <param name="At">Where the cite stands in its file.</param>
internal sealed record Cite(PolicyDocument Document, IReadOnlyList<DocumentVersion> Versions, string Clause, Anchor? Anchor, SourceLocation At)
{
    /// <summary>The first day the clause binds, where that is later than its version's effective date; null where it is not.</summary>
    public DateOnly? Since { get; init; }

    /// <summary>The first day on which the rule binds no longer, whatever its clauses; null where it binds as long as they do. The same for all cites of a rule.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>The version in force on a day, where the cite covers it and the rule binds then; else null.</summary>
    public DocumentVersion? InForceOn(DateOnly day) =>
        !(day < Since) && !(day >= Until) && Document.InForceOn(day) is { } version && Covers(version) ? version : null;

    /// <summary>Whether a version is among those meant: they stand by date, and may be thousands.</summary>
    private bool Covers(DocumentVersion version)
    {
        var (low, high) = (0, Versions.Count);
        while (low < high)
        {
            var middle = low + ((high - low) / 2);
            (low, high) = Versions[middle].Effective < version.Effective ? (middle + 1, high) : (low, middle);
        }

        return low < Versions.Count && ReferenceEquals(Versions[low], version);
    }
}

/// <summary>The first and last few words of a passage; without an end, the start is the passage.</summary>
internal sealed record Anchor(string Start, string? End)
{
    /// <summary>The most words at each end.</summary>
    public const int MostWords = 6;
}
