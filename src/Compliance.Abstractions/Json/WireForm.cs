using System.Text.Json;

namespace Compliance.Json;

/// <summary>How values of a type are written as JSON and read back: the one form of it, whichever serializer asks. Immutable.</summary>
/// <param name="noun">What a value is called in faults: <c>a use case</c>.</param>
internal abstract class WireForm(string noun)
{
    /// <summary>What a value is called in faults.</summary>
    public string Noun { get; } = noun;

    /// <summary>What a value is called where it stands, without an article: <c>use case</c>.</summary>
    public string Name { get; } = noun[(noun.IndexOf(' ', StringComparison.Ordinal) + 1)..];

    /// <summary>How large the JSON may be.</summary>
    public JsonLimits Limits { get; init; } = JsonLimits.Verdict;

    /// <summary>Whether <c>null</c> is a value of its own, as "not known" is of a fact; else it is no value, and nothing but a part of something may be that.</summary>
    public bool HasNull { get; init; }

    /// <summary>Reads a value; what it gives means nothing when a fault was reported.</summary>
    public abstract object? ReadObject(JsonValue json, DiagnosticBag faults);

    /// <summary>Writes a value.</summary>
    public abstract void WriteObject(Utf8JsonWriter json, object value);
}

/// <summary>The form of a type.</summary>
/// <param name="noun">What a value is called in faults: <c>a use case</c>.</param>
/// <param name="read">Reads a value; what it gives means nothing when a fault was reported.</param>
/// <param name="write">Writes a value.</param>
internal sealed class WireForm<T>(string noun, Func<JsonValue, DiagnosticBag, T?> read, Action<Utf8JsonWriter, T> write) : WireForm(noun)
{
    public T? Read(JsonValue json, DiagnosticBag faults) => read(json, faults);

    public void Write(Utf8JsonWriter json, T value) => write(json, value);

    public override object? ReadObject(JsonValue json, DiagnosticBag faults) => read(json, faults);

    public override void WriteObject(Utf8JsonWriter json, object value) => write(json, (T)value);
}
