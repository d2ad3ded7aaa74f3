using Compliance.Rules.Compilation;

namespace Compliance.RulesEngine.Exporting;

/// <summary>The workflows of the rules in force on a day, in the order in which they run. Immutable.</summary>
internal sealed class DayWorkflows
{
    private static readonly Dictionary<string, object> NoProperties = new(StringComparer.Ordinal);

    private DayWorkflows(StateExport export, RuleSlice slice, DateOnly day)
    {
        var prefix = $"compliance {IsoDate.Format(day)}";
        var count = export.States.Select(state => state.Stage).DefaultIfEmpty(0).Max();
        Stages = [.. Enumerable.Range(1, count).Select(stage => Of($"{prefix} stage {stage}", export.States.Where(state => state.Stage == stage)))];
        Norms = export.Norms;
        NotHeld = export.NotHeld;
        var norms = slice.Norms.Select(norm => (norm.Norm, Names: Norms[norm.Norm.FullId])).ToList();
        Grants = new($"{prefix} grants", Rules(DecisionNames.Granted, rail => norms.Where(norm => norm.Norm.IsGrant).Select(norm => Granted(norm.Names, rail))));
        Summary = new($"{prefix} summary",
        [
            .. Rules(DecisionNames.Prohibition, rail => norms.Where(norm => norm.Norm.IsBan).Select(norm => ExpressionWriter.Succeeded(norm.Names.Applies.For(rail)))),
            .. Rules(DecisionNames.OpenDuty, rail => norms.Where(norm => norm.Norm.Role == NormRole.Duty).Select(norm => Open(norm.Names, rail))),
            .. Rules(DecisionNames.NotHeld, rail => NotHeld.Select(name => ExpressionWriter.Succeeded(name.For(rail)))),
        ]);
        Decision = new($"{prefix} decision", [.. DecisionNames.Rules.Select(rule => new ExportedRule(rule.Name, rule.Expression, NoProperties))]);
    }

    /// <summary>States in dependency order: each asks only for states of stages before it. They run first, and again for each of several purposes.</summary>
    public IReadOnlyList<ExportedWorkflow> Stages { get; }

    /// <summary>Whether anything grants: runs for the use or, where it has several purposes, for each.</summary>
    public ExportedWorkflow Grants { get; }

    /// <summary>The highest states of prohibitions, open duties and texts not held.</summary>
    public ExportedWorkflow Summary { get; }

    /// <summary>A rule for each decision that is possible.</summary>
    public ExportedWorkflow Decision { get; }

    public IEnumerable<ExportedWorkflow> All => [.. Stages, Grants, Summary, Decision];

    /// <summary>By full id of a norm in force: the names of its states.</summary>
    public IReadOnlyDictionary<string, NormStateNames> Norms { get; }

    /// <summary>The states that say that a text which decides the use is not held.</summary>
    public IReadOnlyList<StateName> NotHeld { get; }

    public static DayWorkflows Of(RuleSlice slice, DateOnly day) => new(StateExport.Of(slice), slice, day);

    private static ExportedWorkflow Of(string name, IEnumerable<ExportedState> states) => new(
        name, [.. states.SelectMany(state => new[] { new ExportedRule(state.Name.IsTrue, state.IsTrue, state.Properties), new ExportedRule(state.Name.MayBeTrue, state.MayBeTrue, state.Properties) })]);

    private static IReadOnlyList<ExportedRule> Rules(StateName name, Func<Rail, IEnumerable<string>> expressions) =>
    [
        new(name.IsTrue, ExpressionWriter.Bare(ExpressionWriter.Any(expressions(Rail.IsTrue))), NoProperties),
        new(name.MayBeTrue, ExpressionWriter.Bare(ExpressionWriter.Any(expressions(Rail.MayBeTrue))), NoProperties),
    ];

    /// <summary>A permission that grants the use as it is and, of several purposes, also that one alone.</summary>
    private static string Granted(NormStateNames names, Rail rail)
    {
        var name = names.Grants!.Value.For(rail);
        return ExpressionWriter.Both(ExpressionWriter.Succeeded(name), ExpressionWriter.SucceededInWhole(name));
    }

    /// <summary>A duty that applies and is not met.</summary>
    private static string Open(NormStateNames names, Rail rail)
    {
        var applies = ExpressionWriter.Succeeded(names.Applies.For(rail));
        return names.Fulfilled is { } fulfilled
            ? ExpressionWriter.Both(applies, $"!{ExpressionWriter.Succeeded(rail == Rail.IsTrue ? fulfilled.MayBeTrue : fulfilled.IsTrue)}")
            : applies;
    }
}
