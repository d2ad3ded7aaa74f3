using Compliance.Rules.Hosting;
using Compliance.Rules.Loading;
using Compliance.Rules.Validation;

namespace Compliance.Testing;

/// <summary>Loaded rule packs, ready to be asked: an evaluator in one line, for tests. Immutable and thread-safe.</summary>
public sealed class PolicyRules : IComplianceEvaluator
{
    private readonly ComplianceEngine _engine;

    private PolicyRules(ComplianceEngine engine) => _engine = engine;

    /// <summary>Names the packs that ship with the library, where folders are named.</summary>
    public const string Embedded = "embedded";

    /// <inheritdoc/>
    public IComplianceVocabulary Vocabulary => _engine.Vocabulary;

    internal RuleSet Rules => _engine.RuleSet;

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
    public Verdict Evaluate(UseCase useCase, DateOnly? asOf = null) => _engine.Evaluator.Evaluate(useCase, asOf);

    /// <inheritdoc/>
    public Ruling Decide(UseCase useCase, DateOnly? asOf = null) => _engine.Evaluator.Decide(useCase, asOf);

    /// <inheritdoc/>
    public IEnumerable<Verdict> EvaluateMany(IEnumerable<UseCase> useCases, DateOnly? asOf = null, CancellationToken cancellation = default) =>
        _engine.Evaluator.EvaluateMany(useCases, asOf, cancellation);

    /// <inheritdoc/>
    public Task<BatchSummary> EvaluateManyAsync(
        Stream useCases, Stream verdicts, BatchOptions? options = null, CancellationToken cancellation = default) =>
        _engine.Evaluator.EvaluateManyAsync(useCases, verdicts, options, cancellation);

    internal static PolicyRules Load(TimeProvider clock, IReadOnlyList<string> packs, IReadOnlyList<IPackSource> more) =>
        new(ComplianceEngine.Load([.. packs.Select(Source), .. more], new(), clock));

    private static IPackSource Source(string pack) => string.Equals(pack, Embedded, StringComparison.Ordinal)
        ? EmbeddedPackSource.Instance
        : new FolderPackSource(Path.Combine(AppContext.BaseDirectory, pack));
}
