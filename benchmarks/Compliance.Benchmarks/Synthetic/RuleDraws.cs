namespace Compliance.Benchmarks.Synthetic;

/// <summary>
/// Draws the rules of a pack. However large the pack, a use case meets about five norms: the more rules, the longer their conjunctions (within two to five)
/// and the fewer values each test admits, so that the chance of a rule to hold falls as their number rises.
/// </summary>
internal sealed class RuleDraws(Dice dice, IReadOnlyList<SyntheticFact> facts, int size, int definitions)
{
    /// <summary>Norms that a use case meets, those counted that exceptions and dates take away again.</summary>
    private const double Met = 6.5;

    private const int MostTests = 5;

    /// <summary>Weights of conjunctions of two, three, four and five tests.</summary>
    private static readonly int[] Even = [25, 25, 25, 25];
    private static readonly int[] Long = [5, 25, 35, 35];
    private static readonly int[] Longest = [1, 9, 40, 50];

    private readonly List<SyntheticRule> _rules = new(size);

    public IReadOnlyList<SyntheticRule> Draw()
    {
        var overridden = dice.Some((size - definitions) / 10, (size - definitions) - 1).ToHashSet();
        var waiting = new Queue<int>();
        for (var index = 0; index < size; index++)
        {
            if (index < definitions)
            {
                _rules.Add(Dated(Definition(index)));
                continue;
            }

            _rules.Add(Dated(waiting.Count > 0 && dice.Chance(25) || waiting.Count >= size - index ? Exception(index, waiting.Dequeue()) : Norm(index, Conjunction())));
            if (overridden.Contains(index - definitions))
            {
                waiting.Enqueue(index);
            }
        }

        return _rules;
    }

    private SyntheticRule Definition(int index) => new() { Index = index, When = Conjunction(), Concludes = SyntheticPack.GivenFacts + (index % Derived) };

    private int Derived => facts.Count - SyntheticPack.GivenFacts;

    private SyntheticRule Norm(int index, List<SyntheticTest> when)
    {
        if (dice.Chance(10))
        {
            Replace(when, new(SyntheticPack.GivenFacts + dice.Below(Derived), 1u << (1 + dice.Below(2))));
        }

        var modality = dice.Chance(20) ? Modality.Obligation : dice.Chance(50) ? Modality.Prohibition : Modality.Permission;
        return new()
        {
            Index = index,
            When = when,
            Unless = dice.Chance(10) ? Test(Unused(when), 0.25) : null,
            Modality = modality,
            Bearer = dice.Chance(85) ? Bearer.Customer : Bearer.Vendor,
            Severity = (Severity)dice.Below(4),
            Topic = dice.Below(Math.Max(5, size / 8)),
            FulfilledWhen = modality == Modality.Obligation && dice.Chance(50) ? Test(dice.Below(SyntheticPack.GivenFacts), 0.5) : null,
        };
    }

    /// <summary>A norm that overrides an earlier one: it says the same and a little more, so that both hold often enough.</summary>
    private SyntheticRule Exception(int index, int overridden)
    {
        var when = _rules[overridden].When.ToList();
        Replace(when, Test(Unused(when), 0.5));
        return Norm(index, when) with { When = when, Overrides = overridden };
    }

    /// <summary>A fifth of the rules cite some versions of the terms only; a third of these the last one.</summary>
    private SyntheticRule Dated(SyntheticRule rule) => dice.Below(15) switch
    {
        0 => rule with { UntilVersion = 2 },
        1 => rule with { FromVersion = 1, UntilVersion = 3 },
        2 => rule with { FromVersion = 2 },
        _ => rule with { CitesPolicy = dice.Chance(30) },
    };

    private static void Replace(List<SyntheticTest> when, SyntheticTest test)
    {
        if (when.Count == MostTests)
        {
            when.RemoveAt(when.Count - 1);
        }

        if (!when.Exists(other => other.Fact == test.Fact))
        {
            when.Add(test);
        }
    }

    private List<SyntheticTest> Conjunction()
    {
        var length = 2 + dice.PickPlace(size switch { <= 100 => Even, <= 1_000 => Long, _ => Longest });
        var left = Met / size;
        var tests = new List<SyntheticTest>(length);
        foreach (var fact in dice.Some(length, SyntheticPack.GivenFacts).OrderBy(fact => facts[fact].Codes))
        {
            var test = Test(fact, Math.Pow(left, 1.0 / (length - tests.Count)));
            left = Math.Min(1, left * facts[fact].Codes / System.Numerics.BitOperations.PopCount(test.Codes));
            tests.Add(test);
        }

        return tests;
    }

    /// <summary>A test that holds of about a share of the fact's values; of a number, of values beside each other.</summary>
    private SyntheticTest Test(int fact, double share)
    {
        var codes = facts[fact].Codes;
        var count = Math.Clamp((int)Math.Round(share * codes), 1, codes - 1);
        var first = dice.Below(codes - count + 1);
        IEnumerable<int> chosen = facts[fact].Kind == SyntheticFactKind.Number ? Enumerable.Range(first, count) : dice.Some(count, codes);
        return new(fact, chosen.Aggregate(0u, (set, code) => set | (2u << code)));
    }

    private int Unused(List<SyntheticTest> when)
    {
        int fact;
        do
        {
            fact = dice.Below(SyntheticPack.GivenFacts);
        }
        while (when.Exists(test => test.Fact == fact));

        return fact;
    }
}
