namespace Compliance.Rules.Analysis;

/// <summary>
/// Multi-valued decision diagrams, ordered and reduced: a node tests one variable and has a child for each class of its values; equal nodes are one,
/// and a node whose children are all the same is that child. So a set has exactly one diagram, and two sets are equal when their numbers are.
/// Belongs to one analysis; not thread-safe.
/// </summary>
/// <remarks>
/// <code>
///             tier                       free and competing, or pro:
///      free /  | pro \ other
///   competes   |      \                  nodes below one another ask later variables;
///   no / \ yes |       \                 a variable that does not matter is not asked;
///     0   1    1        0                0 and 1 are shared by all.
/// </code>
/// R. Bryant, <i>Graph-Based Algorithms for Boolean Function Manipulation</i> (1986); for several values, A. Srinivasan et al. (1990).
/// </remarks>
internal sealed class DiagramTable
{
    /// <summary>The empty set.</summary>
    public const int None = 0;

    /// <summary>The set of everything.</summary>
    public const int All = 1;

    /// <summary>Sets small enough for the stack.</summary>
    private const int FewChildren = 64;

    /// <summary>A node that asks for one of many values takes as many steps as several.</summary>
    private const int ChildrenPerStep = 16;

    private readonly IReadOnlyList<int> _domains;
    private readonly AnalysisBudget _budget;
    private readonly NodeStore _nodes;
    private readonly OperationCache _known;
    private long _steps;

    /// <param name="domains">Of each variable, in the diagrams' order, how many classes its values have.</param>
    /// <param name="budget">What the diagrams and all operations together may take.</param>
    public DiagramTable(IReadOnlyList<int> domains, AnalysisBudget budget)
    {
        _domains = domains;
        _budget = budget;
        _nodes = new NodeStore(domains);
        _known = new OperationCache(budget.MostBytes);
    }

    private enum Operation
    {
        And = 1,
        Or,
        Except,
    }

    /// <summary>Nodes made so far, the two ends included.</summary>
    public int Count => _nodes.Count;

    /// <summary>Steps taken so far.</summary>
    public long Steps => _steps;

    /// <summary>The variable that a node asks; beyond all variables for the two ends.</summary>
    public int Variable(int node) => _nodes.Variable(node);

    /// <summary>How many classes the values of a variable have.</summary>
    public int Domain(int variable) => _domains[variable];

    public int Child(int node, int value) => _nodes.Child(node, value);

    /// <summary>The set in which a variable's class is one of those marked.</summary>
    public int Test(int variable, ReadOnlySpan<bool> isIn)
    {
        var children = isIn.Length <= FewChildren ? stackalloc int[isIn.Length] : new int[isIn.Length];
        for (var value = 0; value < isIn.Length; value++)
        {
            children[value] = isIn[value] ? All : None;
        }

        return Node(variable, children);
    }

    public int And(int left, int right) => left <= right ? Apply(Operation.And, left, right) : Apply(Operation.And, right, left);

    public int Or(int left, int right) => left <= right ? Apply(Operation.Or, left, right) : Apply(Operation.Or, right, left);

    public int Except(int left, int right) => Apply(Operation.Except, left, right);

    public int Not(int set) => Except(All, set);

    /// <summary>The set as it is where some variables have a known class.</summary>
    /// <param name="set">The set.</param>
    /// <param name="known">By variable: the class, or -1 where it stays open.</param>
    public int Restrict(int set, int[] known) => Restrict(set, known, []);

    private int Restrict(int set, int[] known, Dictionary<int, int> done)
    {
        if (set <= All)
        {
            return set;
        }

        if (done.TryGetValue(set, out var result))
        {
            return result;
        }

        var variable = Variable(set);
        Step(variable);
        if (known[variable] >= 0)
        {
            result = Restrict(Child(set, known[variable]), known, done);
        }
        else
        {
            var children = _domains[variable] <= FewChildren ? stackalloc int[_domains[variable]] : new int[_domains[variable]];
            for (var value = 0; value < children.Length; value++)
            {
                children[value] = Restrict(Child(set, value), known, done);
            }

            result = Node(variable, children);
        }

        done.Add(set, result);
        return result;
    }

    /// <summary>What is left of a set when some variables are no longer told: what it holds for some of their allowed answers.</summary>
    /// <param name="set">The set.</param>
    /// <param name="gone">By variable: the answers that are allowed, or null where the variable stays.</param>
    public int Project(int set, IReadOnlyList<bool[]?> gone) => Project(set, gone, []);

    private int Project(int set, IReadOnlyList<bool[]?> gone, Dictionary<int, int> done)
    {
        if (set <= All)
        {
            return set;
        }

        if (done.TryGetValue(set, out var result))
        {
            return result;
        }

        var variable = Variable(set);
        Step(variable);
        if (gone[variable] is { } allowed)
        {
            result = None;
            for (var value = 0; value < allowed.Length; value++)
            {
                result = allowed[value] ? Or(result, Project(Child(set, value), gone, done)) : result;
            }
        }
        else
        {
            var children = new int[_domains[variable]];
            for (var value = 0; value < children.Length; value++)
            {
                children[value] = Project(Child(set, value), gone, done);
            }

            result = Node(variable, children);
        }

        done.Add(set, result);
        return result;
    }

    private int Apply(Operation operation, int left, int right)
    {
        if (Settled(operation, left, right) is { } settled)
        {
            return settled;
        }

        if (_known.Find((int)operation, left, right) is { } known)
        {
            return known;
        }

        var variable = Math.Min(Variable(left), Variable(right));
        Step(variable);
        var children = _domains[variable] <= FewChildren ? stackalloc int[_domains[variable]] : new int[_domains[variable]];
        for (var value = 0; value < children.Length; value++)
        {
            var (lower, upper) = (Below(left, variable, value), Below(right, variable, value));
            children[value] = operation == Operation.Except || lower <= upper ? Apply(operation, lower, upper) : Apply(operation, upper, lower);
        }

        var result = Node(variable, children);
        _known.Keep((int)operation, left, right, result);
        return result;
    }

    private static int? Settled(Operation operation, int left, int right) => operation switch
    {
        Operation.And when left == None || right == None => None,
        Operation.And when left == All || left == right => right,
        Operation.And when right == All => left,
        Operation.Or when left == All || right == All => All,
        Operation.Or when left == None || left == right => right,
        Operation.Or when right == None => left,
        Operation.Except when left == None || right == All || left == right => None,
        Operation.Except when right == None => left,
        _ => null,
    };

    private int Below(int node, int variable, int value) => Variable(node) == variable ? Child(node, value) : node;

    private int Node(int variable, ReadOnlySpan<int> children)
    {
        if (!children.ContainsAnyExcept(children[0]))
        {
            return children[0];
        }

        if (_nodes.MustGrow(children.Length))
        {
            _budget.Keep(Count, _nodes.BytesGrown(children.Length) + _known.Bytes);
        }

        var node = _nodes.FindOrAdd(variable, children);
        _budget.Keep(node, kept: 0);
        _known.GrowTo(node);
        return node;
    }

    private void Step(int variable)
    {
        _steps++;
        _budget.Step(1 + (_domains[variable] / ChildrenPerStep));
    }
}
