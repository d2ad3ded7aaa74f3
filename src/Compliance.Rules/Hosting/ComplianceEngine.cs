using Compliance.Rules.Advice;
using Compliance.Rules.Compilation;
using Compliance.Rules.Diagnostics;
using Compliance.Rules.Evaluation;
using Compliance.Rules.Loading;
using Compliance.Rules.Observation;
using Compliance.Rules.Validation;
using Microsoft.Extensions.Logging.Abstractions;

namespace Compliance.Rules.Hosting;

/// <summary>
/// Rule packs, loaded and ready to be asked, without a container: for a script, a test, a function, a desktop program. Immutable and thread-safe: the packs stay
/// as they were loaded; load again to see changes, or let <c>services.AddCompliance()</c> follow them.
/// <code>
/// var engine = ComplianceEngine.Load(o => o.AddEmbeddedPacks().AddFolder("policy"));
/// var verdict = engine.Evaluator.Evaluate(new UseCase { Vendor = "mistral", Tier = Tiers.Free });
/// </code>
/// </summary>
public sealed class ComplianceEngine
{
    private readonly ComplianceEvaluator _evaluator;

    private ComplianceEngine(RuleSet rules, ComplianceEvaluator evaluator, VerdictWatch watch)
    {
        RuleSet = rules;
        _evaluator = evaluator;
        Evaluator = new WatchedEvaluator(_evaluator, watch);
        Advisor = new WatchedAdvisor(new ComplianceAdvisor(_evaluator), watch);
    }

    /// <summary>Gives verdicts and decisions.</summary>
    public IComplianceEvaluator Evaluator { get; }

    /// <summary>Says what to do about a verdict, and what to ask to come to one.</summary>
    public IComplianceAdvisor Advisor { get; }

    /// <summary>What use cases can say, for forms; and whether one fits.</summary>
    public IComplianceVocabulary Vocabulary => _evaluator.Vocabulary;

    /// <summary>The packs, by id.</summary>
    public IReadOnlyList<PackReference> Packs => Rules.Packs;

    internal RuleSet RuleSet { get; }

    /// <summary>What evaluates, without observers: for what tries out and is no verdict.</summary>
    internal ComplianceEvaluator Inner => _evaluator;

    internal CompiledRules Rules => _evaluator.Rules;

    /// <summary>Loads the packs that ship with the library.</summary>
    public static ComplianceEngine Load() => Load(_ => { });

    /// <summary>Loads packs.</summary>
    /// <param name="configure">Says which; with none added, those that ship with the library. Relative folders are looked for in the process's current one.</param>
    /// <param name="clock">Says what day it is where neither caller nor use case do; null takes the system's.</param>
    /// <exception cref="RulePackException">The packs have faults; it lists them all.</exception>
    public static ComplianceEngine Load(Action<ComplianceOptions> configure, TimeProvider? clock = null)
    {
        ArgumentNullException.ThrowIfNull(configure);
        var options = new ComplianceOptions();
        configure(options);
        return Load(options.SourcesIn(Directory.GetCurrentDirectory()), options, clock ?? TimeProvider.System);
    }

    /// <summary>Begins an interview: the fewest questions that settle the decision.</summary>
    /// <param name="start">What is known already; null means nothing.</param>
    /// <param name="options">What to settle and for which day; null takes <see cref="InterviewOptions.Default"/>.</param>
    /// <exception cref="InvalidUseCaseException">A fact or value is not in the vocabulary of the packs; the message names the nearest.</exception>
    public IInterview Interview(UseCase? start = null, InterviewOptions? options = null) => Advisor.Interview(start, options);

    /// <summary>Loads exactly these sources.</summary>
    internal static ComplianceEngine Load(IReadOnlyList<IPackSource> sources, ComplianceOptions options, TimeProvider clock)
    {
        var faults = new DiagnosticBag();
        return Load(sources, options, clock, Watch(options, clock), faults) ?? throw new RulePackException(faults.Sorted());
    }

    /// <summary>Loads exactly these sources; null when any fault was reported.</summary>
    internal static ComplianceEngine? Load(
        IReadOnlyList<IPackSource> sources, ComplianceOptions options, TimeProvider clock, VerdictWatch watch, DiagnosticBag faults)
    {
        var rules = RuleSetLoader.Load(sources, faults);
        if (rules is not null && options.Profile is { } profile)
        {
            CheckProfile(profile, rules, faults);
        }

        return rules is null || !faults.IsEmpty ? null : Compiled(rules, options, clock, watch, faults);
    }

    private static ComplianceEngine? Compiled(RuleSet rules, ComplianceOptions options, TimeProvider clock, VerdictWatch watch, DiagnosticBag faults)
    {
        try
        {
            return new(rules, Evaluating(rules, options, clock), watch);
        }
        catch (LimitReachedException exception)
        {
            faults.Add(exception.Fault);
            return null;
        }
    }

    /// <summary>The engine of rules that were loaded elsewhere.</summary>
    internal static ComplianceEngine Of(RuleSet rules, ComplianceOptions options, TimeProvider clock) => new(rules, Evaluating(rules, options, clock), Watch(options, clock));

    /// <summary>The engine of rules that were compiled elsewhere; nobody is told of its verdicts.</summary>
    internal static ComplianceEngine Of(RuleSet rules, ComplianceEvaluator evaluator, TimeProvider clock) => new(rules, evaluator, Watch(new(), clock));

    /// <summary>A profile that does not fit would fail every use case; it is told when packs are loaded.</summary>
    private static void CheckProfile(UseCase profile, RuleSet rules, DiagnosticBag faults)
    {
        var found = new DiagnosticBag();
        _ = UseCaseBinder.Bind(profile, rules.Vocabulary, places: null, found);
        foreach (var fault in found.Sorted())
        {
            faults.Add(fault with { At = SourceLocation.Whole("profile") });
        }
    }

    private static ComplianceEvaluator Evaluating(RuleSet rules, ComplianceOptions options, TimeProvider clock) => new(CompiledRules.Compile(rules), clock, options.Settings);

    private static VerdictWatch Watch(ComplianceOptions options, TimeProvider clock) =>
        new(policy: null, options.Observers, clock, NullLogger.Instance);
}
