namespace Compliance.Register;

/// <summary>What came of evaluating a stored verdict again.</summary>
public enum ReplayOutcome
{
    /// <summary>The same bytes.</summary>
    Same,

    /// <summary>It was not evaluated: packs that it was given by are not at hand.</summary>
    OtherPacks,

    /// <summary>Other bytes by the same packs: another engine, a vocabulary that was changed, or a verdict that nobody gave.</summary>
    Different,

    /// <summary>The use case or the packs cannot be evaluated any more, or the entry is damaged.</summary>
    NotEvaluated,
}

/// <summary>A pack that a verdict was given by and that is not at hand as it was. Immutable.</summary>
/// <param name="Pack">The pack of the verdict.</param>
/// <param name="AtHand">The packs of its id that are at hand; empty where there is none.</param>
public sealed record ReplayedPack(PackReference Pack, IReadOnlyList<PackReference> AtHand);

/// <summary>A stored verdict, evaluated again. Immutable.</summary>
/// <param name="Sequence">Its entry.</param>
/// <param name="Outcome">What came of it.</param>
/// <param name="Message">In words, without a full stop.</param>
public sealed record ReplayedVerdict(long Sequence, ReplayOutcome Outcome, string Message)
{
    /// <summary>The packs that differ; empty unless that is the outcome.</summary>
    public IReadOnlyList<ReplayedPack> Packs { get; init; } = [];
}

/// <summary>The stored verdicts of a register, evaluated again. Immutable.</summary>
/// <param name="Verdicts">Each, by entry.</param>
public sealed record RegisterReplay(IReadOnlyList<ReplayedVerdict> Verdicts)
{
    /// <summary>Whether each came out with the same bytes.</summary>
    public bool IsSame => Verdicts.All(verdict => verdict.Outcome == ReplayOutcome.Same);
}
