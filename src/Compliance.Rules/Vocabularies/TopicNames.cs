namespace Compliance.Rules.Vocabularies;

/// <summary>Which topics are within others.</summary>
internal static class TopicNames
{
    /// <summary>Topics, and all that are within them, however deep.</summary>
    /// <param name="names">The names of the topics.</param>
    /// <param name="all">Each topic with the one that it is part of.</param>
    public static IReadOnlySet<string> WithNarrower(IEnumerable<string> names, IEnumerable<(string Name, string? Broader)> all)
    {
        var found = new HashSet<string>(names, StringComparer.Ordinal);
        var within = all.Where(topic => topic.Broader is not null).ToList();
        for (var known = -1; known < found.Count;)
        {
            known = found.Count;
            found.UnionWith([.. within.Where(topic => found.Contains(topic.Broader!)).Select(topic => topic.Name)]);
        }

        return found;
    }
}
