using Compliance.Rules.Diagnostics;
using Compliance.Rules.Parsing;
using Compliance.Rules.Vocabularies;

namespace Compliance.Rules.Validation;

/// <summary>Reads the topics and parameters that vocabularies declare, the base vocabulary's first.</summary>
internal sealed class DeclarationReader(DiagnosticBag diagnostics)
{
    public IReadOnlyList<TopicDefinition> Topics(IEnumerable<JsonObject> vocabularies) => Read(vocabularies, "topics", "topic", (topic, name) => new TopicDefinition(
        name, topic.String("title")?.Value ?? name, topic.String("question")?.Value ?? "", topic.String("broader")?.Value));

    public IReadOnlyList<ParameterDefinition> Parameters(IEnumerable<JsonObject> vocabularies) => Read(vocabularies, "parameters", "parameter", (parameter, name) => new ParameterDefinition(
        name, parameter.String("unit")?.Value ?? "", parameter.String("title")?.Value ?? name));

    /// <summary>What packs declare alike is one; what the base vocabulary declares nobody declares again.</summary>
    private List<T> Read<T>(IEnumerable<JsonObject> vocabularies, string property, string noun, Func<JsonObject, string, T> read)
        where T : notnull
    {
        var found = new Dictionary<string, T>(StringComparer.Ordinal);
        var order = new List<T>();
        foreach (var json in vocabularies.SelectMany(vocabulary => vocabulary.Items<JsonObject>(property)))
        {
            if (json.String("name") is not { } name)
            {
                continue;
            }

            var declared = read(json, name.Value);
            if (found.TryAdd(name.Value, declared))
            {
                order.Add(declared);
            }
            else if (!found[name.Value].Equals(declared))
            {
                diagnostics.Add(Faults.DeclaredTwice(name.At, noun, name.Value));
            }
        }

        return order;
    }
}
