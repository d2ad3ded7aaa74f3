namespace Compliance.Rules.Advice;

/// <summary>
/// Tries every change of up to three facts and keeps those of which every edit pays: that are better than the present and than whatever a part of them
/// comes to. What only does what smaller remedies in it do each by itself is left out. Belongs to one search.
/// </summary>
internal sealed class RemedyFinder
{
    public const int MostChanges = 3;

    /// <summary>Of several changes at once, more remedies than these are no advice.</summary>
    private const int MostFound = 1_000;

    /// <summary>About what is kept of a try besides the states of norms, and how many nodes are evaluated in the time that a byte stands for.</summary>
    private const int BytesPerTry = 128;
    private const int NodesPerByte = 16;

    private readonly OpenCase _case;
    private readonly IReadOnlyList<ChangeSlot> _slots;
    private readonly int[] _choice;
    private readonly Judgement _present;
    private readonly Lazy<ReachableDecisions?> _reachable;

    /// <summary>What each change set tried so far comes to. Parts are tried before what they are part of.</summary>
    private readonly Dictionary<ChangeSet, (Judgement Judgement, bool IsRemedy)> _tried = [];

    /// <param name="open">The use case, open in the slots given, in their order, and perhaps in more.</param>
    /// <param name="slots">What may be changed.</param>
    /// <param name="reachable">Works out which decisions can be reached; asked only when something is undetermined.</param>
    public RemedyFinder(OpenCase open, IReadOnlyList<ChangeSlot> slots, Func<ReachableDecisions?> reachable)
    {
        _case = open;
        _slots = slots;
        _reachable = new(reachable);
        _choice = new int[open.Slots.Count];
        _present = JudgeChoice();
    }

    /// <summary>How many facts were changed at once: every combination up to it was tried. Less than <see cref="MostChanges"/> where there are too many of more.</summary>
    public int Tried { get; private set; } = MostChanges;

    /// <summary>The remedies, fewest changes first, in the order of slots and values.</summary>
    public List<ChangeSet> Find()
    {
        List<int> slots = [.. _case.SlotsRead.Where(slot => slot < _slots.Count)];
        var found = Find(slots);

        // A change may leave everything as unknown as it is, and yet make reachable what was not.
        List<int> all = [.. slots.Union(_reachable is { IsValueCreated: true, Value: { } reachable } ? reachable.SlotsRead.Where(slot => slot < _slots.Count) : []).Order()];
        return all.Count == slots.Count ? found : Find(all);
    }

    private List<ChangeSet> Find(List<int> slots)
    {
        var found = new List<ChangeSet>();
        _tried.Clear();
        _tried.Add(default, (_present, IsRemedy: false));
        Tried = MostChanges;
        for (var size = 1; size <= MostChanges; size++)
        {
            var smaller = found.Count;
            if (IsTooMuch(slots, size) || !Try(slots, size, found))
            {
                found.RemoveRange(smaller, found.Count - smaller);
                Tried = size - 1;
                break;
            }
        }

        return found;
    }

    /// <summary>Tries all combinations of a size; false where so many of them help that nobody would read them. Those of one change are as many as there are values.</summary>
    private bool Try(List<int> slots, int size, List<ChangeSet> found)
    {
        foreach (var changes in Combinations(slots, size, 0, default))
        {
            var judgement = Judge(changes);
            var isRemedy = IsRemedy(changes, judgement);
            _tried.Add(changes, (judgement, isRemedy));
            if (isRemedy)
            {
                found.Add(changes);
                if (size > 1 && found.Count > MostFound)
                {
                    return false;
                }
            }
        }

        return true;
    }

    /// <summary>Whether the combinations of a size would take more than a search may: each is judged, and what it comes to is kept.</summary>
    private bool IsTooMuch(List<int> slots, int size)
    {
        var combinations = new double[size + 1];
        combinations[0] = 1;
        foreach (var slot in slots)
        {
            for (var changes = size; changes > 0; changes--)
            {
                combinations[changes] += combinations[changes - 1] * _slots[slot].Classes.Count;
            }
        }

        return combinations[size] * (BytesPerTry + _case.Exposures.Count + _case.Prohibitions.Count + (_case.NodeCount / NodesPerByte)) > Limits.RemedyBytes.Most;
    }

    private bool IsRemedy(ChangeSet changes, Judgement judgement)
    {
        if (!Preference.IsImprovement(judgement, _present))
        {
            return false;
        }

        var parts = changes.Parts(_slots).Select(part => _tried[part]).ToList();
        return parts.TrueForAll(part => Preference.IsImprovement(judgement, part.Judgement))
            && !IsSumOf(judgement, [.. parts.Where(part => part.IsRemedy).Select(part => part.Judgement)]);
    }

    /// <summary>
    /// Whether a smaller remedy decides as well, and whatever the vendor may do less than under that one, another smaller remedy takes from it too: two
    /// remedies that have nothing to do with each other are not told again together.
    /// </summary>
    private bool IsSumOf(Judgement whole, List<Judgement> smaller) => smaller.Exists(one =>
        one.Rank >= whole.Rank
        && Enumerable.Range(0, whole.Exposures.Length).All(exposure =>
            whole.Exposures[exposure] >= one.Exposures[exposure]
            || (one.Exposures[exposure] <= _present.Exposures[exposure] && smaller.Exists(other => other.Exposures[exposure] <= whole.Exposures[exposure]))));

    private Judgement Judge(ChangeSet changes)
    {
        Array.Clear(_choice);
        foreach (var (slot, value) in changes.Changes)
        {
            _choice[slot] = value;
        }

        return JudgeChoice();
    }

    private Judgement JudgeChoice()
    {
        var judgement = _case.Judge(_choice);
        var possible = judgement.Ruling.PossibleDecisions;
        return possible.Count < 2 || _reachable.Value is not { } reachable ? judgement
            : judgement with { Rank = Preference.Rank(possible, [.. possible.Where(decision => reachable.CanBe(decision, _choice))]) };
    }

    private IEnumerable<ChangeSet> Combinations(List<int> slots, int size, int from, ChangeSet chosen)
    {
        if (size == 0)
        {
            yield return chosen;
            yield break;
        }

        for (var place = from; place < slots.Count; place++)
        {
            for (var value = 1; value <= _slots[slots[place]].Classes.Count; value++)
            {
                foreach (var changes in Combinations(slots, size - 1, place + 1, chosen.With(slots[place], value)))
                {
                    yield return changes;
                }
            }
        }
    }
}
