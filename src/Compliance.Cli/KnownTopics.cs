using Compliance.Rules.Validation;

namespace Compliance.Cli;

/// <summary>The topics that a rule set may be asked about.</summary>
internal static class KnownTopics
{
    /// <summary>Topics that any rule set may be asked about, whether its packs speak to them or not.</summary>
    private static readonly string[] Common =
        ["training-on-customer-data", "competing-model-training", "web-search-output-reuse", "output-ownership", "commercial-use"];

    public static IReadOnlyList<string> Of(RuleSet rules) =>
        [.. rules.Rules.OfType<Norm>().Select(norm => norm.Topic).Concat(Common).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
}
