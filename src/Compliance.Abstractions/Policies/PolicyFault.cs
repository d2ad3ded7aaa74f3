namespace Compliance;

/// <summary>What is wrong with an entry of a policy.</summary>
/// <param name="Kind">In which way.</param>
/// <param name="Word">The entry, or its topic.</param>
/// <param name="Known">What it could be instead.</param>
internal sealed record PolicyFault(PolicyFaultKind Kind, string Word, IReadOnlyCollection<string> Known)
{
    public override string ToString() => Kind switch
    {
        PolicyFaultKind.Empty => "an entry of the list is empty; remove it",
        PolicyFaultKind.NotAlone => $"\"{PolicyWords.Nothing}\" stands beside other entries; write it alone",
        PolicyFaultKind.UnknownTopic => $"unknown topic {Legible.Quote(Word)}; {Nearest.Hint(Word, Known, "look at the topics that the packs declare")}",
        _ => $"unknown entry {Legible.Quote(Word)}; {Nearest.Hint(Word, Known, $"it is one of {string.Join(", ", Known)}")}",
    };
}

/// <summary>In which way an entry is wrong.</summary>
internal enum PolicyFaultKind
{
    /// <summary>It is no word of policies.</summary>
    UnknownEntry,

    /// <summary>It names a topic that there is not.</summary>
    UnknownTopic,

    /// <summary>There is nothing between two commas.</summary>
    Empty,

    /// <summary>"none" stands beside others.</summary>
    NotAlone,
}
