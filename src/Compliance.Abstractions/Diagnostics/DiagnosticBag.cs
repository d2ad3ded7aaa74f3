namespace Compliance;

/// <summary>Collects the faults of one input, so that they are reported together. Belongs to one reader; not thread-safe.</summary>
internal sealed class DiagnosticBag
{
    /// <summary>More faults than this help nobody; the rest are counted, not kept.</summary>
    private const int Kept = 1_000;

    /// <summary>How many names may be compared in search of near ones: a pack of ten thousand rules may name ten thousand that are not there.</summary>
    private const int MostComparisons = 1_000_000;

    private readonly List<Diagnostic> _diagnostics = [];

    /// <summary>How many it keeps itself: one beside another that holds some, so many fewer.</summary>
    private int _most = Kept;
    private int _comparisonsGiven = MostComparisons;
    private int _comparisonsLeft = MostComparisons;

    public bool IsEmpty => _diagnostics.Count == 0;

    public int Count { get; private set; }

    /// <summary>Whether more was reported than is kept.</summary>
    public bool IsCut => Count > Kept;

    public void Add(Diagnostic diagnostic)
    {
        Count++;
        if (_diagnostics.Count < _most)
        {
            _diagnostics.Add(diagnostic);
        }
    }

    /// <summary>Adds a fault whose hint is dear to find; it is not made when it would not be kept.</summary>
    public void Add(Func<Diagnostic> fault)
    {
        if (_diagnostics.Count < _most)
        {
            Add(fault());
        }
        else
        {
            Count++;
        }
    }

    /// <summary>A bag for one of some parts of the input that are read side by side, to be added when it is read. Together they keep and compare little more than this one may.</summary>
    public DiagnosticBag Beside(int parts) => new() { _most = _most - _diagnostics.Count, _comparisonsGiven = _comparisonsLeft / parts, _comparisonsLeft = _comparisonsLeft / parts };

    /// <summary>Adds what a bag beside it holds.</summary>
    public void AddRange(DiagnosticBag beside)
    {
        AddRange(beside._diagnostics, beside.Count);
        _comparisonsLeft = Math.Max(0, _comparisonsLeft - (beside._comparisonsGiven - beside._comparisonsLeft));
    }

    /// <summary>Adds what another bag kept.</summary>
    /// <param name="diagnostics">The faults.</param>
    /// <param name="count">How many there were, those included that were counted only.</param>
    public void AddRange(IReadOnlyList<Diagnostic> diagnostics, int count)
    {
        foreach (var diagnostic in diagnostics)
        {
            Add(diagnostic);
        }

        Count += count - diagnostics.Count;
    }

    /// <summary>The names to look for a near one among; none when enough have been compared for this input.</summary>
    public IEnumerable<string> Candidates(IEnumerable<string> names)
    {
        var count = names.TryGetNonEnumeratedCount(out var known) ? known : names.Count();
        _comparisonsLeft -= Math.Min(count, _comparisonsLeft);
        return _comparisonsLeft > 0 ? names : [];
    }

    /// <summary>The faults by place, each once.</summary>
    public IReadOnlyList<Diagnostic> Sorted() =>
        [.. _diagnostics.Distinct().OrderBy(d => d.At).ThenBy(d => d.Code, StringComparer.Ordinal).ThenBy(d => d.Message, StringComparer.Ordinal)];
}
