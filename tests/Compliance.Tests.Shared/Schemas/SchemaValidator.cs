using Compliance.Authoring.Schemas;
using Compliance.Rules.Diagnostics;
using Compliance.Rules.Loading;
using Compliance.Rules.Parsing;
using FluentAssertions;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using NJsonSchema;

namespace Compliance.Tests.Schemas;

/// <summary>The schemas of today's code, and a validator that knows nothing of this project.</summary>
internal static class SchemaValidator
{
    /// <summary>Each schema's text by the name of its file.</summary>
    public static IReadOnlyDictionary<string, string> Written { get; } = Write();

    private static readonly Dictionary<string, JsonSchema> Read = Written.ToDictionary(
        file => file.Key, file => JsonSchema.FromJsonAsync(file.Value).GetAwaiter().GetResult(), StringComparer.Ordinal);

    public static IEnumerable<string> Errors(string schema, JToken json) => Read[schema].Validate(json).Select(error => error.ToString());

    /// <summary>JSON as it stands: days stay texts.</summary>
    public static JToken Parse(string json)
    {
        using var reader = new JsonTextReader(new StringReader(json)) { DateParseHandling = DateParseHandling.None };
        return JToken.ReadFrom(reader);
    }

    private static IReadOnlyDictionary<string, string> Write()
    {
        var diagnostics = new DiagnosticBag();
        var source = new FolderPackSource(Repository.PathOf("rules"));
        var rules = RuleSetLoader.Load([source], diagnostics);
        diagnostics.Sorted().Should().BeEmpty();
        var vocabulary = PackReader.ReadVocabulary(source.Read(diagnostics).Vocabulary!, diagnostics)!;
        return SchemaFiles.All(vocabulary, rules!.Vocabulary);
    }
}
