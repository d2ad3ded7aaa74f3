using Compliance.Rules.Compilation;
using Compliance.Rules.Vocabularies;

namespace Compliance.Rules.Advice;

/// <summary>
/// Chooses the next question: the one after which, on average over its answers, the fewest facts are left that the outcome turns on; of equals the first
/// in the vocabulary. Belongs to one point of one interview.
/// </summary>
/// <remarks>
/// What is left is read off the graph: the open facts below whatever is unknown in what decides. That may name a fact too many (<c>a or not a</c>), so the
/// fact chosen must also prove itself: some way of answering the others must be found under which it makes a difference.
/// </remarks>
internal sealed class QuestionChoice
{
    private readonly OpenCase _case;
    private readonly IReadOnlyList<OpenFact> _facts;
    private readonly bool _withExposures;
    private readonly int[] _choice;

    private QuestionChoice(OpenCase open, IReadOnlyList<OpenFact> facts, bool withExposures)
    {
        _case = open;
        _facts = facts;
        _withExposures = withExposures;
        _choice = new int[open.Slots.Count];
    }

    /// <param name="rules">The rules.</param>
    /// <param name="slice">Those in force.</param>
    /// <param name="values">By place in the vocabulary: what is known, presumed included.</param>
    /// <param name="isDeclined">Whether nobody knows the fact; it is not asked for.</param>
    /// <param name="withExposures">Whether exposures are to be settled too.</param>
    public static QuestionChoice Of(CompiledRules rules, RuleSlice slice, BoundValue?[] values, Func<FactDefinition, bool> isDeclined, bool withExposures)
    {
        var tests = new ValueTests(slice.Graph, rules.Purpose);
        var facts = rules.Vocabulary.Facts
            .Where(fact => !fact.IsDerived && !isDeclined(fact) && tests.IsOpen(fact, values[fact.Index]))
            .Select(fact => OpenFact.Of(fact, values[fact.Index], tests, rules.Purpose, name => rules.Vocabulary.Products.IsPossible(fact, name, values))).ToList();
        var slots = facts.ConvertAll(fact => fact.Slot);
        return new(new(slice, new(slice), values, slots, rules.Purpose), facts, withExposures);
    }

    /// <summary>The fact to ask for, with the norms that turn on it; null when nothing more makes a difference.</summary>
    public (FactDefinition Fact, IReadOnlyList<CompiledNorm> Because)? Next()
    {
        var reasons = new List<(CompiledNorm Norm, UInt128 Slots)>();
        var open = _case.LeftOpenBy(_choice, _withExposures, reasons);
        var candidates = Enumerable.Range(0, _facts.Count)
            .Where(slot => (open & OpenGraph.BitOf(slot)) != UInt128.Zero).ToList();
        IEnumerable<int> ranked = candidates.Count == 1 ? candidates : candidates.OrderBy(FactsLeftAfter);
        var relevance = new Relevance(_case, _facts, _withExposures);
        foreach (var slot in ranked)
        {
            if (relevance.CanMatter(slot))
            {
                return (_facts[slot].Slot.Fact,
                    [.. reasons.Where(reason => (reason.Slots & OpenGraph.BitOf(slot)) != UInt128.Zero).Select(reason => reason.Norm).Distinct()]);
            }
        }

        return null;
    }

    /// <summary>How many facts the outcome still turns on once this one is answered, on average over its answers.</summary>
    private double FactsLeftAfter(int slot)
    {
        var weights = _facts[slot].Weights;
        double left = 0;
        double all = 0;
        for (var value = 1; value < weights.Count; value++)
        {
            if (weights[value] > 0)
            {
                _choice[slot] = value;
                left += weights[value] * (double)UInt128.PopCount(_case.LeftOpenBy(_choice, _withExposures));
                all += weights[value];
            }
        }

        _choice[slot] = 0;
        return left / all;
    }
}
