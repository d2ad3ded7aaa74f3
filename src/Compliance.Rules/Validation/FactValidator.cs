using Compliance.Rules.Diagnostics;
using Compliance.Rules.Parsing;

namespace Compliance.Rules.Validation;

/// <summary>What a fact of a vocabulary must be by itself: its properties fit its type.</summary>
internal sealed class FactValidator : DiagnosticValidator<JsonObject>
{
    private static readonly string[] WithValues = ["enum", "set", "region"];

    public FactValidator()
    {
        Check(fact => Only(fact, "values", "enums, sets and regions", WithValues));
        Check(fact => Only(fact, "minimum", "numbers", "number"));
        Check(fact => Only(fact, "maximum", "numbers", "number"));
        Check(fact => Only(fact, "derived", "booleans", "boolean"));
        Check(fact => Only(fact, "trueMeans", "sets", "set"));
        Check(fact => Only(fact, "valuesOf", "sets", "set"));
        Check(Bounds);
        Check(ChangeCost);
    }

    private static IEnumerable<Diagnostic> Only(JsonObject fact, string property, string who, params string[] types)
    {
        if (fact.Property(property) is { } found && fact.String("type") is { } type && !types.Contains(type.Value, StringComparer.Ordinal))
        {
            yield return Faults.NotOfThisType(found.At, fact.String("name")?.Value ?? "", property, type.Value, who);
        }
    }

    private static IEnumerable<Diagnostic> Bounds(JsonObject fact)
    {
        if (fact.Number("minimum") is { } minimum && fact.Number("maximum") is { } maximum && minimum.Value > maximum.Value)
        {
            yield return Faults.BoundsCrossed(minimum.At, fact.String("name")?.Value ?? "");
        }
    }

    private static IEnumerable<Diagnostic> ChangeCost(JsonObject fact)
    {
        if (fact.Number("changeCost") is not { } cost)
        {
            yield break;
        }

        if (fact.Boolean("customerControls")?.Value != true)
        {
            yield return Faults.CostOfWhatCannotChange(cost.At, fact.String("name")?.Value ?? "");
        }
        else if (cost.Value < 0)
        {
            yield return Faults.NegativeCost(cost.At, fact.String("name")?.Value ?? "", cost.Value);
        }
    }
}
