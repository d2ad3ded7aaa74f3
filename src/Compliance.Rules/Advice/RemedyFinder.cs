namespace Compliance.Rules.Advice;

/// <summary>
/// Tries every change of up to three slots and keeps the smallest that improve the verdict: none of which a part does at least as well, and none that
/// only does what smaller remedies in it do each by itself. Belongs to one search.
/// </summary>
internal sealed class RemedyFinder
{
    public const int MostChanges = 3;

    private readonly OpenCase _case;
    private readonly int[] _choice;
    private readonly Judgement _present;

    /// <summary>What each change set tried so far comes to; those of three are no part of any other.</summary>
    private readonly Dictionary<ChangeSet, (Judgement Judgement, bool IsRemedy)> _tried = [];

    public RemedyFinder(OpenCase open)
    {
        _case = open;
        _choice = new int[open.Slots.Count];
        _present = open.Judge(_choice);
    }

    /// <summary>The remedies, fewest changes first, in the order of slots and values.</summary>
    public List<ChangeSet> Find()
    {
        var slots = _case.SlotsRead.Where(slot => _case.Slots[slot].Count > 1).ToList();
        var found = new List<ChangeSet>();
        _tried.Add(default, (_present, IsRemedy: false));
        for (var size = 1; size <= MostChanges; size++)
        {
            foreach (var changes in Combinations(slots, size, 0, default))
            {
                var judgement = Judge(changes);
                var isRemedy = IsRemedy(changes, judgement);
                if (isRemedy)
                {
                    found.Add(changes);
                }

                if (size < MostChanges)
                {
                    _tried.Add(changes, (judgement, isRemedy));
                }
            }
        }

        return found;
    }

    private bool IsRemedy(ChangeSet changes, Judgement judgement)
    {
        if (!Preference.IsImprovement(judgement, _present))
        {
            return false;
        }

        var parts = changes.Parts().Select(part => _tried[part]).ToList();
        return !parts.Exists(part => Preference.IsAtLeastAsGood(part.Judgement, judgement))
            && !IsSumOf(judgement, [.. parts.Where(part => part.IsRemedy).Select(part => part.Judgement)]);
    }

    /// <summary>
    /// Whether a smaller remedy decides as well, and whatever the vendor may do less than under that one, another smaller remedy takes from it too: two
    /// remedies that have nothing to do with each other are not told again together.
    /// </summary>
    private bool IsSumOf(Judgement whole, List<Judgement> smaller) => smaller.Exists(one =>
        Preference.Rank(one.Decision) >= Preference.Rank(whole.Decision)
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

        return _case.Judge(_choice);
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
            for (var value = 1; value < _case.Slots[slots[place]].Count; value++)
            {
                foreach (var changes in Combinations(slots, size - 1, place + 1, chosen.With(slots[place], value)))
                {
                    yield return changes;
                }
            }
        }
    }
}
