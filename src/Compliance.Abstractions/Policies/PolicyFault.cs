namespace Compliance;

/// <summary>What is wrong with an entry of a policy.</summary>
/// <param name="Kind">In which way.</param>
/// <param name="Word">The entry, or its topic.</param>
/// <param name="Known">What it could be instead.</param>
internal sealed record PolicyFault(PolicyFaultKind Kind, string Word, IReadOnlyCollection<string> Known)
{
    /// <summary>What to do where no topic is named; the topics are not listed, as packs may declare many and none may be loaded yet.</summary>
    public const string NameTopic = "write a topic that the packs declare after the colon, such as exposure:training-on-customer-data";

    public override string ToString() => Kind switch
    {
        PolicyFaultKind.Empty => "an entry of the list is empty; remove it",
        PolicyFaultKind.NotAlone => $"\"{PolicyWords.Nothing}\" stands beside other entries; write it alone",
        PolicyFaultKind.NoTopic => $"{Legible.Quote(Word)} names no topic; {NameTopic}",
        PolicyFaultKind.UnknownTopic => $"unknown topic {Legible.Quote(Word)}; {Nearest.Hint(Word, Known, "look at the topics that the packs declare")}",
        _ => $"unknown entry {Legible.Quote(Word)}; {Nearest.Hint(Word, Known, $"it is one of {string.Join(", ", Known)}")}",
    };
}

/// <summary>In which way an entry is wrong.</summary>
internal enum PolicyFaultKind
{
    /// <summary>It is no word of policies.</summary>
    UnknownEntry,

    /// <summary>It ends where a topic should stand.</summary>
    NoTopic,

    /// <summary>It names a topic that there is not.</summary>
    UnknownTopic,

    /// <summary>There is nothing between two commas.</summary>
    Empty,

    /// <summary>"none" stands beside others.</summary>
    NotAlone,
}
