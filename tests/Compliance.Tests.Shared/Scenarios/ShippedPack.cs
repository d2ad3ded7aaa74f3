using System.Collections.Concurrent;
using Compliance.Authoring.Linting;
using Compliance.Authoring.Scenarios;
using Compliance.Rules.Compilation;
using Compliance.Rules.Diagnostics;
using Compliance.Rules.Evaluation;
using Compliance.Rules.Loading;
using Compliance.Rules.Validation;

namespace Compliance.Tests.Scenarios;

/// <summary>A pack that ships, loaded with what it rests on and nothing else: what is asked of it takes no longer with ten packs beside it. Loaded once a process.</summary>
internal sealed class ShippedPack
{
    private static readonly Lazy<(IReadOnlyList<PackSourceContent> Contents, RuleSet Rules)> All = new(() =>
    {
        var faults = new DiagnosticBag();
        var contents = new FolderPackSource(Repository.PathOf("rules")).Read(faults);
        return ([contents], RuleSetLoader.Load([contents], faults) ?? throw new InvalidOperationException(string.Join('\n', faults.Sorted())));
    });

    private static readonly ConcurrentDictionary<string, Lazy<ShippedPack>> Loaded = new(StringComparer.Ordinal);

    private ShippedPack(string id, RuleSet rules) => (Id, Rules, Evaluator) = (id, rules, new(CompiledRules.Compile(rules), TimeProvider.System));

    /// <summary>The ids of the packs that ship.</summary>
    public static IReadOnlyList<string> Ids { get; } =
    [
        .. Directory.GetDirectories(Repository.PathOf("rules")).Where(folder => File.Exists(Path.Combine(folder, "pack.json"))).Select(folder => Path.GetFileName(folder)!).Order(StringComparer.Ordinal),
    ];

    /// <summary>All packs that ship, loaded together.</summary>
    public static RuleSet Together => All.Value.Rules;

    public string Id { get; }

    public RuleSet Rules { get; }

    public ComplianceEvaluator Evaluator { get; }

    /// <summary>The pack itself.</summary>
    public RulePack Pack => Rules.Packs.Single(pack => pack.Id == Id);

    /// <summary>Its scenarios, in the order of their files.</summary>
    public IReadOnlyList<Scenario> Scenarios => field ??= [.. ShippedScenarios.Files().Where(file => file.StartsWith($"rules/{Id}/", StringComparison.Ordinal)).SelectMany(ShippedScenarios.Read)];

    public static ShippedPack Of(string id) => Loaded.GetOrAdd(id, static pack => new(() => Load(pack))).Value;

    public Verdict Judge(Scenario scenario) => Evaluator.Evaluate(scenario.UseCase.UseCase);

    /// <summary>The scenarios bound to its vocabulary, each with the day it asks about.</summary>
    public IReadOnlyList<(BoundScenario Scenario, DateOnly Day)> Bound()
    {
        var faults = new DiagnosticBag();
        var bound = new ScenarioBinder(Rules).Bind(Scenarios, faults) ?? throw new InvalidOperationException(string.Join('\n', faults.Sorted()));
        return [.. bound.Select(scenario => (scenario, Judge(scenario.Scenario).AsOf))];
    }

    private static ShippedPack Load(string id)
    {
        var (contents, rules) = All.Value;
        var own = rules.Packs.Single(pack => pack.Id == id);
        if (own.Layer != Layer.Vendor)
        {
            // The law's scenarios speak of uses that vendors' terms and licences decide.
            return new(id, rules);
        }

        var support = PackSupport.Of(own, rules);
        var files = rules.Packs.Where(pack => support.Contains(pack.Id)).Select(pack => pack.At.File).ToHashSet(StringComparer.Ordinal);
        var faults = new DiagnosticBag();
        var alone = RuleSetLoader.Load([.. contents.Select(content => content with { Packs = [.. content.Packs.Where(pack => files.Contains(pack.Manifest.File))] })], faults);
        return new(id, alone ?? throw new InvalidOperationException(string.Join('\n', faults.Sorted())));
    }
}
