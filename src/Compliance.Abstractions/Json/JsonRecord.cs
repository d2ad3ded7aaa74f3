namespace Compliance.Json;

/// <summary>
/// Reads the properties of an object by name and reports what does not fit: a property that is missing, of the wrong kind, or that nobody has asked for when the
/// reading is over. After a fault it goes on with something, so that all faults come together. Belongs to one object.
/// </summary>
/// <param name="json">The object.</param>
/// <param name="noun">What it is called in faults: <c>a finding</c>.</param>
/// <param name="faults">Takes the faults.</param>
internal sealed class JsonRecord(JsonObject json, string noun, DiagnosticBag faults)
{
    private readonly List<string> _asked = [];

    /// <summary>Reads an object; null, with the fault reported, when the value is none.</summary>
    /// <param name="json">The value.</param>
    /// <param name="noun">What it is called in faults.</param>
    /// <param name="faults">Takes the faults.</param>
    /// <param name="read">Makes the value of its properties.</param>
    public static T? Read<T>(JsonValue json, string noun, DiagnosticBag faults, Func<JsonRecord, T> read)
        where T : class
    {
        if (json is not JsonObject owner)
        {
            faults.Add(ReadingFaults.WrongType(json.At, noun, json.Kind, "an object"));
            return null;
        }

        var record = new JsonRecord(owner, noun, faults);
        var value = read(record);
        record.End();
        return value;
    }

    /// <summary>A string; an absent one is a fault.</summary>
    public string Text(string name) => Required<JsonString>(name, "a string")?.Value ?? "";

    /// <summary>A string, or null: absent, or so written.</summary>
    public string? TextOrNull(string name) => Optional<JsonString>(name, "a string or null")?.Value;

    /// <summary>True or false.</summary>
    public bool Flag(string name) => Required<JsonBoolean>(name, "true or false")?.Value ?? false;

    /// <summary>True or false; false when it is absent.</summary>
    public bool FlagOrFalse(string name) => Optional<JsonBoolean>(name, "true or false")?.Value ?? false;

    /// <summary>A number.</summary>
    public double Number(string name) => Required<JsonNumber>(name, "a number")?.Value ?? 0;

    /// <summary>A whole number that is not negative.</summary>
    public int Count(string name)
    {
        var number = Required<JsonNumber>(name, "a whole number");
        if (number is null || (number.Value is >= 0 and <= int.MaxValue && Math.Truncate(number.Value) == number.Value))
        {
            return (int)(number?.Value ?? 0);
        }

        faults.Add(ReadingFaults.WrongType(number.At, Quoted(name), "a number that is negative, broken or too large", "a whole number"));
        return 0;
    }

    /// <summary>A day.</summary>
    public DateOnly Day(string name) => Required<JsonString>(name, "a date") is { } text ? Day(name, text) : default;

    /// <summary>A day, or null: absent, or so written.</summary>
    public DateOnly? DayOrNull(string name) => Optional<JsonString>(name, "a date or null") is { } text ? Day(name, text) : null;

    /// <summary>A member of an enum.</summary>
    public T Word<T>(string name)
        where T : struct, Enum => Find(name) is { } value ? Json.Words<T>.Read(value, Quoted(name), faults) : Missing<T>(name);

    /// <summary>A member of an enum, or null: absent, or so written.</summary>
    public T? WordOrNull<T>(string name)
        where T : struct, Enum => Find(name) is { } value and not JsonNull ? Json.Words<T>.Read(value, Quoted(name), faults) : null;

    /// <summary>The members of an enum that an array has.</summary>
    public IReadOnlyList<T> Words<T>(string name)
        where T : struct, Enum => List(name, (item, bag) => Json.Words<T>.Read(item, $"an item of {Quoted(name)}", bag));

    /// <summary>An array of strings.</summary>
    public IReadOnlyList<string> Texts(string name) =>
        List(name, (item, _) => item is JsonString text ? text.Value : Refuse<string>(item, $"an item of {Quoted(name)}", "a string"));

    /// <summary>An array of strings, or null: absent, or so written.</summary>
    public IReadOnlyList<string>? TextsOrNull(string name) => ObjectOrNull<IReadOnlyList<string>>(name, (_, _) => Texts(name));

    /// <summary>An array; an absent one is a fault.</summary>
    /// <param name="name">The property.</param>
    /// <param name="read">Reads an item.</param>
    public IReadOnlyList<T> List<T>(string name, Func<JsonValue, DiagnosticBag, T?> read) =>
        Required<JsonArray>(name, "an array")?.Items.Select(item => read(item, faults)).ToList() is { } items ? ContentList<T>.Of(items!) : ContentList<T>.Empty;

    /// <summary>An array; empty when it is absent.</summary>
    /// <param name="name">The property.</param>
    /// <param name="read">Reads an item.</param>
    public IReadOnlyList<T> ListOrEmpty<T>(string name, Func<JsonValue, DiagnosticBag, T?> read) => json[name] is null ? Empty<T>(name) : List(name, read);

    /// <summary>An object of facts or quantities: a value by each name, in the order written.</summary>
    /// <param name="name">The property.</param>
    /// <param name="make">Makes an item of a name and a value.</param>
    public IReadOnlyList<T> Facts<T>(string name, Func<string, FactValue, T> make) =>
        Required<JsonObject>(name, "an object")?.Properties.Select(property => make(property.Name, Fact(property.Name, property.Value))).ToList() is { } facts
            ? ContentList<T>.Of(facts)
            : ContentList<T>.Empty;

    /// <summary>The value of a fact; <c>null</c> is <see cref="FactValue.Unknown"/>.</summary>
    public FactValue Fact(string name) => Find(name) is { } value ? Fact(name, value) : Missing<FactValue>(name) ?? FactValue.Unknown;

    /// <summary>Something with a form of its own; an absent one is a fault.</summary>
    public T? Object<T>(string name, Func<JsonValue, DiagnosticBag, T?> read)
        where T : class => Find(name) is { } value ? read(value, faults) : Missing<T>(name);

    /// <summary>Something with a form of its own, or null: absent, or so written.</summary>
    public T? ObjectOrNull<T>(string name, Func<JsonValue, DiagnosticBag, T?> read)
        where T : class => Find(name) is { } value and not JsonNull ? read(value, faults) : null;

    /// <summary>Reports a value that is right in itself and wrong here.</summary>
    /// <param name="name">The property.</param>
    /// <param name="fault">Makes the fault of its place.</param>
    public void Refuse(string name, Func<SourceLocation, Diagnostic> fault) => faults.Add(fault(json[name]?.At ?? json.At));

    private FactValue Fact(string name, JsonValue value) => UseCaseReader.Value(name, value, faults) ?? FactValue.Unknown;

    private DateOnly Day(string name, JsonString text)
    {
        if (!IsoDate.TryParse(text.Value, out var day))
        {
            faults.Add(ReadingFaults.BadDate(text.At, Quoted(name), text.Value));
        }

        return day;
    }

    private T? Required<T>(string name, string expected)
        where T : JsonValue
    {
        var value = Find(name);
        return value is T found ? found : value is null ? Missing<T>(name) : Refuse<T>(value, Quoted(name), expected);
    }

    private T? Optional<T>(string name, string expected)
        where T : JsonValue
    {
        var value = Find(name);
        return value is T found ? found : value is null or JsonNull ? null : Refuse<T>(value, Quoted(name), expected);
    }

    private T? Missing<T>(string name)
    {
        faults.Add(ReadingFaults.MissingProperty(json.At, noun, name));
        return default;
    }

    private T? Refuse<T>(JsonValue value, string what, string expected)
    {
        faults.Add(ReadingFaults.WrongType(value.At, what, value.Kind, expected));
        return default;
    }

    private ContentList<T> Empty<T>(string name)
    {
        _asked.Add(name);
        return ContentList<T>.Empty;
    }

    private JsonValue? Find(string name)
    {
        _asked.Add(name);
        return json[name];
    }

    private void End()
    {
        foreach (var property in json.Properties.Where(property => !_asked.Contains(property.Name, StringComparer.Ordinal)))
        {
            faults.Add(ReadingFaults.NoSuchProperty(property.At, property.Name, noun, _asked));
        }
    }

    private static string Quoted(string name) => $"\"{name}\"";
}
