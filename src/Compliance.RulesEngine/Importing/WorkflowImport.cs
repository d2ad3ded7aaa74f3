using Compliance.Rules.Vocabularies;
using Compliance.RulesEngine.Importing.Drafting;
using Compliance.RulesEngine.Importing.Syntax;
using Compliance.RulesEngine.Workflows;

namespace Compliance.RulesEngine.Importing;

/// <summary>
/// Which rules of a shop's workflows are data that a pack can say, and which are not, with the reason. Expressions are read and never run. Immutable.
/// </summary>
/// <param name="Rules">The rules, in order.</param>
/// <param name="Members">The facts that members are, by path.</param>
internal sealed record WorkflowImport(IReadOnlyList<ImportedRule> Rules, IReadOnlyDictionary<string, MemberFact> Members)
{
    private static readonly Dictionary<string, IReadOnlyList<Token>> NoParameters = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The rules that are data.</summary>
    public IEnumerable<ImportedRule> Drafted => Rules.Where(rule => rule.Draft is not null);

    /// <summary>The rules that are not.</summary>
    public IEnumerable<ImportedRule> Rest => Rules.Where(rule => rule.Draft is null);

    /// <summary>Imports workflows.</summary>
    /// <param name="workflows">The workflows.</param>
    /// <param name="members">What is known of members.</param>
    /// <param name="vocabulary">The facts that there are.</param>
    public static WorkflowImport Of(IReadOnlyList<WorkflowDocument> workflows, IReadOnlyDictionary<string, MemberFact> members, Vocabulary vocabulary)
    {
        var reader = new DraftReader(member => members.TryGetValue(member, out var fact) && fact.Type == FactType.Set);
        var rules = workflows.SelectMany(workflow => workflow.Rules.Select(rule => Import(workflow, rule, reader))).ToList();
        var facts = MemberFacts.Of(rules.Select(rule => rule.Draft).OfType<Draft>().SelectMany(draft => draft.Tests), members, vocabulary);
        rules = rules.ConvertAll(rule => Fitting(rule, facts));
        var ids = new HashSet<string>(StringComparer.Ordinal);
        rules = rules.ConvertAll(rule => rule.Draft is null ? rule : rule with { Id = DraftNames.Unique($"{DraftNames.Id(rule.Workflow)}.{DraftNames.Id(rule.Rule)}", ids) });
        var read = rules.Where(rule => rule.Draft is not null).SelectMany(rule => rule.Draft!.Tests).Select(test => test.Member).ToHashSet(StringComparer.Ordinal);
        return new(rules, facts.Where(fact => read.Contains(fact.Key)).ToDictionary(StringComparer.Ordinal));
    }

    private static ImportedRule Import(WorkflowDocument workflow, RuleDocument rule, DraftReader reader)
    {
        var read = Read(rule, () => Parameters.Of(workflow.Globals, NoParameters), reader);
        var notes = (rule.OnSuccess ?? rule.OnFailure) is not null ? (IReadOnlyList<string>)["what its OutputExpression gives is not part of a draft"] : [];
        return new(workflow.Name, rule.Name, rule.At, read.Draft, read.Reason) { Notes = read.Draft is null ? [] : notes };
    }

    private static Drafted Read(RuleDocument rule, Func<IReadOnlyDictionary<string, IReadOnlyList<Token>>> outer, DraftReader reader)
    {
        try
        {
            var parameters = Parameters.Of(rule.Locals, outer());
            return rule.Expression is { } expression
                ? reader.Read(ExpressionParser.Parse(expression.Text, parameters))
                : Nested(rule, parameters, reader);
        }
        catch (SyntaxException exception)
        {
            return Drafting.Drafted.Not(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"the expression cannot be read at column {exception.Column}: {exception.Message}"));
        }
    }

    private static Drafted Nested(RuleDocument rule, IReadOnlyDictionary<string, IReadOnlyList<Token>> parameters, DraftReader reader)
    {
        var parts = new List<Draft>();
        foreach (var nested in rule.Rules)
        {
            var read = Read(nested, () => parameters, reader);
            if (read.Draft is not { } draft)
            {
                return Drafting.Drafted.Not($"rule '{nested.Name}' in it: {read.Reason}");
            }

            parts.Add(draft);
        }

        return parts.Count == 0 ? Drafting.Drafted.Not("it has no condition") : new DraftJunction(rule.Operator != NestedOperator.Or, parts);
    }

    /// <summary>A rule one of whose tests does not fit the fact that its member is, is none that a pack can say.</summary>
    private static ImportedRule Fitting(ImportedRule rule, IReadOnlyDictionary<string, MemberFact> facts) =>
        rule.Draft?.Tests.Select(test => facts[test.Member].Misfit(test)).OfType<string>().FirstOrDefault() is { } misfit
            ? rule with { Draft = null, Reason = misfit, Notes = [] } : rule;
}
