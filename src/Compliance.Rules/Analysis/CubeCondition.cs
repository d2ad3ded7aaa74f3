using Compliance.Rules.Validation;
using Compliance.Rules.Vocabularies;

namespace Compliance.Rules.Analysis;

/// <summary>Writes a conjunction over variables as a condition over facts, in the names of the vocabulary.</summary>
internal sealed class CubeCondition(UseCaseSpace space)
{
    private readonly Dictionary<string, NameCover> _covers = new(StringComparer.Ordinal);

    /// <summary>The condition, its facts in vocabulary order.</summary>
    public AllOf Of(Cube cube) => new([.. cube.Bound.GroupBy(variable => space.Variables[variable].Fact)
        .OrderBy(fact => fact.Key.Index)
        .SelectMany(fact => fact.Key.Type == FactType.Set ? Elements(fact.Key, fact, cube) : [Value(fact.Key, fact.First(), cube)])]);

    private Condition Value(FactDefinition fact, int variable, Cube cube)
    {
        var classes = space.Variables[variable].Classes.Where((_, answer) => cube.Allows(variable, answer)).ToList();
        return fact.Type switch
        {
            FactType.Boolean => new BooleanTest(fact, classes[0].Values[0].IsTrue),
            FactType.Number => new NumberTest(fact, [.. Ranges(space.Variables[variable].Classes, classes).Select(range => WithinBounds(fact, range))]),
            _ => Cover(fact).Is(Names(classes)),
        };
    }

    /// <summary>One condition for each class of which there must be an element, and one for all those of which there must be none.</summary>
    private IEnumerable<Condition> Elements(FactDefinition fact, IEnumerable<int> variables, Cube cube)
    {
        var byPresence = variables.ToLookup(variable => cube.Allows(variable, FactVariable.Present), variable => space.Variables[variable].Elements);
        var present = byPresence[true].Select(elements => Cover(fact).Includes(Names([elements])));
        return byPresence[false].Any() ? present.Append(Cover(fact).Lacks(Names(byPresence[false]))) : present;
    }

    private NameCover Cover(FactDefinition fact)
    {
        if (!_covers.TryGetValue(fact.Name, out var cover))
        {
            var variables = space.VariablesOf(fact).Select(variable => space.Variables[variable]).ToList();
            _covers.Add(fact.Name, cover = new NameCover(fact, Names(variables.SelectMany(variable => variable.Classes)), variables[0].MadeUp));
        }

        return cover;
    }

    private static HashSet<string> Names(IEnumerable<ValueClass> classes) =>
        classes.SelectMany(values => values.Names).Select(name => name.Name).ToHashSet(StringComparer.Ordinal);

    /// <summary>The range without what the fact's own bounds already say.</summary>
    private static NumberRange WithinBounds(FactDefinition fact, NumberRange range) => range == NumberRange.Exactly(range.AtLeast ?? double.NaN) ? range
        : range with { AtLeast = range.AtLeast == fact.Minimum ? null : range.AtLeast, AtMost = range.AtMost == fact.Maximum ? null : range.AtMost };

    /// <summary>The ranges of some classes, neighbours joined.</summary>
    private static List<NumberRange> Ranges(IEnumerable<ValueClass> all, List<ValueClass> wanted)
    {
        var joined = new List<NumberRange>();
        var isGoingOn = false;
        foreach (var (range, _, values) in all.SelectMany(values => values.Ranges.Zip(values.Values, (range, value) => (range, value.Number, values))).OrderBy(cell => cell.Number))
        {
            if (wanted.Contains(values) && isGoingOn)
            {
                joined[^1] = joined[^1] with { AtMost = range.AtMost, Below = range.Below };
            }
            else if (wanted.Contains(values))
            {
                joined.Add(range);
            }

            isGoingOn = wanted.Contains(values);
        }

        return joined;
    }
}
