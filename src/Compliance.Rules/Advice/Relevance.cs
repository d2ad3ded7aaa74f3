namespace Compliance.Rules.Advice;

/// <summary>
/// Whether a fact can still matter: some answers to the other open facts, "I do not know" among them, under which an answer to this one changes the
/// possible decisions or, where they are to be settled, an exposure. Belongs to one point of one interview.
/// </summary>
/// <remarks>
/// Looked for as things stand, then under all answers to the others. Where these are too many to try, the fact counts as one that can matter: a question
/// too many is better than one too few.
/// </remarks>
internal sealed class Relevance(OpenCase open, IReadOnlyList<OpenFact> facts, bool withExposures)
{
    /// <summary>Tried in a fraction of a second.</summary>
    private const double MostTries = 20_000;

    private readonly int[] _choice = new int[open.Slots.Count];

    public bool CanMatter(int slot)
    {
        Array.Clear(_choice);
        if (!facts[slot].IsComplete || MattersHere(slot))
        {
            return true;
        }

        var others = open.SlotsRead.Where(other => other != slot && other < facts.Count).ToList();
        var tries = others.Aggregate((double)facts[slot].Slot.Count, (product, other) => product * facts[other].Slot.Count);
        return tries > MostTries || !others.TrueForAll(other => facts[other].IsComplete) || MattersSomewhere(slot, others, 0);
    }

    private bool MattersHere(int slot)
    {
        _choice[slot] = 0;
        var unanswered = open.Judge(_choice);
        var matters = false;
        for (var value = 1; value < facts[slot].Slot.Count && !matters; value++)
        {
            _choice[slot] = value;
            matters = Differs(open.Judge(_choice), unanswered);
        }

        _choice[slot] = 0;
        return matters;
    }

    private bool MattersSomewhere(int slot, List<int> others, int from)
    {
        if (from == others.Count)
        {
            return MattersHere(slot);
        }

        for (var value = 0; value < facts[others[from]].Slot.Count; value++)
        {
            _choice[others[from]] = value;
            if (MattersSomewhere(slot, others, from + 1))
            {
                return true;
            }
        }

        return false;
    }

    private bool Differs(Judgement one, Judgement other) =>
        one.Ruling != other.Ruling || (withExposures && !one.Exposures.AsSpan().SequenceEqual(other.Exposures));
}
