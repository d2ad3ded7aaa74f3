using Compliance.Rules.Vocabularies;

namespace Compliance.Rules.Analysis;

/// <summary>
/// Which answers about vendor, product and plan go together in the vocabularies of a space: no product of another vendor, no plan it is not sold on. What
/// some vocabulary allows is possible. Belongs to one space; not thread-safe.
/// </summary>
internal sealed class PossibleOffers
{
    private static readonly string[] FactsOfOffers = [Facts.Vendor, Facts.Product, Facts.Tier];

    private readonly IReadOnlyList<FactVariable> _all;
    private readonly IReadOnlyList<Vocabulary> _vocabularies;

    /// <summary>By fact of an offer: its variable, or -1 where no rule reads the fact.</summary>
    private readonly int[] _variables;

    /// <param name="variables">The variables of the space.</param>
    /// <param name="vocabularies">What its use cases are told by; none means that everything goes together.</param>
    public PossibleOffers(IReadOnlyList<FactVariable> variables, IReadOnlyList<Vocabulary> vocabularies)
    {
        _all = variables;
        _variables = [.. FactsOfOffers.Select(fact => variables.Index().Where(pair => pair.Item.Fact.Name == fact && !pair.Item.IsElement).Select(pair => pair.Index).Append(-1).First())];
        _vocabularies = [.. vocabularies.Where(vocabulary => vocabulary.Products.Offers.Count > 0)];
        IsFree = _vocabularies.Count < vocabularies.Count || vocabularies.Count == 0;
    }

    /// <summary>The variables that it speaks of, the plan first: the order in which they are best left out.</summary>
    public IEnumerable<int> Variables => IsFree ? [] : _variables.Where(variable => variable >= 0).Reverse();

    /// <summary>Whether everything goes together, because some vocabulary knows nothing of offers.</summary>
    private bool IsFree { get; }

    /// <summary>The diagram of the use cases whose vendor, product and plan go together.</summary>
    public int Diagram(DiagramTable table)
    {
        if (IsFree)
        {
            return DiagramTable.All;
        }

        var possible = DiagramTable.None;
        foreach (var answers in Combinations())
        {
            if (Choose(answers) is not null)
            {
                possible = table.Or(possible, Cube(table, answers));
            }
        }

        return possible;
    }

    /// <summary>Values of the classes answered that go together, by variable; those that stand first. Null where none do.</summary>
    /// <param name="answers">By variable of the space; -1 where the fact is left open.</param>
    public IReadOnlyDictionary<int, BoundValue>? Choose(IReadOnlyList<int> answers)
    {
        var open = new BoundValue?[] { null };
        var values = _variables.Select(variable => variable < 0 || answers[variable] < 0 ? open : [.. _all[variable].Classes[answers[variable]].Values]).ToArray();
        foreach (var vendor in values[0])
        {
            foreach (var product in values[1])
            {
                foreach (var plan in values[2])
                {
                    if (IsFree || _vocabularies.Any(vocabulary => Allows(vocabulary, vendor, product, plan)))
                    {
                        return _variables.Zip(new[] { vendor, product, plan }).Where(pair => pair.Second is not null).ToDictionary(pair => pair.First, pair => pair.Second!);
                    }
                }
            }
        }

        return null;
    }

    private static bool Allows(Vocabulary vocabulary, BoundValue? vendor, BoundValue? product, BoundValue? plan)
    {
        return vocabulary.Products.IsPossible(Known(Facts.Vendor, vendor), Known(Facts.Product, product), Known(Facts.Tier, plan));

        NamedValue? Known(string fact, BoundValue? value) => value is null ? null : vocabulary.Find(fact)?.Values.Find(value.Names[0].Name);
    }

    /// <summary>Every answer of each variable with every one of the others.</summary>
    private IEnumerable<int[]> Combinations()
    {
        IEnumerable<int[]> found = [[.. Enumerable.Repeat(-1, _all.Count)]];
        foreach (var variable in _variables.Where(variable => variable >= 0))
        {
            found = found.SelectMany(answers => Enumerable.Range(0, _all[variable].Domain), (answers, answer) => With(answers, variable, answer)).ToList();
        }

        return found;
    }

    private int Cube(DiagramTable table, int[] answers) => _variables.Where(variable => variable >= 0)
        .Select(variable => table.Test(variable, [.. Enumerable.Range(0, _all[variable].Domain).Select(answer => answer == answers[variable])]))
        .Aggregate(DiagramTable.All, table.And);

    private static int[] With(int[] answers, int variable, int answer)
    {
        var changed = (int[])answers.Clone();
        changed[variable] = answer;
        return changed;
    }
}
