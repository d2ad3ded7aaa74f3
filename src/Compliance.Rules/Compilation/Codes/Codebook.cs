using System.Collections.Frozen;
using Compliance.Rules.Validation;
using Compliance.Rules.Vocabularies;

namespace Compliance.Rules.Compilation.Codes;

/// <summary>
/// The codes of all facts of a rule set, and every test that its conditions make, each once. Immutable once built; shared by all threads.
/// </summary>
internal sealed class Codebook
{
    private readonly Dictionary<FactTest, TestTable> _tables;

    private Codebook(Vocabulary vocabulary, FactCodes[] facts, List<TestTable> tests, Dictionary<FactTest, TestTable> tables)
    {
        _tables = tables;
        Facts = facts;
        Offers = new OfferCodes(vocabulary, facts);
        Tests = tests;
        ByName = facts.Where(fact => !fact.Fact.IsDerived).ToFrozenDictionary(fact => fact.Fact.Name, StringComparer.Ordinal);
        ElementStarts = new int[facts.Length + 1];
        for (var fact = 0; fact < facts.Length; fact++)
        {
            ElementStarts[fact + 1] = ElementStarts[fact] + (facts[fact].IsSet ? facts[fact].Count : 0);
        }

        Presumptions = new EncodedUseCase(this);
        Presumptions.Presume();
    }

    /// <summary>By place in the vocabulary.</summary>
    public FactCodes[] Facts { get; }

    /// <summary>What goes together of vendors, products and plans, and what follows from them.</summary>
    public OfferCodes Offers { get; }

    /// <summary>The facts that a use case may give.</summary>
    public FrozenDictionary<string, FactCodes> ByName { get; }

    public IReadOnlyList<TestTable> Tests { get; }

    /// <summary>By place in the vocabulary: where the elements of a set stand in the memory of a use case, with the end of all at the end.</summary>
    public int[] ElementStarts { get; }

    /// <summary>A use case that gives nothing; to be copied, never changed.</summary>
    public EncodedUseCase Presumptions { get; }

    /// <summary>The table of a test that some condition of the rule set makes, as <see cref="Simple"/> gives it.</summary>
    public TestTable Table(FactTest test) => _tables[test];

    /// <param name="rules">The rules.</param>
    /// <param name="days">Their stretches of days, on each of which other texts may be missing.</param>
    /// <param name="selection">Which of the rules count.</param>
    /// <param name="budget">Is charged what they take.</param>
    public static Codebook Of(RuleSet rules, DayStretches days, RuleSelection selection, SizeBudget budget)
    {
        var collector = new TestCollector();
        collector.Collect(rules, days, selection);
        var byFact = collector.Tests.ToLookup(test => test.Fact.Index);
        var facts = rules.Vocabulary.Facts
            .Select(fact => new FactCodes(fact, OpenParts(fact, byFact[fact.Index], rules.Vocabulary), Thresholds(byFact[fact.Index]))).ToArray();
        var tables = new Dictionary<FactTest, TestTable>(collector.Tests.Count, SameTest.Comparer);
        var inOrder = new List<TestTable>(collector.Tests.Count);
        foreach (var test in collector.Tests)
        {
            budget.Charge(facts[test.Fact.Index].Count, 1 + (Compared(test) / 4));
            var table = new TestTable(test, facts[test.Fact.Index], inOrder.Count);
            inOrder.Add(table);
            tables.Add(test, table);
        }

        return new(rules.Vocabulary, facts, inOrder, tables);
    }

    /// <summary>A test in terms of the two that tables know, for "some element" and "every element": "all" is a conjunction, "none" a negation.</summary>
    public static Condition Simple(ValueTest test) => test.Quantifier switch
    {
        Quantifier.All => new AllOf([.. test.Values.Select(value => test with { Quantifier = Quantifier.Any, Values = [value] })]),
        Quantifier.None => new Not(test with { Quantifier = Quantifier.Any }),
        _ => test,
    };

    /// <summary>The parts of countries that a condition names, or a presumption that follows from the fact: the others of their country are told from none.</summary>
    private static IEnumerable<NamedValue> OpenParts(FactDefinition fact, IEnumerable<FactTest> tests, Vocabulary vocabulary) => !fact.Values.AreRegions
        ? []
        : tests.OfType<ValueTest>().SelectMany(test => test.Values)
            .Concat(vocabulary.ConditionalPresumptions.Where(presumption => presumption.On == fact).SelectMany(presumption => presumption.Values))
            .Where(value => fact.Values.IsOpenPart(value.Id))
            .Distinct();

    private static double[] Thresholds(IEnumerable<FactTest> tests) =>
    [
        .. tests.OfType<NumberTest>().SelectMany(test => test.Thresholds)
            .Distinct()
            .Order(),
    ];

    /// <summary>With how many values or ranges a test compares each.</summary>
    private static int Compared(FactTest test) => test switch
    {
        ValueTest values => values.Values.Count,
        NumberTest number => number.Ranges.Count,
        _ => 1,
    };
}
