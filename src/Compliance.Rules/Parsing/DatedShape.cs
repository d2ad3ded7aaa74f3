using Compliance.Rules.Diagnostics;

namespace Compliance.Rules.Parsing;

/// <summary>
/// A value of one shape, or several by the day from which each counts: <c>{ "2025-05-27": …, "2026-03-12": null }</c>, where null says that there is none from then
/// on. Whether the days are versions of a document and in order turns on the document, so validation looks at it.
/// </summary>
internal sealed record DatedShape(Shape Item) : Shape
{
    public override string Expected => $"{Item.Expected}, or several by date such as {{ \"2025-05-27\": …, \"2026-03-12\": null }}";

    /// <summary>Whether a value is written by date: an object that is empty, or has a property that starts with a digit.</summary>
    public static bool IsByDate(JsonObject value) => value.Properties.Count == 0 || value.Properties.Any(property => property.Name is [>= '0' and <= '9', ..]);

    public override void Check(JsonValue value, Subject what, DiagnosticBag diagnostics)
    {
        if (value is not JsonObject map || (Item is ObjectShape && !IsByDate(map)))
        {
            CheckOne(value, what, diagnostics);
            return;
        }

        if (map.Properties.Count == 0)
        {
            diagnostics.Add(Faults.Empty(map.At, what.ToString()));
        }

        foreach (var property in map.Properties)
        {
            if (!IsoDate.TryParse(property.Name, out _))
            {
                diagnostics.Add(ReadingFaults.BadDate(property.At, $"the name in {what}", property.Name));
            }
            else if (property.Value is not JsonNull)
            {
                Item.Check(property.Value, what.From(property.Name), diagnostics);
            }
        }
    }

    private void CheckOne(JsonValue value, Subject what, DiagnosticBag diagnostics)
    {
        if (value is JsonString or JsonObject)
        {
            Item.Check(value, what, diagnostics);
        }
        else
        {
            ReportKind(value, what, diagnostics);
        }
    }
}
