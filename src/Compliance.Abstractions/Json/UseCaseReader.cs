
namespace Compliance.Json;

/// <summary>A use case as read from JSON, with where each of its facts stands.</summary>
/// <param name="UseCase">The use case; its names and values are not yet checked against a vocabulary.</param>
/// <param name="Root">The JSON it came from, for places.</param>
internal sealed record UseCaseDocument(UseCase UseCase, JsonObject Root)
{
    /// <summary>
    /// The use case laid over a profile, the facts that hold for a whole company or team: its own facts win, also where they say "not known", and so do id, note
    /// and day.
    /// </summary>
    public UseCaseDocument Over(UseCaseDocument profile) =>
        new(UseCase.Over(profile.UseCase), new(Root.At, [.. profile.Root.Properties.Where(property => Root[property.Name] is null), .. Root.Properties]));

    /// <summary>Where a fact's name stands.</summary>
    public SourceLocation NameAt(string fact) => Root.Property(fact)?.At ?? Root.At;

    /// <summary>Where a fact's value stands; of a set, an element's.</summary>
    public SourceLocation ValueAt(string fact, int element) => Root[fact] switch
    {
        JsonArray array when element >= 0 && element < array.Items.Count => array.Items[element].At,
        { } value => value.At,
        null => Root.At,
    };
}

/// <summary>Reads use cases from JSON: a flat object, one property a fact, and <c>asOf</c>, <c>id</c>, <c>note</c>.</summary>
internal static class UseCaseReader
{
    public const string AsOf = "asOf";
    public const string Id = "id";
    public const string Note = "note";
    public const string Schema = "$schema";

    /// <summary>The properties of a use case that are no facts.</summary>
    public static readonly IReadOnlyList<string> Reserved = [AsOf, Id, Note, Schema];

    /// <summary>Reads a use case; null when a fault was reported.</summary>
    public static UseCaseDocument? Read(SourceText source, DiagnosticBag diagnostics)
    {
        var faultsBefore = diagnostics.Count;
        var value = StrictJson.Read(source, diagnostics, JsonLimits.UseCase);
        if (value is null)
        {
            return null;
        }

        var useCase = Read(value, diagnostics);
        return diagnostics.Count == faultsBefore ? useCase : null;
    }

    /// <summary>Reads a use case that is part of a larger input; null when it is no object.</summary>
    public static UseCaseDocument? Read(JsonValue value, DiagnosticBag diagnostics)
    {
        if (value is not JsonObject root)
        {
            diagnostics.Add(ReadingFaults.UseCaseNoObject(value.At, value.Kind));
            return null;
        }

        if (root.Properties.Count > JsonLimits.UseCase.Values)
        {
            diagnostics.Add(ReadingFaults.TooLarge(root.At, "the use case", root.Properties.Count, JsonLimits.UseCase.Values, "facts"));
            return null;
        }

        var useCase = new UseCase { Id = Text(root, Id, diagnostics), Note = Text(root, Note, diagnostics), AsOf = Day(root, diagnostics) };
        _ = Text(root, Schema, diagnostics);
        foreach (var property in root.Properties)
        {
            if (!Reserved.Contains(property.Name, StringComparer.Ordinal))
            {
                useCase = Add(useCase, property, diagnostics);
            }
        }

        return new(useCase, root);
    }

    private static UseCase Add(UseCase useCase, JsonProperty property, DiagnosticBag diagnostics)
    {
        if (property.Name.Length == 0)
        {
            diagnostics.Add(ReadingFaults.NamelessFact(property.At));
            return useCase;
        }

        var value = Value(property.Name, property.Value, diagnostics);
        return value is null ? useCase : useCase.With(property.Name, value);
    }

    /// <summary>Reads the value of a fact; null when a fault was reported.</summary>
    /// <param name="fact">What faults call the fact.</param>
    /// <param name="json">The value.</param>
    /// <param name="diagnostics">Takes the faults.</param>
    public static FactValue? Value(string fact, JsonValue json, DiagnosticBag diagnostics)
    {
        switch (json)
        {
            case JsonNull:
                return FactValue.Unknown;
            case JsonString text:
                return FactValue.Text(text.Value);
            case JsonBoolean flag:
                return FactValue.Boolean(flag.Value);
            case JsonNumber number:
                return FactValue.Number(number.Value);
            case JsonArray array when array.Items.All(item => item is JsonString):
                return FactValue.Set(array.Items.Cast<JsonString>().Select(item => item.Value));
            case JsonArray array:
                foreach (var wrong in array.Items.Where(item => item is not JsonString))
                {
                    diagnostics.Add(ReadingFaults.UseCaseWrongType(wrong.At, fact, $"an array with {wrong.Kind} in it", "an array of names"));
                }

                return null;
            default:
                diagnostics.Add(ReadingFaults.UseCaseWrongType(json.At, fact, json.Kind, "a name, an array of names, true, false or a number"));
                return null;
        }
    }

    private static string? Text(JsonObject root, string name, DiagnosticBag diagnostics)
    {
        if (root[name] is null or JsonNull or JsonString)
        {
            return root.String(name)?.Value;
        }

        diagnostics.Add(ReadingFaults.WrongType(root[name]!.At, $"\"{name}\"", root[name]!.Kind, "a string"));
        return null;
    }

    private static DateOnly? Day(JsonObject root, DiagnosticBag diagnostics)
    {
        if (Text(root, AsOf, diagnostics) is not { } text)
        {
            return null;
        }

        if (IsoDate.TryParse(text, out var day))
        {
            return day;
        }

        diagnostics.Add(ReadingFaults.BadDate(root[AsOf]!.At, "\"asOf\"", text));
        return null;
    }
}
