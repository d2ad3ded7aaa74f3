using System.Text.Json;
using System.Text.Json.Serialization;
using Compliance.Json;
using Compliance.Rules.Diagnostics;
using Newtonsoft.Json.Linq;
using RulesEngine.Models;

namespace Compliance.RulesEngine.Workflows;

/// <summary>
/// Workflows that come as objects, from a database or code, as the JSON that files hold: so they are read, and refused, by the same reader.
/// </summary>
internal static class WorkflowObjects
{
    private static readonly JsonSerializerOptions Options = new() { MaxDepth = 64, Converters = { new NewtonsoftValues() } };

    /// <summary>The workflows; those that cannot be written are reported.</summary>
    public static IReadOnlyList<WorkflowDocument> Read(string name, IReadOnlyList<Workflow> workflows, DiagnosticBag diagnostics)
    {
        if (workflows.Count == 0)
        {
            return [];
        }

        try
        {
            return WorkflowReader.Read(new SourceText(name, JsonSerializer.SerializeToUtf8Bytes(workflows, Options)), hasPlaces: false, diagnostics);
        }
        catch (Exception exception) when (exception is JsonException or NotSupportedException or InvalidOperationException)
        {
            diagnostics.Add(Faults.Unreadable(name, Legible.Shorten(exception.Message, 200)));
            return [];
        }
    }

    /// <summary>Values that Newtonsoft.Json has read into <c>Properties</c>: to System.Text.Json each is a list of nothing.</summary>
    private sealed class NewtonsoftValues : JsonConverter<JToken>
    {
        public override bool CanConvert(Type typeToConvert) => typeof(JToken).IsAssignableFrom(typeToConvert);

        public override JToken Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => throw new NotSupportedException("Workflows are only written.");

        public override void Write(Utf8JsonWriter writer, JToken value, JsonSerializerOptions options) => writer.WriteRawValue(value.ToString(Newtonsoft.Json.Formatting.None));
    }
}
