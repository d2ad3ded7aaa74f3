using Compliance.Rules.Vocabularies;

namespace Compliance.Rules.Advice;

/// <summary>A fact that an interview may ask for: how it may turn out, and how likely each is. Immutable.</summary>
internal sealed class OpenFact
{
    /// <summary>
    /// Of sets with more classes of elements than this, no combinations of them are looked at: such a fact counts as one that can matter whatever they come to, and no
    /// test gives several elements a truth that it gives none of them alone.
    /// </summary>
    private const int MostElementClasses = 6;

    private OpenFact(Slot slot, double[] weights, bool isComplete)
    {
        Slot = slot;
        Weights = weights;
        IsComplete = isComplete;
    }

    /// <summary>The fact with, after what is known now, a value of each class that the rules tell apart.</summary>
    public Slot Slot { get; }

    /// <summary>For each value of the slot, how many answers come to its class; 0 for what is known now, and for sets of several elements.</summary>
    public IReadOnlyList<double> Weights { get; }

    /// <summary>Whether no class of answers is left out. One that is not complete counts as one that can matter.</summary>
    public bool IsComplete { get; }

    /// <param name="fact">The fact.</param>
    /// <param name="known">What is known of it, too broadly; null when nothing is.</param>
    /// <param name="tests">The tests of the rules in force.</param>
    /// <param name="purpose">The set fact whose elements each need a grant; null where there is none.</param>
    /// <param name="isPossible">Whether a value goes together with the other facts.</param>
    public static OpenFact Of(FactDefinition fact, BoundValue? known, ValueTests tests, FactDefinition? purpose, Func<NamedValue, bool> isPossible)
    {
        var values = new List<BoundValue?> { known };
        var weights = new List<double> { 0 };
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        var isComplete = true;
        if (fact.Type != FactType.Set)
        {
            AddAll(known is null ? ExactValues.Of(fact, tests).Where(value => value.Names is not [var name] || isPossible(name))
                : ExactValues.Under(fact, known.Names[0], tests).Where(isPossible).Select(leaf => new BoundValue([leaf], 0)), 1);
        }
        else
        {
            var (certain, open) = Elements(fact, known, tests);
            AddAll(open.Select(element => new BoundValue([.. certain, element], 0)), 1);

            // With nothing certain, each class has its value by now.
            var classes = certain.Count == 0 ? [.. values.Skip(1).Select(value => value!.Names[0])]
                : open.GroupBy(element => tests.Signature(fact, new([element], 0)), StringComparer.Ordinal).Select(members => members.First()).ToList();
            if (known is null)
            {
                AddAll([new([], 0)], 1);
            }

            isComplete = classes.Count <= MostElementClasses;
            AddAll((isComplete ? Combinations(classes) : []).Select(several => new BoundValue([.. certain, .. several], 0)), 0);
        }

        return new(new(fact, values, purpose), [.. weights], isComplete);

        void AddAll(IEnumerable<BoundValue> answers, double weight)
        {
            foreach (var answer in answers)
            {
                var signature = tests.Signature(fact, answer);
                if (!places.TryGetValue(signature, out var place))
                {
                    places.Add(signature, place = values.Count);
                    values.Add(answer);
                    weights.Add(0);
                }

                weights[place] += weight;
            }
        }
    }

    /// <summary>The elements that are exact already, and those that may come to light below the broad ones or, with nothing known, at all.</summary>
    private static (List<NamedValue> Certain, List<NamedValue> Open) Elements(FactDefinition fact, BoundValue? known, ValueTests tests)
    {
        if (known is null)
        {
            return ([], [.. ExactValues.Leaves(fact)]);
        }

        var isExact = known.Names.ToLookup(name => !fact.Values.Narrower(name).Any());
        return ([.. isExact[true]], [.. isExact[false].SelectMany(broad => ExactValues.Under(fact, broad, tests)).Distinct()]);
    }

    /// <summary>All sets of two and more.</summary>
    private static IEnumerable<List<NamedValue>> Combinations(List<NamedValue> elements) =>
        Enumerable.Range(0, 1 << elements.Count).Select(mask => elements.Where((_, place) => (mask & (1 << place)) != 0).ToList()).Where(several => several.Count > 1);
}
