using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Compliance.Rules.Compilation.Codes;
using Compliance.Rules.Compilation.Matrix;
using Compliance.Rules.Validation;
using Compliance.Rules.Vocabularies;

namespace Compliance.Rules.Compilation;

/// <summary>
/// A rule set ready to be evaluated, in two forms. The matrix says what holds: one for all days, made at once but for callers with few questions. Graphs say why.
/// Immutable to its users and thread-safe.
/// </summary>
internal sealed class CompiledRules
{
    /// <summary>About what looking for the texts that are not held on a day takes, each.</summary>
    private const long BytesPerText = 64;

    /// <summary>Graphs of so many vendors are held; of more, what is asked for again is made again.</summary>
    private const int MostGraphs = 32;

    private static readonly ConditionalWeakTable<RuleSet, CompiledRules> Known = [];

    private readonly RuleSet _rules;
    private readonly Lazy<RuleMatrix> _matrix;
    private readonly Lazy<RuleGraphs> _graphs;
    private readonly ConcurrentDictionary<string, RuleGraphs> _graphsOfPacks = new(StringComparer.Ordinal);

    private CompiledRules(RuleSet rules, SizeBudget budget)
    {
        _rules = rules;
        Days = DayStretches.Of(rules);
        budget.Charge(Days.Count, rules.NotHeld.Most * BytesPerText);
        Order = new NormOrder(rules.Rules);
        _matrix = new(() => RuleMatrix.Compile(rules, Norms, Days, Book, budget));
        _graphs = new(() => new RuleGraphs(rules, Order, Days, RuleSelection.All, budget));
        Packs = ContentList<PackReference>.Of([.. rules.Packs.Select(pack => pack.Reference)]);
    }

    public Vocabulary Vocabulary => _rules.Vocabulary;

    /// <summary>The graphs of all rules.</summary>
    /// <exception cref="LimitReachedException">They were not made yet and would be too large.</exception>
    public RuleGraphs Graphs => _graphs.Value;

    /// <summary>The codes of facts and values.</summary>
    public Codebook Book => Graphs.Book;

    /// <summary>The days, cut where something begins or ends.</summary>
    public DayStretches Days { get; }

    /// <summary>In which order norms stand.</summary>
    public NormOrder Order { get; }

    /// <summary>All norms, in the order of findings.</summary>
    public IReadOnlyList<Norm> Norms => Order.Norms;

    /// <summary>The conditions of all rules on all days.</summary>
    /// <exception cref="LimitReachedException">It was not made yet and would be too large.</exception>
    public RuleMatrix Matrix => _matrix.Value;

    /// <summary>By id.</summary>
    public IReadOnlyList<PackReference> Packs { get; }

    /// <summary>The documents of all packs, by pack.</summary>
    public IEnumerable<PolicyDocument> Documents => _rules.Packs.SelectMany(pack => pack.Documents);

    /// <summary>Whether any vendor's terms are among the packs; without them nothing grants.</summary>
    public bool HasVendorPack => _rules.Packs.Any(pack => pack.Layer == Layer.Vendor);

    /// <summary>The names of the derived facts that rules conclude.</summary>
    public IEnumerable<string> Concluded => _rules.Rules.Select(rule => rule.Concludes?.Name).OfType<string>();

    /// <summary>The derived facts that rules read and none concludes; they are false.</summary>
    public IReadOnlyList<UnconcludedFact> Unconcluded => field ??= UnconcludedFact.In(_rules);

    /// <summary>The set fact whose elements each need a grant; null in a vocabulary without it.</summary>
    public FactDefinition? Purpose => Vocabulary.Purpose;

    /// <summary>The compiled form of a rule set: the same for all that ask.</summary>
    /// <exception cref="LimitReachedException">It would be too large.</exception>
    public static CompiledRules Compile(RuleSet rules)
    {
        var compiled = ForFew(rules);
        _ = compiled.Matrix;
        return compiled;
    }

    /// <summary>The same without the matrix, which takes longer to make than a few questions take to be answered by the graph.</summary>
    /// <exception cref="LimitReachedException">It would be too large.</exception>
    public static CompiledRules ForFew(RuleSet rules) => Known.GetValue(rules, set => new(set, new()));

    /// <summary>
    /// The graphs of the rules that may bear on a use: where it gives the vendor, all but those of packs about other vendors. What these say holds of no such use; a
    /// question is answered the same with and without them.
    /// </summary>
    /// <param name="useCase">The use case without presumptions: what is only presumed may be lifted.</param>
    /// <exception cref="LimitReachedException">They were not made yet and would be too large.</exception>
    public RuleGraphs GraphsFor(BoundUseCase useCase)
    {
        var speaking = _rules.Packs.Where(pack => pack.VendorScope is not FactTest scope || FactTesting.Evaluate(scope, useCase) != Truth.False).ToList();
        if (speaking.Count == _rules.Packs.Count)
        {
            return Graphs;
        }

        if (_graphsOfPacks.Count > MostGraphs)
        {
            _graphsOfPacks.Clear();
        }

        return _graphsOfPacks.GetOrAdd(
            string.Join(' ', speaking.Select(pack => pack.Id)),
            _ => new RuleGraphs(_rules, Order, Days, RuleSelection.Of(_rules, speaking, Days), new()));
    }

    /// <inheritdoc cref="RuleGraphs.Slices"/>
    public IEnumerable<RuleSlice> Slices => Graphs.Slices;

    /// <inheritdoc cref="RuleGraphs.ChargeSlices"/>
    public void ChargeSlices(int count) => Graphs.ChargeSlices(count);

    /// <summary>The rules in force on a day.</summary>
    public RuleSlice On(DateOnly day) => Graphs.On(day);

    /// <summary>The rules in force in a stretch of days.</summary>
    public RuleSlice In(int stretch) => Graphs.In(stretch);
}
