using Compliance.RulesEngine.Diagnostics;

namespace Compliance.RulesEngine.Workflows;

/// <summary>
/// The workflows that are evaluated, each with the rules that it injects, as RulesEngine joins them: the rules alone are taken in, and read the parameters of the
/// workflow that takes them. A workflow that another one injects is evaluated there, and not by itself too. Immutable.
/// </summary>
internal static class WorkflowSet
{
    /// <summary>Checks what workflows must be together and joins them; what it gives means nothing when a fault was reported.</summary>
    public static IReadOnlyList<WorkflowDocument> Join(IReadOnlyList<WorkflowDocument> workflows, DiagnosticBag diagnostics)
    {
        if (IsTooMuch(workflows, diagnostics))
        {
            return [];
        }

        var byName = new Dictionary<string, WorkflowDocument>(StringComparer.Ordinal);
        foreach (var workflow in workflows)
        {
            if (!byName.TryAdd(workflow.Name, workflow))
            {
                diagnostics.Add(WorkflowFaults.SameWorkflowTwice(workflow.At, workflow.Name, byName[workflow.Name].At));
            }
        }

        foreach (var injected in workflows.SelectMany(workflow => workflow.Injects).Where(injected => !byName.ContainsKey(injected.Name)))
        {
            diagnostics.Add(WorkflowFaults.UnknownInjected(injected.At, injected.Name, diagnostics.Candidates(byName.Keys)));
        }

        if (FindCircle(byName) is { } circle)
        {
            diagnostics.Add(WorkflowFaults.InjectedInCircle(byName[circle[0]].At, circle));
            return [];
        }

        var taken = workflows.SelectMany(workflow => workflow.Injects).Select(injected => injected.Name).ToHashSet(StringComparer.Ordinal);
        var joined = workflows.Where(workflow => !taken.Contains(workflow.Name)).Select(workflow => workflow with { Rules = Rules(workflow, byName), Injects = [] }).ToList();
        foreach (var workflow in joined)
        {
            CheckNames(workflow, diagnostics);
        }

        return joined;
    }

    /// <summary>Whether there is more than is read; then nothing is compiled, which is what takes time.</summary>
    private static bool IsTooMuch(IReadOnlyList<WorkflowDocument> workflows, DiagnosticBag diagnostics)
    {
        var before = diagnostics.Count;
        if (workflows.Count > WorkflowLimits.Workflows)
        {
            diagnostics.Add(WorkflowFaults.TooMany(workflows[^1].At, "workflows", WorkflowLimits.Workflows));
        }

        if (workflows.Count > 0 && workflows.Sum(workflow => workflow.Rules.Sum(Count)) > WorkflowLimits.Rules)
        {
            diagnostics.Add(WorkflowFaults.TooMany(workflows[^1].At, "rules", WorkflowLimits.Rules));
        }

        return diagnostics.Count > before;
    }

    private static int Count(RuleDocument rule) => 1 + rule.Rules.Sum(Count);

    private static void CheckNames(WorkflowDocument workflow, DiagnosticBag diagnostics)
    {
        var first = new Dictionary<string, RuleDocument>(StringComparer.Ordinal);
        foreach (var rule in workflow.Rules)
        {
            if (!first.TryAdd(rule.Name, rule))
            {
                diagnostics.Add(WorkflowFaults.SameRuleTwice(rule.At, workflow.Name, rule.Name, first[rule.Name].At));
            }
        }
    }

    /// <summary>A workflow's rules, then those of each workflow that it injects; a workflow that comes in twice has its rules once.</summary>
    private static List<RuleDocument> Rules(WorkflowDocument workflow, Dictionary<string, WorkflowDocument> byName)
    {
        var rules = new List<RuleDocument>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        Add(workflow);
        return rules;

        void Add(WorkflowDocument from)
        {
            if (seen.Add(from.Name))
            {
                rules.AddRange(from.Rules);
                foreach (var injected in from.Injects)
                {
                    if (byName.TryGetValue(injected.Name, out var other))
                    {
                        Add(other);
                    }
                }
            }
        }
    }

    /// <summary>The names of a circle in order, the first again at the end; null when there is none.</summary>
    private static List<string>? FindCircle(Dictionary<string, WorkflowDocument> byName)
    {
        var done = new HashSet<string>(StringComparer.Ordinal);
        var path = new List<string>();
        return byName.Keys.Select(Walk).FirstOrDefault(circle => circle is not null);

        List<string>? Walk(string name)
        {
            if (path.IndexOf(name) is >= 0 and var start)
            {
                return [.. path[start..], name];
            }

            if (!byName.TryGetValue(name, out var workflow) || !done.Add(name))
            {
                return null;
            }

            path.Add(name);
            var circle = workflow.Injects.Select(injected => Walk(injected.Name)).FirstOrDefault(found => found is not null);
            path.RemoveAt(path.Count - 1);
            return circle;
        }
    }
}
