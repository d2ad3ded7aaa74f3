namespace Compliance.Authoring.Archive;

/// <summary>The clauses that are open at a place of the document, outermost first. A list or a table opens clauses above its floor and closes none below.</summary>
internal sealed class ClauseStack
{
    private readonly List<ClauseDraft> _open = [new(ClauseKind.Document, "", 0, null)];
    private int _floor = 1;

    public ClauseDraft Document => _open[0];

    public ClauseDraft Top => _open[^1];

    public int Count => _open.Count;

    /// <summary>Whether the place is outside every list and table.</summary>
    public bool IsAtTopLevel => _floor == 1;

    /// <summary>Whether nothing is open above the floor, so that the innermost clause cannot be closed.</summary>
    public bool IsAtFloor => _open.Count == _floor;

    /// <summary>The open clauses from the innermost to the one that holds the floor.</summary>
    public IEnumerable<ClauseDraft> Reachable()
    {
        for (var i = _open.Count - 1; i >= _floor - 1; i--)
        {
            yield return _open[i];
        }
    }

    public void Open(ClauseDraft clause)
    {
        Top.Add(clause);
        _open.Add(clause);
    }

    /// <summary>Opens a clause again that the innermost one already holds.</summary>
    public void Reopen(ClauseDraft clause) => _open.Add(clause);

    /// <summary>Closes what is of a rank or of a higher one.</summary>
    public void CloseFrom(int rank)
    {
        while (_open.Count > _floor && Top.Rank >= rank)
        {
            _open.RemoveAt(_open.Count - 1);
        }
    }

    /// <summary>Closes everything inside <paramref name="clause"/>.</summary>
    public void CloseInside(ClauseDraft clause)
    {
        while (_open.Count > _floor && Top != clause)
        {
            _open.RemoveAt(_open.Count - 1);
        }
    }

    public void CloseTo(int count) => _open.RemoveRange(Math.Max(count, _floor), Math.Max(0, _open.Count - Math.Max(count, _floor)));

    /// <summary>Closes the innermost clause, if it is above the floor.</summary>
    public bool TryClose()
    {
        var before = _open.Count;
        CloseTo(before - 1);
        return _open.Count < before;
    }

    /// <summary>Makes the open clauses the floor until the answer is given back to <see cref="Lower"/>.</summary>
    public int Raise()
    {
        var before = _floor;
        _floor = _open.Count;
        return before;
    }

    /// <summary>Closes everything above the floor and goes back to the one before.</summary>
    public void Lower(int floor)
    {
        CloseTo(_floor);
        _floor = floor;
    }
}
