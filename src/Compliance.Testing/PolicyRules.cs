using Compliance.Rules.Compilation;
using Compliance.Rules.Diagnostics;
using Compliance.Rules.Evaluation;
using Compliance.Rules.Hosting;
using Compliance.Rules.Loading;
using Compliance.Rules.Validation;

namespace Compliance.Testing;

/// <summary>Loaded rule packs, ready to be asked: an evaluator in one line, for tests. Immutable and thread-safe.</summary>
public sealed class PolicyRules : IComplianceEvaluator
{
    private readonly ComplianceEvaluator _evaluator;

    private PolicyRules(RuleSet rules, TimeProvider clock)
    {
        Rules = rules;
        _evaluator = new(CompiledRules.Compile(rules), clock);
    }

    /// <summary>Names the packs that ship with the library, where folders are named.</summary>
    public const string Embedded = "embedded";

    internal RuleSet Rules { get; }

    /// <summary>Loads packs that fit together.</summary>
    /// <param name="packs">Folders of packs, or of one pack, relative to the tests' own folder; <see cref="Embedded"/> names the shipped ones.</param>
    /// <exception cref="RulePackException">The packs have faults; it lists them all.</exception>
    public static PolicyRules Load(params string[] packs) => Load(TimeProvider.System, packs);

    /// <summary>Loads packs that fit together.</summary>
    /// <param name="clock">Says what day it is where no use case does.</param>
    /// <param name="packs">Folders of packs, or of one pack, relative to the tests' own folder; <see cref="Embedded"/> names the shipped ones.</param>
    /// <exception cref="RulePackException">The packs have faults; it lists them all.</exception>
    public static PolicyRules Load(TimeProvider clock, params string[] packs)
    {
        ArgumentNullException.ThrowIfNull(clock);
        ArgumentNullException.ThrowIfNull(packs);
        return Load(clock, packs, []);
    }

    /// <inheritdoc/>
    public Verdict Evaluate(UseCase useCase, DateOnly? asOf = null) => _evaluator.Evaluate(useCase, asOf);

    /// <inheritdoc/>
    public Ruling Decide(UseCase useCase, DateOnly? asOf = null) => _evaluator.Decide(useCase, asOf);

    /// <inheritdoc/>
    public IEnumerable<Verdict> EvaluateMany(IEnumerable<UseCase> useCases, DateOnly? asOf = null, CancellationToken cancellation = default) =>
        _evaluator.EvaluateMany(useCases, asOf, cancellation);

    internal static PolicyRules Load(TimeProvider clock, IReadOnlyList<string> packs, IReadOnlyList<PackSourceContent> more)
    {
        var faults = new DiagnosticBag();
        var contents = packs.Select(Source).Select(source => source.Read(faults)).Concat(more).ToList();
        var rules = RuleSetLoader.Load(contents, faults);
        return rules is null || !faults.IsEmpty ? throw new RulePackException(faults.Sorted()) : new(rules, clock);
    }

    private static IPackSource Source(string pack) => string.Equals(pack, Embedded, StringComparison.Ordinal)
        ? EmbeddedPackSource.Instance
        : new FolderPackSource(Path.Combine(AppContext.BaseDirectory, pack));
}
