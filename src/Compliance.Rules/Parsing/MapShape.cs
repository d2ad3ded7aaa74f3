using Compliance.Rules.Diagnostics;

namespace Compliance.Rules.Parsing;

/// <summary>An object whose property names are free, or of a form, and whose values have one shape.</summary>
internal sealed record MapShape(Shape Value, string Meaning, TextShape? Name = null) : Shape
{
    public override string Expected => Meaning;

    public override void Check(JsonValue value, Subject what, DiagnosticBag diagnostics)
    {
        if (value is not JsonObject map)
        {
            ReportKind(value, what, diagnostics);
            return;
        }

        foreach (var property in map.Properties)
        {
            if (Name is { Pattern: { } pattern } && !pattern.IsMatch(property.Name))
            {
                diagnostics.Add(Faults.Malformed(property.At, $"a name in {what}", property.Name, Name.Form));
            }

            Value.Check(property.Value, $"{Legible.Quote(property.Name)} of {what}", diagnostics);
        }
    }
}
