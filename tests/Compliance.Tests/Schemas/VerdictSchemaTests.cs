using Compliance.Authoring.Schemas;
using Compliance.Tests.Advice;
using Compliance.Tests.Evaluation.RandomPacks;
using Compliance.Tests.Scenarios;
using FluentAssertions;
using Newtonsoft.Json.Linq;
using Xunit;

namespace Compliance.Tests.Schemas;

/// <summary>The schema of verdicts against verdicts, both ways: it lets through what is written, and says a word on every property of it.</summary>
public sealed class VerdictSchemaTests
{
    private static readonly JObject Schema = (JObject)SchemaValidator.Parse(SchemaValidator.Written[SchemaFiles.Verdict]);

    [Fact]
    public void Verdicts_OfRandomPacks_Validate() => Property.Check(ruleSets: 60, drawn =>
    {
        var advisor = Advisor.Of(drawn.Rules);
        return [.. drawn.UseCases.Take(2).SelectMany(useCase => SchemaValidator.Errors(SchemaFiles.Verdict, SchemaValidator.Parse(advisor.EvaluateWithRemedies(useCase).ToJson())))];
    });

    [Fact]
    public void Verdicts_HaveNothingThatTheSchemaDoesNotDescribe_AndAllThatItRequires()
    {
        var shipped = ShippedPack.Of("mistral");
        var advisor = Advisor.Of(shipped.Rules);
        var useCases = shipped.Scenarios.Where((_, index) => index % 600 == 0).Take(Property.AreRunsLong ? 60 : 6).Select(scenario => scenario.UseCase.UseCase).ToList();
        var undescribed = new HashSet<string>(StringComparer.Ordinal);

        foreach (var json in useCases.Select(useCase => SchemaValidator.Parse(advisor.EvaluateWithRemedies(useCase).ToJson())))
        {
            SchemaValidator.Errors(SchemaFiles.Verdict, json).Should().BeEmpty();
            Walk(json, Schema, "$", undescribed);
        }

        undescribed.Should().BeEmpty();
    }

    [Theory]
    [InlineData("decision", "\"maybe\"")]
    [InlineData("possibleDecisions", "[]")]
    [InlineData("format", "1")]
    [InlineData("asOf", "\"today\"")]
    [InlineData("findings[0].role", "\"boss\"")]
    [InlineData("findings[0].citations", "[]")]
    [InlineData("useCase.tier", "{}")]
    public void Schema_WrongVerdict_DoesNotValidate(string path, string value)
    {
        var shipped = ShippedPack.Of("mistral");
        var json = SchemaValidator.Parse(shipped.Judge(shipped.Scenarios[0]).ToJson());
        SchemaValidator.Errors(SchemaFiles.Verdict, json).Should().BeEmpty();

        json.SelectToken(path)!.Replace(JToken.Parse(value));

        SchemaValidator.Errors(SchemaFiles.Verdict, json).Should().NotBeEmpty();
    }

    private static void Walk(JToken json, JObject schema, string path, HashSet<string> undescribed)
    {
        schema = Resolve(schema);
        switch (json)
        {
            case JObject owner when schema["properties"] is JObject or null && schema["additionalProperties"] is null:
                foreach (var property in owner.Properties())
                {
                    if (schema["properties"]?[property.Name] is JObject part)
                    {
                        Walk(property.Value, part, $"{path}.{property.Name}", undescribed);
                    }
                    else
                    {
                        undescribed.Add($"{path}.{property.Name}");
                    }
                }

                break;
            case JArray array when schema["items"] is JObject items:
                foreach (var item in array)
                {
                    Walk(item, items, $"{path}[]", undescribed);
                }

                break;
        }
    }

    private static JObject Resolve(JObject schema)
    {
        var reference = (string?)schema["$ref"] ?? (string?)schema.SelectToken("allOf[0].$ref");
        return reference is null ? schema : (JObject)Schema["definitions"]![reference.Split('/')[^1]]!;
    }
}
