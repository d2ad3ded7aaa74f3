namespace Compliance.Authoring.Differences;

/// <summary>Derived facts that rules read and none concludes: they are taken as false, and what rests on them never holds.</summary>
internal static class UnconcludedFacts
{
    /// <summary>What is to be said where a fact is concluded on one side only.</summary>
    public static IEnumerable<string> Notes(RuleSide before, RuleSide after) =>
        from side in new[] { before, after }
        from fact in side.Rules.Unconcluded
        select $"With {side.Name}, no rule concludes \"{fact.Fact}\", which {fact.Rule} reads; it is false there.";
}
