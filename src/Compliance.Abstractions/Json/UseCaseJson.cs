using System.Text.Json;
using Compliance.Json;

namespace Compliance;

/// <summary>Reads and writes use cases as JSON: a flat object, one property a fact, and <c>asOf</c>, <c>id</c>, <c>note</c>.</summary>
public static class UseCaseJson
{
    /// <summary>Reads a use case. Its names and values are checked against the packs' vocabulary when it is evaluated.</summary>
    /// <param name="json">The JSON text.</param>
    /// <exception cref="InvalidUseCaseException">The text is no use case; the message says where and why.</exception>
    public static UseCase Parse(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        var diagnostics = new DiagnosticBag();
        return JsonText.Source("use case", json, diagnostics) is { } source && UseCaseReader.Read(source, diagnostics) is { } document
            ? document.UseCase
            : throw UseCaseFaults.InText(diagnostics.Sorted());
    }

    /// <summary>The use case as JSON, indented for people.</summary>
    public static string ToJson(this UseCase useCase)
    {
        ArgumentNullException.ThrowIfNull(useCase);
        return JsonReport.WriteValue(json => Write(json, useCase));
    }

    internal static void Write(Utf8JsonWriter json, UseCase useCase)
    {
        json.WriteStartObject();
        WriteIfGiven(json, UseCaseReader.Id, useCase.Id);
        WriteIfGiven(json, UseCaseReader.Note, useCase.Note);
        foreach (var (fact, value) in useCase.Given)
        {
            json.WritePropertyName(fact);
            Write(json, value);
        }

        WriteIfGiven(json, UseCaseReader.AsOf, useCase.AsOf is { } day ? IsoDate.Format(day) : null);
        json.WriteEndObject();
    }

    internal static void Write(Utf8JsonWriter json, FactValue value)
    {
        switch (value.Kind)
        {
            case FactValueKind.Text:
                json.WriteStringValue(value.AsText());
                break;
            case FactValueKind.Boolean:
                json.WriteBooleanValue(value.AsBoolean());
                break;
            case FactValueKind.Number:
                json.WriteNumberValue(value.AsNumber());
                break;
            case FactValueKind.Set:
                json.WriteStartArray();
                foreach (var element in value.AsSet())
                {
                    json.WriteStringValue(element);
                }

                json.WriteEndArray();
                break;
            default:
                json.WriteNullValue();
                break;
        }
    }

    private static void WriteIfGiven(Utf8JsonWriter json, string name, string? value)
    {
        if (value is not null)
        {
            json.WriteString(name, value);
        }
    }
}
