using Compliance.Rules.Diagnostics;
using Compliance.Rules.Validation;
using Compliance.Rules.Vocabularies;

namespace Compliance.Authoring.Linting.Checks;

/// <summary>Topics of norms that no vocabulary declares: nobody who asks for a topic by its name will find them. A vocabulary that declares none asks for none.</summary>
internal sealed class UndeclaredTopics : ILintCheck
{
    public IEnumerable<LintFinding> Find(LintContext context)
    {
        var declared = context.Rules.Vocabulary.Topics.Select(topic => topic.Name).ToList();
        return declared.Count == 0 ? [] : context.LintedRules.OfType<Norm>()
            .Where(norm => !declared.Contains(norm.Topic, StringComparer.Ordinal))
            .GroupBy(norm => norm.Topic, StringComparer.Ordinal)
            .OrderBy(norms => norms.Key, StringComparer.Ordinal)
            .Select(norms => new LintFinding
            {
                Code = LintCode.UndeclaredTopic,
                At = norms.First().At,
                Message = $"no vocabulary declares the topic {Legible.Quote(norms.Key)}",
                Remedy = Nearest.Hint(norms.Key, declared, "name a declared topic, or declare it in the vocabulary of the pack"),
                Rules = [.. norms.Select(norm => norm.FullId)],
            });
    }
}
