namespace Compliance;

/// <summary>A provision that norms speak to, as findings, gates and reports name it. Immutable.</summary>
/// <param name="Name">Its name, such as <c>output-ownership</c>.</param>
/// <param name="Title">A few words for people.</param>
/// <param name="Question">The question that norms of the topic answer.</param>
/// <param name="Broader">The topic that it is part of; null for one that stands by itself.</param>
public sealed record TopicDescription(string Name, string Title, string Question, string? Broader)
{
    /// <summary>On one line, for a log: the name and what it is in words.</summary>
    public override string ToString() => Legible.OnOneLine($"{Name}: {Title}");
}

/// <summary>A quantity that norms may state. Immutable.</summary>
/// <param name="Name">Its name, such as <c>noticeDays</c>.</param>
/// <param name="Unit">What it counts, such as <c>days</c>; empty for names.</param>
/// <param name="Title">A few words for people.</param>
public sealed record ParameterDescription(string Name, string Unit, string Title)
{
    /// <summary>On one line, for a log: the name and what it is in words.</summary>
    public override string ToString() => Legible.OnOneLine($"{Name}: {Title}");
}
