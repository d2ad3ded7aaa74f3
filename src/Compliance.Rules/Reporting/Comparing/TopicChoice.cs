using Compliance.Rules.Diagnostics;
using Compliance.Rules.Vocabularies;

namespace Compliance.Rules.Reporting.Comparing;

/// <summary>A topic that was asked about, with those within it. Immutable.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Title">Its question, or its title where the vocabulary has none.</param>
/// <param name="Names">Its name, and the names of the topics within it.</param>
internal sealed record TopicChoice(string Name, string Title, IReadOnlyCollection<string> Names)
{
    /// <summary>The topic of a name; null where the vocabulary declares none, with the fault reported.</summary>
    public static TopicChoice? Find(string name, SourceLocation at, IComplianceVocabulary vocabulary, DiagnosticBag faults)
    {
        if (vocabulary.Topics.FirstOrDefault(topic => topic.Name == name) is not { } found)
        {
            faults.Add(Faults.UnknownWord(at, "topic", name, [.. vocabulary.Topics.Select(topic => topic.Name)]));
            return null;
        }

        var names = TopicNames.WithNarrower([name], vocabulary.Topics.Select(topic => (topic.Name, topic.Broader)));
        return new(name, found.Question is { Length: > 0 } question ? question : found.Title, [.. names]);
    }
}
