using Compliance.Rules.Vocabularies;

namespace Compliance.Rules.Analysis;

/// <summary>
/// Which answers about a fact agree with its presumption, so that a use case may leave the fact out. A presumption broader than the classes agrees with
/// none: rules would not know. Immutable.
/// </summary>
internal sealed class Presumptions
{
    private readonly IReadOnlyList<int?> _answers;

    public Presumptions(UseCaseSpace space) => _answers = [.. space.Variables.Select(Answer)];

    /// <summary>Whether an answer is the presumed one.</summary>
    public bool Agrees(int variable, int answer) => _answers[variable] == answer;

    /// <summary>By variable: the presumed answer, or -1 where leaving the fact out leaves it open.</summary>
    public int[] Answers => [.. _answers.Select(answer => answer ?? -1)];

    /// <summary>The answer that leaving the fact out gives; null where that leaves it open.</summary>
    public int? Answer(int variable) => _answers[variable];

    /// <summary>The use cases in which a fact, or each, is as presumed as far as it is presumed.</summary>
    /// <param name="space">The space.</param>
    /// <param name="only">The fact; null means each.</param>
    public UseCaseSet Hold(UseCaseSpace space, FactDefinition? only = null) => space.Variables.Index()
        .Where(pair => _answers[pair.Index] is not null && (only is null || pair.Item.Fact == only))
        .Aggregate(space.All, (set, pair) => set & space.Where(pair.Index, _answers[pair.Index]!.Value));

    private static int? Answer(FactVariable variable)
    {
        if (variable.Fact.Presumption is not { } presumed)
        {
            return null;
        }

        if (variable.IsElement)
        {
            return presumed.Names.All(name => IsLeaf(variable.Fact, name))
                ? presumed.Names.Any(name => variable.Elements.Names.Any(element => Same(element, name))) ? FactVariable.Present : FactVariable.Absent
                : null;
        }

        var answers = variable.Classes.Index().Where(pair => Holds(variable, pair.Item, presumed)).Select(pair => pair.Index).ToList();
        return answers.Count == 1 ? answers[0] : null;
    }

    private static bool Holds(FactVariable variable, ValueClass values, BoundValue presumed) => variable.Fact.Type switch
    {
        FactType.Boolean => values.Values[0].IsTrue == presumed.IsTrue,
        FactType.Number => values.Ranges.Any(range => range.Contains(presumed.Number)),
        _ => values.Names.Any(name => variable.Fact.Values.Meets(name, presumed.Names[0]) == Truth.True),
    };

    private static bool IsLeaf(FactDefinition fact, NamedValue name) => !fact.Values.Narrower(name).Any();

    private static bool Same(NamedValue left, NamedValue right) => string.Equals(left.Name, right.Name, StringComparison.Ordinal);
}
