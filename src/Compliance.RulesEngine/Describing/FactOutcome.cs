namespace Compliance.RulesEngine.Describing;

/// <summary>What a rule comes to on some objects: a value, nothing, or that the fact is not known.</summary>
internal readonly record struct FactOutcome
{
    /// <summary>The rule says nothing.</summary>
    public static FactOutcome Nothing => default;

    /// <summary>The value it says; null where it says none.</summary>
    public FactValue? Value { get; private init; }

    /// <summary>Why the fact is not known; null where that is not so.</summary>
    public NoAnswer? Why { get; private init; }

    public static FactOutcome Said(FactValue value) => new() { Value = value };

    public static FactOutcome NotKnown(NoAnswer why) => new() { Why = why };
}
