using Compliance.Rules.Validation;

namespace Compliance.Cli;

/// <summary>The topics that a rule set may be asked about: those that its vocabulary declares, whether its packs speak to them or not, and those of its norms.</summary>
internal static class KnownTopics
{
    public static IReadOnlyList<string> Of(RuleSet rules) =>
        [.. rules.Vocabulary.Topics.Select(topic => topic.Name).Concat(rules.Rules.OfType<Norm>().Select(norm => norm.Topic)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
}
