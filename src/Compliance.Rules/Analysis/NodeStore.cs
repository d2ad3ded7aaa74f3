namespace Compliance.Rules.Analysis;

/// <summary>The nodes of diagrams, each kept once: an array of them, and a hash table of their places. Belongs to one table; not thread-safe.</summary>
internal sealed class NodeStore
{
    private const int FirstSize = 1 << 12;

    private readonly IReadOnlyList<int> _domains;
    private int[] _variables = new int[FirstSize];
    private int[] _firstChild = new int[FirstSize];
    private int[] _children = new int[4 * FirstSize];
    private int[] _places = new int[2 * FirstSize];
    private int _childCount;

    /// <param name="domains">Of each variable, how many children its nodes have.</param>
    public NodeStore(IReadOnlyList<int> domains)
    {
        _domains = domains;
        Count = 2;
        _variables[0] = _variables[1] = domains.Count;
    }

    /// <summary>The two ends, which ask nothing, are nodes 0 and 1.</summary>
    public int Count { get; private set; }

    /// <summary>Whether there may be no room for a node of so many children.</summary>
    public bool MustGrow(int children) => Count == _variables.Length || _childCount + children > _children.Length;

    /// <summary>The memory that all nodes take once there is room for one more of so many children.</summary>
    public long BytesGrown(int children)
    {
        var nodes = (long)_variables.Length * (Count == _variables.Length ? 2 : 1);
        var kept = (long)_children.Length;
        while (_childCount + children > kept)
        {
            kept *= 2;
        }

        return sizeof(int) * ((4 * nodes) + kept);
    }

    public int Variable(int node) => _variables[node];

    public int Child(int node, int value) => _children[_firstChild[node] + value];

    public int FindOrAdd(int variable, ReadOnlySpan<int> children)
    {
        var place = Place(variable, children);
        if (_places[place] != 0)
        {
            return _places[place];
        }

        if (Count == _variables.Length)
        {
            Grow();
            place = Place(variable, children);
        }

        var node = Count++;
        _places[place] = node;
        _variables[node] = variable;
        _firstChild[node] = _childCount;
        while (_childCount + children.Length > _children.Length)
        {
            Array.Resize(ref _children, 2 * _children.Length);
        }

        children.CopyTo(_children.AsSpan(_childCount));
        _childCount += children.Length;
        return node;
    }

    /// <summary>Where the node stands in the hash table, or would.</summary>
    private int Place(int variable, ReadOnlySpan<int> children)
    {
        var mask = _places.Length - 1;
        for (var place = Hash(variable, children) & mask; ; place = (place + 1) & mask)
        {
            var node = _places[place];
            if (node == 0 || (_variables[node] == variable && Children(node).SequenceEqual(children)))
            {
                return place;
            }
        }
    }

    private ReadOnlySpan<int> Children(int node) => _children.AsSpan(_firstChild[node], _domains[_variables[node]]);

    private void Grow()
    {
        Array.Resize(ref _variables, 2 * Count);
        Array.Resize(ref _firstChild, 2 * Count);
        _places = new int[4 * Count];
        for (var node = 2; node < Count; node++)
        {
            _places[Place(_variables[node], Children(node))] = node;
        }
    }

    /// <summary>The same on every run, unlike <see cref="HashCode"/>; node numbers do not depend on it, but times do.</summary>
    private static int Hash(int variable, ReadOnlySpan<int> children)
    {
        var hash = (uint)variable * 0x9E3779B1;
        foreach (var child in children)
        {
            hash = (hash ^ (uint)child) * 0x85EBCA77;
            hash ^= hash >> 15;
        }

        return (int)(hash >> 1);
    }
}
