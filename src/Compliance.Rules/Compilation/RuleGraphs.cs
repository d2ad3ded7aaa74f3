using Compliance.Rules.Compilation.Codes;
using Compliance.Rules.Validation;
using Compliance.Rules.Vocabularies;

namespace Compliance.Rules.Compilation;

/// <summary>
/// The conditions of rules as graphs, which say why: one for each stretch of days in which the same rules are in force, made when a day in it is first asked about;
/// two threads may then do it twice, but neither waits. Immutable to its users and thread-safe.
/// </summary>
internal sealed class RuleGraphs
{
    /// <summary>About what a slice takes besides its rules, and a rule in it.</summary>
    private const long BytesPerSlice = 64 << 10;
    private const long BytesPerRule = 512;

    private readonly RuleSet _rules;
    private readonly NormOrder _order;
    private readonly DayStretches _days;
    private readonly RuleSelection _selection;
    private readonly RuleSlice?[] _slices;
    private readonly int _mostSlices;
    private int _made;

    /// <param name="rules">The rules.</param>
    /// <param name="order">In which order norms stand.</param>
    /// <param name="days">The days, cut where something begins or ends.</param>
    /// <param name="selection">Which of the rules are compiled.</param>
    /// <param name="budget">Is charged what the codes take.</param>
    /// <exception cref="LimitReachedException">They would be too large.</exception>
    public RuleGraphs(RuleSet rules, NormOrder order, DayStretches days, RuleSelection selection, SizeBudget budget)
    {
        _rules = rules;
        _order = order;
        _days = days;
        _selection = selection;
        Book = Codebook.Of(rules, days, selection, budget);
        _slices = new RuleSlice?[days.Count];
        _mostSlices = (int)Math.Clamp(Limits.CompiledBytes.Most / (BytesPerSlice + (rules.Rules.Count * BytesPerRule)), 1, int.MaxValue / 2);
    }

    public Vocabulary Vocabulary => _rules.Vocabulary;

    /// <summary>The codes of facts and values, and the tests that the rules make.</summary>
    public Codebook Book { get; }

    /// <summary>The set fact whose elements each need a grant; null in a vocabulary without it.</summary>
    public FactDefinition? Purpose => Vocabulary.Purpose;

    /// <summary>The rules in force in each stretch of days, by date. Whoever keeps them all asks <see cref="ChargeSlices"/> first.</summary>
    public IEnumerable<RuleSlice> Slices => Enumerable.Range(0, _days.Count).Select(In);

    /// <summary>Sees whether so many slices can be held at the same time.</summary>
    /// <exception cref="LimitReachedException">They would be too large.</exception>
    public void ChargeSlices(int count) => new SizeBudget().Charge(count, BytesPerSlice + (_rules.Rules.Count * BytesPerRule));

    /// <summary>The rules in force on a day.</summary>
    public RuleSlice On(DateOnly day) => In(_days.Of(day));

    /// <summary>The rules in force in a stretch of days.</summary>
    public RuleSlice In(int stretch)
    {
        var slice = Volatile.Read(ref _slices[stretch]);
        if (slice is null)
        {
            slice = SliceCompiler.Compile(_rules, _selection, _order, Book, _days.Start(stretch));
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
