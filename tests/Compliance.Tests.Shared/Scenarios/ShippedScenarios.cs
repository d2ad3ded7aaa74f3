using Compliance.Authoring.Scenarios;
using Compliance.Rules.Compilation;
using Compliance.Rules.Diagnostics;
using Compliance.Rules.Evaluation;
using Compliance.Rules.Loading;
using Compliance.Rules.Parsing;
using Compliance.Rules.Validation;
using Compliance.Tests.Evaluation.RandomPacks;

namespace Compliance.Tests.Scenarios;

/// <summary>The scenario files that ship with the packs, and the shipped packs to judge them by.</summary>
public sealed class ShippedScenarios
{
    private const int InnerLoop = 100;

    private static readonly Lazy<(RuleSet Rules, ComplianceEvaluator Evaluator)> Loaded = new(() =>
    {
        var diagnostics = new DiagnosticBag();
        var rules = RuleSetLoader.Load([new FolderPackSource(Repository.PathOf("rules"))], diagnostics)
            ?? throw new InvalidOperationException(string.Join('\n', diagnostics.Sorted()));
        return (rules, new(CompiledRules.Compile(rules), TimeProvider.System));
    });

    private readonly ComplianceEvaluator _evaluator = Loaded.Value.Evaluator;

    /// <summary>The shipped packs together; loaded once a process.</summary>
    internal RuleSet Rules { get; } = Loaded.Value.Rules;

    /// <summary>Paths of the files, inside the checkout.</summary>
    public static IEnumerable<string> Files() =>
        Directory.EnumerateFiles(Repository.PathOf("rules"), "*.scenarios.json", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(Repository.Root, file).Replace('\\', '/'))
            .Order(StringComparer.Ordinal);

    /// <summary>Of all scenarios one in so many, spread over the files; in the inner loop a hundred or so at most, however many ship.</summary>
    internal static IEnumerable<Scenario> Some(int oneIn = 1)
    {
        var all = Files().SelectMany(Read).ToList();
        var step = Property.AreRunsLong ? oneIn : Math.Max(oneIn, 1 + (all.Count / InnerLoop));
        return all.Where((_, index) => index % step == 0);
    }

    internal static IReadOnlyList<Scenario> Read(string file)
    {
        var diagnostics = new DiagnosticBag();
        return ScenarioReader.Read(new SourceText(file, File.ReadAllBytes(Repository.PathOf(file))), diagnostics)
            ?? throw new InvalidOperationException(string.Join('\n', diagnostics.Sorted()));
    }

    internal Verdict Judge(Scenario scenario)
    {
        var diagnostics = new DiagnosticBag();
        _ = UseCaseBinder.Bind(scenario.UseCase.UseCase, Rules.Vocabulary, scenario.UseCase, diagnostics)
            ?? throw new InvalidOperationException(string.Join('\n', diagnostics.Sorted()));
        return _evaluator.Evaluate(scenario.UseCase.UseCase);
    }
}
