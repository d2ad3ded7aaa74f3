namespace Compliance.Rules.Vocabularies;

/// <summary>A topic that norms speak to. Immutable.</summary>
/// <param name="Name">Its name, such as <c>output-ownership</c>.</param>
/// <param name="Title">A few words for people.</param>
/// <param name="Question">The question that norms of the topic answer.</param>
/// <param name="Broader">The topic that it is part of; null for one that stands by itself.</param>
internal sealed record TopicDefinition(string Name, string Title, string Question, string? Broader);

/// <summary>A quantity that norms may state. Immutable.</summary>
/// <param name="Name">Its name, such as <c>noticeDays</c>.</param>
/// <param name="Unit">What it counts, such as <c>days</c>; empty for names.</param>
/// <param name="Title">A few words for people.</param>
internal sealed record ParameterDefinition(string Name, string Unit, string Title);
