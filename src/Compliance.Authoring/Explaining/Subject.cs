using Compliance.Rules.Diagnostics;
using Compliance.Rules.Validation;

namespace Compliance.Authoring.Explaining;

/// <summary>What is to be explained: a topic with all its norms, or one rule. Immutable.</summary>
/// <param name="Name">The topic, or the rule's full id.</param>
/// <param name="IsTopic">Whether it is a topic.</param>
/// <param name="Rules">The rules, by full id.</param>
internal sealed record Subject(string Name, bool IsTopic, IReadOnlyList<Rule> Rules)
{
    /// <summary>Finds a topic, or a rule by its full id or, where it is the only one of that name, without its pack; null when a fault was reported.</summary>
    public static Subject? Find(string name, RuleSet rules, DiagnosticBag diagnostics)
    {
        var norms = rules.Rules.OfType<Norm>().Where(norm => string.Equals(norm.Topic, name, StringComparison.Ordinal)).ToList();
        if (norms.Count > 0)
        {
            return new(name, IsTopic: true, norms);
        }

        var named = rules.Rules.Where(rule => string.Equals(rule.FullId, name, StringComparison.Ordinal) || string.Equals(Local(rule.FullId), name, StringComparison.Ordinal)).ToList();
        if (named.Count == 1)
        {
            return new(named[0].FullId, IsTopic: false, named);
        }

        var known = named.Count > 1
            ? named.Select(rule => rule.FullId)
            : rules.Rules.OfType<Norm>().Select(norm => norm.Topic).Distinct(StringComparer.Ordinal)
                .Concat(rules.Rules.Select(rule => rule.FullId)).Concat(rules.Rules.Select(rule => Local(rule.FullId)));
        diagnostics.Add(Faults.UnknownSubject(name, known));
        return null;
    }

    /// <summary>A topic with those within it, whether or not rules speak to it; null when a fault was reported.</summary>
    public static Subject? OfTopic(string name, RuleSet rules, DiagnosticBag diagnostics)
    {
        var topics = rules.Vocabulary.WithNarrower([name]);
        var norms = rules.Rules.OfType<Norm>().Where(norm => topics.Contains(norm.Topic)).ToList();
        List<string> known = [.. rules.Vocabulary.Topics.Select(topic => topic.Name).Concat(rules.Rules.OfType<Norm>().Select(norm => norm.Topic)).Distinct(StringComparer.Ordinal)];
        if (known.Contains(name, StringComparer.Ordinal))
        {
            return new(name, IsTopic: true, norms);
        }

        diagnostics.Add(Faults.UnknownWord(SourceLocation.Whole("explain"), "topic", name, known));
        return null;
    }

    private static string Local(string fullId) => fullId[(fullId.IndexOf('/', StringComparison.Ordinal) + 1)..];
}
