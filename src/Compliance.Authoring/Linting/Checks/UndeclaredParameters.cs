using Compliance.Rules.Diagnostics;
using Compliance.Rules.Validation;
using Compliance.Rules.Vocabularies;

namespace Compliance.Authoring.Linting.Checks;

/// <summary>Parameters of norms that no vocabulary declares: their numbers have no unit, and nobody can compare them.</summary>
internal sealed class UndeclaredParameters : ILintCheck
{
    public IEnumerable<LintFinding> Find(LintContext context)
    {
        var declared = context.Rules.Vocabulary.Parameters.Select(parameter => parameter.Name).ToList();
        return
            from norm in context.LintedRules.OfType<Norm>()
            from parameter in norm.Parameters
            where !declared.Contains(parameter.Name, StringComparer.Ordinal)
            select new LintFinding
            {
                Code = LintCode.UndeclaredParameter,
                At = norm.At,
                Message = $"no vocabulary declares the parameter {Legible.Quote(parameter.Name)}",
                Remedy = Nearest.Hint(parameter.Name, declared, "name a declared parameter, or declare it in the vocabulary of the pack"),
                Rules = [norm.FullId],
            };
    }
}
