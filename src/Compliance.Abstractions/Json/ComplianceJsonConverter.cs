using System.Text.Json;
using System.Text.Json.Serialization;

namespace Compliance.Json;

/// <summary>
/// Reads and writes the types of this library for System.Text.Json. It stands on the types themselves, so no options need name it. Thread-safe.
/// </summary>
/// <remarks>
/// It reads what the command line reads and refuses what that refuses, with the same code, whatever the options are: names are compared letter by letter, nothing
/// is dropped, no number is read from a string, comments and trailing commas are no JSON. It writes what <c>ToJson</c> writes; of the options, only those of
/// the writer (indentation, escaping) count.
/// </remarks>
/// <typeparam name="T">A public type of this library that has it as its converter.</typeparam>
public sealed class ComplianceJsonConverter<T> : JsonConverter<T>
{
    private static readonly WireForm<T> Form = WireForms.Of<T>();

    /// <inheritdoc/>
    public override bool HandleNull => true;

    /// <inheritdoc/>
    /// <exception cref="ComplianceJsonException">The JSON is no such value; the message says where and why.</exception>
    public override T? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var isWhole = reader.CurrentDepth == 0;
        if (reader.TokenType == JsonTokenType.Null && !isWhole && !Form.HasNull && default(T) is null)
        {
            return default;
        }

        var faults = new DiagnosticBag();
        var json = StrictJson.Read(ref reader, Form.Name, faults, Form.Limits);
        var value = json is null ? default : Form.Read(json, faults);
        if (faults.IsEmpty)
        {
            return value;
        }

        var sorted = faults.Sorted();
        throw new ComplianceJsonException(sorted, isWhole ? JsonPlace.PathTo(json, sorted[0].At) : null);
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        if (value is null)
        {
            writer.WriteNullValue();
        }
        else
        {
            Form.Write(writer, value);
        }
    }

    /// <inheritdoc/>
    /// <exception cref="ComplianceJsonException">The name is no such value.</exception>
    public override T ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var faults = new DiagnosticBag();
        var value = Form.Read(new JsonString(SourceLocation.Whole(Form.Name), reader.GetString()!), faults);
        return faults.IsEmpty ? value! : throw new ComplianceJsonException(faults.Sorted());
    }

    /// <inheritdoc/>
    /// <exception cref="NotSupportedException">Values of the type are no names.</exception>
    public override void WriteAsPropertyName(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WritePropertyName(WireForms.NameOf(value)
            ?? throw new NotSupportedException($"A {typeof(T).Name} is no name; only enums of this library can be keys of a dictionary in JSON."));
    }
}
