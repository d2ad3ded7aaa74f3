using Compliance.Authoring.Witnesses;
using Compliance.Rules.Analysis;
using Compliance.Rules.Compilation;
using Compliance.Rules.Validation;
using Compliance.Rules.Vocabularies;
using Compliance.Tests.Evaluation.Oracles;

namespace Compliance.Tests.Analysis;

/// <summary>Rules with their symbolic form on a day, and the questions that tests ask of both.</summary>
internal sealed class Analysed
{
    private static readonly DateOnly Now = new(2026, 1, 15);

    private readonly RuleSet _rules;

    public Analysed(RuleSet rules, DateOnly? day = null)
    {
        _rules = rules;
        Compiled = CompiledRules.Compile(rules);
        Slice = Compiled.On(day ?? Now);
        Space = UseCaseSpace.Of(Compiled.Slices, vocabularies: [Compiled.Vocabulary]);
        Sets = new SliceSets(Space, Slice);
        Decisions = DecisionSets.Of(Sets, Compiled.Purpose);
    }

    public CompiledRules Compiled { get; }

    public RuleSlice Slice { get; }

    public UseCaseSpace Space { get; }

    public SliceSets Sets { get; }

    public DecisionSets Decisions { get; }

    /// <summary>The use cases in which a norm applies.</summary>
    public UseCaseSet WhereApplies(string rule) => Sets[Slice.Norms.Single(norm => norm.Norm.FullId == rule).Applies];

    /// <summary>Whether a fully described use case is in a set: follows its answers through the diagram.</summary>
    public static bool Contains(UseCaseSet set, UseCase useCase)
    {
        var node = set.Node;
        while (node > DiagramTable.All)
        {
            node = set.Space.Table.Child(node, Answer(set.Space.Variables[set.Space.Table.Variable(node)], useCase));
        }

        return node == DiagramTable.All;
    }

    /// <summary>The truth of each node of the slice's graph in a use case.</summary>
    public Truth[] Evaluate(UseCase useCase) => SliceValues.Of(Compiled, Slice, useCase);

    /// <summary>Whether a condition holds of a fully described use case, by the oracle.</summary>
    public bool Holds(Condition condition, UseCase useCase) =>
        KnownFacts.Of(_rules.Vocabulary, useCase).Holds(condition, _ => throw new InvalidOperationException()) == Truth.True;

    private static int Answer(FactVariable variable, UseCase useCase)
    {
        var value = useCase[variable.Fact.Name]!;
        if (variable.IsElement)
        {
            return variable.Elements.Names.Any(element => value.AsSet().Contains(element.Name, StringComparer.Ordinal)) ? 1 : 0;
        }

        return variable.Classes.ToList().FindIndex(values => variable.Fact.Type switch
        {
            FactType.Boolean => values.Values[0].IsTrue == value.AsBoolean(),
            FactType.Number => values.Ranges.Any(range => range.Contains(value.AsNumber())),
            _ => values.Names.Any(name => name.Name == value.AsText()
                || (name.Name == RegionOf(value.AsText()))
                || (variable.MadeUp.Contains(name.Name) && RegionOf(name.Name) == RegionOf(value.AsText()) && !Named(variable).Contains(value.AsText(), StringComparer.Ordinal))),
        });
    }

    private static IEnumerable<string> Named(FactVariable variable) =>
        variable.Classes.SelectMany(values => values.Names).Select(name => name.Name).Where(name => !variable.MadeUp.Contains(name));

    private static string? RegionOf(string name) => RegionCode.CountryOfPart(name);
}
