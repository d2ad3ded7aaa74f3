using System.Collections.Frozen;
using System.Globalization;
using System.Text;
using Compliance.Rules.Validation;
using Compliance.Rules.Vocabularies;

namespace Compliance.Rules.Compilation.Codes;

/// <summary>
/// The codes of all facts of a rule set, and every test that its conditions make, each once. Immutable once built; shared by all threads.
/// </summary>
internal sealed class Codebook
{
    private readonly FrozenDictionary<string, TestTable> _byKey;

    /// <summary>The tests of the rule set themselves: the key of one that lists every country takes long to write.</summary>
    private readonly Dictionary<FactTest, TestTable> _byTest;

    private Codebook(Vocabulary vocabulary, FactCodes[] facts, List<TestTable> tests, FrozenDictionary<string, TestTable> byKey, Dictionary<FactTest, TestTable> byTest)
    {
        _byTest = byTest;
        Facts = facts;
        Offers = new OfferCodes(vocabulary, facts);
        Tests = tests;
        _byKey = byKey;
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
    public TestTable Table(FactTest test) => _byTest.TryGetValue(test, out var table) ? table : _byKey[Key(test)];

    /// <param name="rules">The rules.</param>
    /// <param name="days">Their stretches of days, on each of which other texts may be missing.</param>
    /// <param name="budget">Is charged what they take; null takes the default.</param>
    public static Codebook Of(RuleSet rules, DayStretches days, SizeBudget? budget = null)
    {
        budget ??= new();
        var tests = new Dictionary<string, FactTest>(StringComparer.Ordinal);
        var keys = new Dictionary<FactTest, string>(ReferenceEqualityComparer.Instance);
        var seen = new HashSet<Condition>(ReferenceEqualityComparer.Instance);
        foreach (var condition in Conditions(rules, days))
        {
            if (seen.Add(condition))
            {
                Collect(condition, tests, keys);
            }
        }

        var byFact = tests.Values.ToLookup(test => test.Fact.Index);
        var facts = rules.Vocabulary.Facts
            .Select(fact => new FactCodes(fact, OpenParts(fact, byFact[fact.Index], rules.Vocabulary), Thresholds(byFact[fact.Index]))).ToArray();
        var tables = new Dictionary<string, TestTable>(StringComparer.Ordinal);
        foreach (var (key, test) in tests)
        {
            budget.Charge(facts[test.Fact.Index].Count, 1 + (Compared(test) / 4));
            tables.Add(key, new TestTable(test, facts[test.Fact.Index], tables.Count));
        }

        var byTest = new Dictionary<FactTest, TestTable>(keys.Count, ReferenceEqualityComparer.Instance);
        foreach (var (test, key) in keys)
        {
            byTest.Add(test, tables[key]);
        }

        return new(rules.Vocabulary, facts, [.. tables.Values], tables.ToFrozenDictionary(StringComparer.Ordinal), byTest);
    }

    /// <summary>A test in terms of the two that tables know, for "some element" and "every element": "all" is a conjunction, "none" a negation.</summary>
    public static Condition Simple(ValueTest test) => test.Quantifier switch
    {
        Quantifier.All => new AllOf([.. test.Values.Select(value => test with { Quantifier = Quantifier.Any, Values = [value] })]),
        Quantifier.None => new Not(test with { Quantifier = Quantifier.Any }),
        _ => test,
    };

    /// <summary>Every condition of the rule set that evaluation reads.</summary>
    private static IEnumerable<Condition> Conditions(RuleSet rules, DayStretches days)
    {
        foreach (var rule in rules.Rules)
        {
            yield return rule.When;
            if (rule.Unless is { } exception)
            {
                yield return exception;
            }

            foreach (var more in rule is Norm norm ? norm.Caveats.Select(caveat => caveat.When).Append(norm.FulfilledWhen ?? Condition.Always) : [])
            {
                yield return more;
            }
        }

        foreach (var when in rules.NotHeld.Conditions(days.Starts))
        {
            yield return when;
        }

        foreach (var pack in rules.Packs)
        {
            foreach (var scope in pack.Documents.SelectMany(document => document.Versions).Select(version => version.Scope).Concat(pack.Gaps.Select(gap => gap.Scope)))
            {
                yield return scope;
            }
        }
    }

    private static void Collect(Condition condition, Dictionary<string, FactTest> tests, Dictionary<FactTest, string> keys)
    {
        switch (condition)
        {
            case AllOf all:
                CollectAll(all.Parts, tests, keys);
                break;
            case AnyOf any:
                CollectAll(any.Parts, tests, keys);
                break;
            case Not not:
                Collect(not.Part, tests, keys);
                break;
            case BooleanTest { Fact.IsDerived: true }:
                break;
            case ValueTest { Quantifier: Quantifier.All or Quantifier.None } composite:
                Collect(Simple(composite), tests, keys);
                break;
            case FactTest test when !keys.ContainsKey(test):
                var key = Key(test);
                keys.Add(test, key);
                tests.TryAdd(key, test);
                break;
        }
    }

    private static void CollectAll(IReadOnlyList<Condition> parts, Dictionary<string, FactTest> tests, Dictionary<FactTest, string> keys)
    {
        foreach (var part in parts)
        {
            Collect(part, tests, keys);
        }
    }

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

    private static string Key(FactTest test)
    {
        var key = new StringBuilder().Append(CultureInfo.InvariantCulture, $"{test.Fact.Index}:");
        return test switch
        {
            BooleanTest boolean => key.Append(boolean.Expected).ToString(),
            NumberTest number => key.AppendJoin('|', number.Ranges.Select(range =>
                string.Create(CultureInfo.InvariantCulture, $"{range.AtLeast:R};{range.Above:R};{range.AtMost:R};{range.Below:R}"))).ToString(),
            ValueTest values => key.Append(values.Quantifier).AppendJoin('|', values.Values.Select(value => value.Name).Order(StringComparer.Ordinal)).ToString(),
            _ => throw new InvalidOperationException($"No key for a test of type {test.GetType().Name}."),
        };
    }
}
