using System.Runtime.CompilerServices;
using Compliance.Rules.Compilation.Codes;
using Compliance.Rules.Compilation.Matrix;
using Compliance.Rules.Validation;
using Compliance.Rules.Vocabularies;

namespace Compliance.Rules.Compilation;

/// <summary>
/// A rule set ready to be evaluated, in two forms. The matrix says what holds: one for all days, made at once but for callers with few questions. Slices say why:
/// the same conditions as a graph for each stretch of days in which the same rules are in force, made when a reason on a day in it is first asked for; two
/// threads may then do it twice, but neither waits. Immutable to its users and thread-safe.
/// </summary>
internal sealed class CompiledRules
{
    /// <summary>About what a slice takes besides its rules, a rule in it, and looking for the texts that are not held on a day.</summary>
    private const long BytesPerSlice = 64 << 10;
    private const long BytesPerRule = 512;
    private const long BytesPerText = 64;

    private static readonly ConditionalWeakTable<RuleSet, CompiledRules> Known = [];

    private readonly RuleSet _rules;
    private readonly Lazy<RuleMatrix> _matrix;
    private readonly RuleSlice?[] _slices;
    private readonly int _mostSlices;
    private int _made;

    private CompiledRules(RuleSet rules, SizeBudget budget)
    {
        _rules = rules;
        Days = DayStretches.Of(rules);
        budget.Charge(Days.Count, rules.NotHeld.Most * BytesPerText);
        Book = Codebook.Of(rules, Days, budget);
        Order = new NormOrder(rules.Rules);
        _matrix = new(() => RuleMatrix.Compile(rules, Norms, Days, Book, budget));
        _slices = new RuleSlice?[Days.Count];
        _mostSlices = (int)Math.Clamp(Limits.CompiledBytes.Most / (BytesPerSlice + (rules.Rules.Count * BytesPerRule)), 1, int.MaxValue / 2);
        Packs = ContentList<PackReference>.Of([.. rules.Packs.Select(pack => pack.Reference)]);
        Purpose = rules.Vocabulary.Find(Facts.Purpose) is { Type: FactType.Set } purpose ? purpose : null;
    }

    public Vocabulary Vocabulary => _rules.Vocabulary;

    /// <summary>The codes of facts and values.</summary>
    public Codebook Book { get; }

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
    public FactDefinition? Purpose { get; }

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

    /// <summary>The rules in force in each stretch of days, by date. Whoever keeps them all asks <see cref="ChargeSlices"/> first.</summary>
    public IEnumerable<RuleSlice> Slices => Enumerable.Range(0, Days.Count).Select(In);

    /// <summary>Sees whether so many slices can be held at the same time.</summary>
    /// <exception cref="LimitReachedException">They would be too large.</exception>
    public void ChargeSlices(int count) => new SizeBudget().Charge(count, BytesPerSlice + (_rules.Rules.Count * BytesPerRule));

    /// <summary>The rules in force on a day.</summary>
    public RuleSlice On(DateOnly day) => In(Days.Of(day));

    /// <summary>The rules in force in a stretch of days.</summary>
    public RuleSlice In(int stretch)
    {
        var slice = Volatile.Read(ref _slices[stretch]);
        if (slice is null)
        {
            slice = SliceCompiler.Compile(_rules, Order, Book, Days.Start(stretch));
            MakeRoom();
            Volatile.Write(ref _slices[stretch], slice);
        }

        return slice;
    }

    /// <summary>Makes room for one slice: of many days and many rules, those of all days at once would fill the memory. What is asked for again is made again.</summary>
    private void MakeRoom()
    {
        if (_slices.Length > _mostSlices && Interlocked.Increment(ref _made) % _mostSlices == 0)
        {
            Array.Clear(_slices);
        }
    }
}
