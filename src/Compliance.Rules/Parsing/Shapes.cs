using System.Text.RegularExpressions;
using Compliance.Rules.Diagnostics;
using Compliance.Rules.Vocabularies;

namespace Compliance.Rules.Parsing;

/// <summary>
/// What a JSON value must look like. The reader checks inputs against it and the schema writer turns it into JSON Schema, so that editors and the
/// library agree on what is well-formed.
/// </summary>
internal abstract record Shape
{
    /// <summary>What is expected, in words: <c>a string</c>.</summary>
    public abstract string Expected { get; }

    /// <summary>Reports each way in which a value differs from the shape.</summary>
    /// <param name="value">The value.</param>
    /// <param name="what">What the value is, for faults: <c>"topic"</c>.</param>
    /// <param name="diagnostics">Takes the faults.</param>
    public abstract void Check(JsonValue value, Subject what, DiagnosticBag diagnostics);

    protected void ReportKind(JsonValue value, Subject what, DiagnosticBag diagnostics) =>
        diagnostics.Add(ReadingFaults.WrongType(value.At, what.ToString(), value.Kind, Expected));
}

/// <summary>A string, perhaps of a form.</summary>
internal sealed record TextShape(string Form = "a string", Regex? Pattern = null) : Shape
{
    /// <summary>The form as ECMAScript writes it; of any string, that it is not blank.</summary>
    public string PortablePattern => Pattern is null ? @"\S" : Portable(Pattern);

    /// <summary>A pattern as ECMAScript writes it.</summary>
    public static string Portable(Regex pattern) =>
        pattern.ToString().Replace(@"\A", "^", StringComparison.Ordinal).Replace(@"\z", "$", StringComparison.Ordinal);

    public override string Expected => Form;

    public override void Check(JsonValue value, Subject what, DiagnosticBag diagnostics)
    {
        if (value is not JsonString text)
        {
            ReportKind(value, what, diagnostics);
        }
        else if (string.IsNullOrWhiteSpace(text.Value))
        {
            diagnostics.Add(Faults.Empty(value.At, what.ToString()));
        }
        else if (Pattern is not null && !Pattern.IsMatch(text.Value))
        {
            diagnostics.Add(Faults.Malformed(value.At, what.ToString(), text.Value, Form));
        }
    }
}

/// <summary>A day of the calendar, <c>2026-01-15</c>.</summary>
internal sealed record DateShape : Shape
{
    public override string Expected => "a date such as \"2026-01-15\"";

    public override void Check(JsonValue value, Subject what, DiagnosticBag diagnostics)
    {
        if (value is not JsonString text)
        {
            ReportKind(value, what, diagnostics);
        }
        else if (!IsoDate.TryParse(text.Value, out _))
        {
            diagnostics.Add(ReadingFaults.BadDate(value.At, what.ToString(), text.Value));
        }
    }
}

/// <summary>One of a fixed list of words.</summary>
internal sealed record WordShape(string Noun, IReadOnlyList<string> Words) : Shape
{
    public override string Expected => $"one of {string.Join(", ", Words.Select(word => $"\"{word}\""))}";

    public override void Check(JsonValue value, Subject what, DiagnosticBag diagnostics)
    {
        if (value is not JsonString text)
        {
            ReportKind(value, what, diagnostics);
        }
        else if (!Words.Contains(text.Value, StringComparer.Ordinal))
        {
            ReportUnknown(text, diagnostics);
        }
    }

    private void ReportUnknown(JsonString text, DiagnosticBag diagnostics) => diagnostics.Add(() => Faults.UnknownWord(text.At, Noun, text.Value, Words));
}

/// <summary>True or false.</summary>
internal sealed record BooleanShape : Shape
{
    public override string Expected => "true or false";

    public override void Check(JsonValue value, Subject what, DiagnosticBag diagnostics)
    {
        if (value is not JsonBoolean)
        {
            ReportKind(value, what, diagnostics);
        }
    }
}

/// <summary>A number.</summary>
internal sealed record NumberShape : Shape
{
    public override string Expected => "a number";

    public override void Check(JsonValue value, Subject what, DiagnosticBag diagnostics)
    {
        if (value is not JsonNumber)
        {
            ReportKind(value, what, diagnostics);
        }
    }
}

/// <summary>A value of one shape, or an array of such values.</summary>
internal sealed record OneOrManyShape(Shape Item) : Shape
{
    private readonly ListShape _many = new(Item);

    public override string Expected => $"{Item.Expected}, or an array of such";

    public override void Check(JsonValue value, Subject what, DiagnosticBag diagnostics)
    {
        if (value is JsonArray)
        {
            _many.Check(value, what, diagnostics);
        }
        else if (value is JsonString)
        {
            Item.Check(value, what, diagnostics);
        }
        else
        {
            ReportKind(value, what, diagnostics);
        }
    }
}

/// <summary>A value of a fact: a name, an array of names, true or false, or a number. Which of them turns on the fact, so validation looks at it.</summary>
internal sealed record FactValueShape : Shape
{
    public override string Expected => "a value of the fact: a name, an array of names, true, false or a number";

    public override void Check(JsonValue value, Subject what, DiagnosticBag diagnostics)
    {
        if (value is JsonNull or JsonObject)
        {
            ReportKind(value, what, diagnostics);
        }
        else if (value is JsonArray array)
        {
            foreach (var item in array.Items.Where(item => item is not JsonString))
            {
                diagnostics.Add(ReadingFaults.WrongType(item.At, what.Item.ToString(), item.Kind, "a name"));
            }
        }
    }
}

/// <summary>A cell of a grid: a fact's value or a word. Which of them turns on its column, so its reader looks at it.</summary>
internal sealed record CellShape : Shape
{
    public override string Expected => "a name, an array of names, true, false, a number or null";

    public override void Check(JsonValue value, Subject what, DiagnosticBag diagnostics)
    {
        if (value is JsonObject)
        {
            ReportKind(value, what, diagnostics);
        }
    }
}

/// <summary>A use case: an object of facts. Its reader looks inside.</summary>
internal sealed record UseCaseShape : Shape
{
    public override string Expected => "a use case: an object of facts";

    public override void Check(JsonValue value, Subject what, DiagnosticBag diagnostics)
    {
    }
}

/// <summary>A condition over facts; its facts and values turn on the vocabulary, so validation looks inside.</summary>
internal sealed record ConditionShape : Shape
{
    public override string Expected => "a condition such as { \"tier\": \"free\" }";

    public override void Check(JsonValue value, Subject what, DiagnosticBag diagnostics)
    {
        if (value is not JsonObject)
        {
            ReportKind(value, what, diagnostics);
        }
    }
}

/// <summary>An array of values of one shape.</summary>
internal sealed record ListShape(Shape Item, bool MayBeEmpty = false) : Shape
{
    public override string Expected => $"an array, each item {Item.Expected}";

    public override void Check(JsonValue value, Subject what, DiagnosticBag diagnostics)
    {
        if (value is not JsonArray array)
        {
            ReportKind(value, what, diagnostics);
            return;
        }

        if (array.Items.Count == 0 && !MayBeEmpty)
        {
            diagnostics.Add(Faults.Empty(value.At, what.ToString()));
        }

        foreach (var item in array.Items)
        {
            Item.Check(item, what.Item, diagnostics);
        }
    }
}

/// <summary>A property of an object.</summary>
internal sealed record PropertyShape(string Name, Shape Shape, string Description, bool Required = false)
{
    /// <summary>What faults call its value.</summary>
    public Subject Quoted { get; } = $"\"{Name}\"";
}

/// <summary>An object with a fixed list of properties; any other is a fault.</summary>
internal sealed record ObjectShape(string Noun, string Description, IReadOnlyList<PropertyShape> Properties) : Shape
{
    private readonly Dictionary<string, PropertyShape> _byName = Properties.ToDictionary(property => property.Name, StringComparer.Ordinal);

    /// <summary>Groups of properties of which one group must be there whole. Validation says so in better words; the schema needs to be told.</summary>
    public IReadOnlyList<IReadOnlyList<string>> RequiredTogether { get; init; } = [];

    public override string Expected => $"an object, {Noun}";

    public override void Check(JsonValue value, Subject what, DiagnosticBag diagnostics)
    {
        if (value is not JsonObject found)
        {
            ReportKind(value, what, diagnostics);
            return;
        }

        foreach (var property in found.Properties)
        {
            if (_byName.TryGetValue(property.Name, out var shape))
            {
                shape.Shape.Check(property.Value, shape.Quoted, diagnostics);
            }
            else
            {
                ReportUnknown(property, diagnostics);
            }
        }

        foreach (var property in Properties)
        {
            if (property.Required && found[property.Name] is null)
            {
                diagnostics.Add(ReadingFaults.MissingProperty(found.At, Noun, property.Name));
            }
        }
    }

    private void ReportUnknown(JsonProperty property, DiagnosticBag diagnostics) =>
        diagnostics.Add(() => Faults.UnknownProperty(property.At, property.Name, Noun, _byName.Keys));
}

/// <summary>A shape that contains itself; looked up when it is used.</summary>
internal sealed record RecursiveShape(string Name, Func<Shape> Target) : Shape
{
    public override string Expected => Target().Expected;

    public override void Check(JsonValue value, Subject what, DiagnosticBag diagnostics) => Target().Check(value, what, diagnostics);
}
