using Compliance.Rules.Vocabularies;

namespace Compliance.Rules.Analysis;

/// <summary>A use case as it stands, facts left out or partly known included, as the conjunction of what it may turn out to be.</summary>
internal static class UseCaseCube
{
    /// <summary>The conjunction: a fact left out is as presumed, else free; a broad value allows all that are narrower.</summary>
    /// <param name="space">The space.</param>
    /// <param name="useCase">A use case whose set facts name values without narrower ones.</param>
    public static Cube Of(UseCaseSpace space, UseCase useCase)
    {
        var presumptions = new Presumptions(space);
        var cube = new Cube(space);
        foreach (var (index, variable) in space.Variables.Index())
        {
            cube.Set(index, useCase[variable.Fact.Name] is { } value ? Answers(variable, value) : Only(variable, presumptions.Answer(index)));
        }

        return cube;
    }

    /// <summary>The answers that a value given may turn out to be; null where any may.</summary>
    private static bool[]? Answers(FactVariable variable, FactValue value) => value.Kind == FactValueKind.Unknown ? null
        : variable.IsElement ? Only(variable, variable.Elements.Names.Any(element => value.AsSet().Contains(element.Name, StringComparer.Ordinal)) ? FactVariable.Present : FactVariable.Absent)
        : [.. variable.Classes.Select(values => Has(variable.Fact, values, value))];

    private static bool[]? Only(FactVariable variable, int? answer) =>
        answer is null ? null : [.. Enumerable.Range(0, variable.Domain).Select(other => other == answer)];

    private static bool Has(FactDefinition fact, ValueClass values, FactValue value) => fact.Type switch
    {
        FactType.Boolean => values.Values[0].IsTrue == value.AsBoolean(),
        FactType.Number => values.Ranges.Any(range => range.Contains(value.AsNumber())),
        _ => fact.Values.Find(value.AsText()) is { } given && values.Names.Any(name => fact.Values.Meets(name, given) == Truth.True),
    };
}
