using System.Numerics;
using Compliance.Rules.Compilation;
using Compliance.Rules.Validation;
using Compliance.Rules.Vocabularies;

namespace Compliance.Rules.Analysis;

/// <summary>
/// All fully described use cases, as far as some rules tell them apart: the variables of the facts those rules read, and the diagrams of sets of them.
/// Rules of several days, or of several packs, are compared in one space. Belongs to one analysis; not thread-safe.
/// </summary>
internal sealed class UseCaseSpace
{
    private readonly Dictionary<string, IReadOnlyList<int>> _byFact;
    private readonly Dictionary<int, BigInteger> _counts = [];

    private UseCaseSpace(IReadOnlyList<FactVariable> variables, IReadOnlyList<Vocabulary> vocabularies, AnalysisBudget budget)
    {
        Budget = budget;
        Variables = variables;
        Vocabularies = vocabularies;
        Offers = new PossibleOffers(variables, vocabularies);
        Table = new DiagramTable([.. variables.Select(variable => variable.Domain)], budget);
        All = new(this, Offers.Diagram(Table));
        _byFact = variables.Index().GroupBy(pair => pair.Item.Fact.Name, pair => pair.Index, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => (IReadOnlyList<int>)[.. group], StringComparer.Ordinal);
    }

    /// <summary>The variables, in the diagrams' order; those of one fact stand together.</summary>
    public IReadOnlyList<FactVariable> Variables { get; }

    /// <summary>What its use cases are told by; empty where vendors, products and plans go together in any way.</summary>
    public IReadOnlyList<Vocabulary> Vocabularies { get; }

    /// <summary>Which vendors, products and plans go together.</summary>
    public PossibleOffers Offers { get; }

    public DiagramTable Table { get; }

    /// <summary>What is left for what is asked of it.</summary>
    public AnalysisBudget Budget { get; }

    /// <summary>All use cases that there can be: those whose vendor, product and plan go together.</summary>
    public UseCaseSet All { get; }

    /// <summary>What is not in a set, with all that there cannot be: where nothing that is said matters.</summary>
    public UseCaseSet Beyond(UseCaseSet set) => new(this, Table.Not(set.Node));

    public UseCaseSet Empty => new(this, DiagramTable.None);

    /// <summary>The space that some rules, and some tests beside them, tell apart.</summary>
    /// <param name="slices">The rules, each slice with its vocabulary.</param>
    /// <param name="tests">More tests that sets may be made of.</param>
    /// <param name="vocabularies">The vocabularies, whose values count though no rule of theirs reads the fact, and which say what goes together; null for none.</param>
    /// <param name="budget">What it may take; null for what a command may.</param>
    public static UseCaseSpace Of(
        IEnumerable<RuleSlice> slices,
        IEnumerable<FactTest>? tests = null,
        IReadOnlyList<Vocabulary>? vocabularies = null,
        AnalysisBudget? budget = null)
    {
        budget ??= new();
        var all = slices.Select(slice => slice.Graph)
            .SelectMany(graph => Enumerable.Range(0, graph.Count).Where(node => graph.Kind(node) == NodeKind.Test).Select(graph.Test))
            .Concat(tests ?? []).ToList();
        var byFact = all.GroupBy(test => test.Fact.Name, StringComparer.Ordinal);
        return new([.. VariableOrder.Of(byFact).SelectMany(tests => VariablesFor(tests, vocabularies ?? [], budget))], vocabularies ?? [], budget);
    }

    private static IEnumerable<FactVariable> VariablesFor(IReadOnlyList<FactTest> tests, IReadOnlyList<Vocabulary> vocabularies, AnalysisBudget budget)
    {
        var defined = vocabularies.Select(vocabulary => vocabulary.Find(tests[0].Fact.Name)).OfType<FactDefinition>().Where(fact => !fact.IsDerived);
        var fact = new SharedFact([.. defined.Concat(tests.Select(test => test.Fact)).Distinct()], tests);
        var classes = FactClasses.Of(fact, [.. DistinctTests(tests)], budget);
        return fact.Definition.Type == FactType.Set
            ? classes.Select(elements => new FactVariable { Shared = fact, Classes = [elements] })
            : [new FactVariable { Shared = fact, Classes = classes }];
    }

    /// <summary>Tests that are the same object or read alike; slices of one rule set share most.</summary>
    private static IEnumerable<FactTest> DistinctTests(IEnumerable<FactTest> tests) => tests.DistinctBy(test => test switch
    {
        ValueTest value => (test.Fact, $"{value.Quantifier} {string.Join(' ', value.Values.Select(name => name.Name).Order(StringComparer.Ordinal))}"),
        NumberTest number => (test.Fact, string.Join(' ', number.Ranges)),
        _ => (test.Fact, ""),
    });

    /// <summary>The fact of that name as witnesses give it; null when no rule reads it.</summary>
    public FactDefinition? Find(string fact) => _byFact.TryGetValue(fact, out var variables) ? Variables[variables[0]].Fact : null;

    /// <summary>The variables of a fact, empty when no rule reads it.</summary>
    public IReadOnlyList<int> VariablesOf(FactDefinition fact) => _byFact.GetValueOrDefault(fact.Name, []);

    /// <summary>The use cases of which a condition that reads no derived fact holds.</summary>
    public UseCaseSet Where(Condition condition) => condition switch
    {
        AllOf all => all.Parts.Select(Where).Aggregate(All, (left, right) => left & right),
        AnyOf any => any.Parts.Select(Where).Aggregate(Empty, (left, right) => left | right),
        Not not => !Where(not.Part),
        FactTest test => Where(test),
        _ => throw new InvalidOperationException($"No set for a condition of type {condition.GetType().Name}."),
    };

    /// <summary>The use cases of which a test of a fact that is not derived holds.</summary>
    public UseCaseSet Where(FactTest test) => test switch
    {
        ValueTest { Quantifier: Quantifier.All } all => all.Values
            .Select(value => Where(all with { Quantifier = Quantifier.Any, Values = [value] })).Aggregate(All, (left, right) => left & right),
        ValueTest { Quantifier: Quantifier.None } none => !Where(none with { Quantifier = Quantifier.Any }),
        ValueTest { Quantifier: Quantifier.Only, Fact.Type: FactType.Set } only => Elements(only, holds: false).Aggregate(All, (set, element) => set - element),
        { Fact.Type: FactType.Set } => Elements(test, holds: true).Aggregate(Empty, (set, element) => set | element),
        _ => Values(test),
    };

    /// <summary>The use cases in which a variable has an answer.</summary>
    public UseCaseSet Where(int variable, int answer) =>
        All & new UseCaseSet(this, Table.Test(variable, [.. Enumerable.Range(0, Variables[variable].Domain).Select(other => other == answer)]));

    /// <summary>How many use cases a set holds. A set fact counts each of its subsets; numbers count by range; facts that no rule reads count for nothing.</summary>
    public BigInteger Count(UseCaseSet set) => CountFrom(set.Node, 0);

    /// <summary>The use cases that have an element of a class of which a test holds, or does not, a set for each such class.</summary>
    private IEnumerable<UseCaseSet> Elements(FactTest test, bool holds)
    {
        var variables = VariablesOf(test.Fact);
        Budget.Look((long)variables.Count * FactClasses.Size(test));
        return variables.Where(variable => Holds(test, variable, Variables[variable].Elements) == holds)
            .Select(variable => Where(variable, FactVariable.Present));
    }

    private UseCaseSet Values(FactTest test)
    {
        var variable = VariablesOf(test.Fact)[0];
        Budget.Look((long)Variables[variable].Domain * FactClasses.Size(test));
        return All & new UseCaseSet(this, Table.Test(variable, [.. Variables[variable].Classes.Select(values => Holds(test, variable, values))]));
    }

    /// <summary>Whether a test holds of a class; one that tells its values apart was not among those the space was built for.</summary>
    private bool Holds(FactTest test, int variable, ValueClass values)
    {
        var holds = FactClasses.Holds(Variables[variable].Shared, test, values.Values[0]);
        return values.Values.Skip(1).All(value => FactClasses.Holds(Variables[variable].Shared, test, value) == holds) ? holds
            : throw new ArgumentException($"The space does not know this test of '{test.Fact.Name}'; give it when the space is built.", nameof(test));
    }

    private BigInteger CountFrom(int node, int variable)
    {
        var below = node <= DiagramTable.All ? node : CountBelow(node);
        for (var skipped = variable; skipped < Table.Variable(node); skipped++)
        {
            below *= Enumerable.Range(0, Variables[skipped].Domain).Aggregate(BigInteger.Zero, (sum, answer) => sum + Variables[skipped].Weight(answer));
        }

        return below;
    }

    private BigInteger CountBelow(int node)
    {
        if (!_counts.TryGetValue(node, out var count))
        {
            Budget.Step();
            var variable = Table.Variable(node);
            for (var answer = 0; answer < Variables[variable].Domain; answer++)
            {
                count += Variables[variable].Weight(answer) * CountFrom(Table.Child(node, answer), variable + 1);
            }

            _counts.Add(node, count);
        }

        return count;
    }
}
