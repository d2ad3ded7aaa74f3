using Compliance.Authoring.Interpretation;
using Compliance.Rules.Validation;
using Compliance.Rules.Vocabularies;

namespace Compliance.Authoring.Mutation;

/// <summary>The slips in the test of one fact: a value more or less, broader or narrower; a bound one more or less; true for false.</summary>
internal static class TestEdits
{
    /// <summary>The tests that one slip makes of a test, each with the slip in a few words.</summary>
    public static IEnumerable<(FactTest Edited, MutationKind Kind, string Change)> Of(FactTest test) => test switch
    {
        ValueTest values => OfValues(values),
        NumberTest numbers => OfNumbers(numbers),
        BooleanTest boolean => [(boolean with { Expected = !boolean.Expected }, MutationKind.Value, $"{ConditionWords.Of(boolean, isNegated: true)} instead of {Word(boolean.Expected)}")],
        _ => [],
    };

    private static string Word(bool value) => value ? "true" : "false";

    private static IEnumerable<(FactTest Edited, MutationKind Kind, string Change)> OfValues(ValueTest test)
    {
        foreach (var value in test.Values)
        {
            var others = test.Values.Where(other => other != value).ToList();
            if (others.Count > 0)
            {
                yield return (test with { Values = others }, MutationKind.Value, $"{test.Fact.Name} without \"{value.Name}\"");
            }

            if (Broader(test.Fact.Values, value) is { } broader)
            {
                yield return (test with { Values = Exchanged(value, broader) }, MutationKind.Value, $"{test.Fact.Name}: \"{broader.Name}\" instead of \"{value.Name}\"");
            }

            if (test.Fact.Values.Narrower(value).FirstOrDefault() is { } narrower)
            {
                yield return (test with { Values = Exchanged(value, test.Fact.Values.Find(narrower)!.Value) }, MutationKind.Value, $"{test.Fact.Name}: \"{narrower}\" instead of \"{value.Name}\"");
            }
        }

        if (Another(test) is { } another)
        {
            yield return (test with { Values = [.. test.Values, another] }, MutationKind.Value, $"{test.Fact.Name} with \"{another.Name}\" too");
        }

        IReadOnlyList<NamedValue> Exchanged(NamedValue value, NamedValue by) => [.. test.Values.Select(other => other == value ? by : other)];
    }

    /// <summary>The narrowest value that is broader than another; null for one that stands at the top.</summary>
    private static NamedValue? Broader(ValueTree values, NamedValue value) => values.Broader(value).FirstOrDefault() is { } name ? values.Find(name) : null;

    /// <summary>The next value of the vocabulary, around its end, that the test says nothing of yet.</summary>
    private static NamedValue? Another(ValueTest test)
    {
        var (values, last) = (test.Fact.Values, test.Values[^1].Id);
        List<NamedValue> all = [.. All(values)];
        var meeting = values.MeetSome(all, test.Values);
        var free = all.Where((_, place) => meeting[place] == Truth.False).ToList();
        return free.Count == 0 ? null : free.Select(other => (NamedValue?)other).FirstOrDefault(other => other!.Value.Id > last) ?? free[0];
    }

    private static IEnumerable<NamedValue> All(ValueTree values) => values.Names.Select(name => values.Find(name)!.Value);

    private static IEnumerable<(FactTest Edited, MutationKind Kind, string Change)> OfNumbers(NumberTest test)
    {
        for (var index = 0; index < test.Ranges.Count; index++)
        {
            foreach (var step in new[] { -1.0, 1.0 })
            {
                foreach (var moved in Moved(test.Ranges[index], step))
                {
                    if (!moved.IsEmpty && !moved.IsAbove(test.Fact.Maximum) && !moved.IsBelow(test.Fact.Minimum))
                    {
                        var place = index;
                        var edited = test with { Ranges = [.. test.Ranges.Select((range, other) => other == place ? moved : range)] };
                        yield return (edited, MutationKind.Threshold, $"{ConditionWords.Of(edited)} instead of {ConditionWords.Of(test).Split(" is ")[^1]}");
                    }
                }
            }
        }
    }

    /// <summary>A range with one bound moved; an exact number moves as a whole.</summary>
    private static IEnumerable<NumberRange> Moved(NumberRange range, double step)
    {
        if (range.AtLeast is { } exactly && range.AtMost == exactly)
        {
            return [NumberRange.Exactly(exactly + step)];
        }

        List<NumberRange> moved =
        [
            range with { AtLeast = range.AtLeast + step }, range with { Above = range.Above + step },
            range with { AtMost = range.AtMost + step }, range with { Below = range.Below + step },
        ];
        return moved.Where(other => other != range);
    }
}
