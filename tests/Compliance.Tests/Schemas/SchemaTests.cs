using Compliance.Authoring.Schemas;
using Compliance.Rules.Parsing;
using Compliance.Rules.Reporting;
using Compliance.Tests.Scenarios;
using Compliance.Tests.WrongInput;
using FluentAssertions;
using Newtonsoft.Json.Linq;
using Xunit;

namespace Compliance.Tests.Schemas;

/// <summary>The schemas, tried with a validator that knows nothing of this project.</summary>
public sealed class SchemaTests
{
    public static TheoryData<string> ShippedFiles => [.. Directory.GetFiles(Repository.PathOf("rules"), "*.json", SearchOption.AllDirectories)
        .Select(path => Path.GetRelativePath(Repository.Root, path).Replace('\\', '/'))
        .Where(path => !path.StartsWith("rules/schema/", StringComparison.Ordinal) && SchemaOf(path) is not null)
        .Order(StringComparer.Ordinal)];

    /// <summary>Wrong inputs in one well-formed JSON text whose fault a schema can see: it is in one place and needs no other knowledge.</summary>
    public static TheoryData<string> WrongForSchemas =>
    [
        "Rules: an unknown property of a pack", "Rules: a pack without an id", "Rules: a pack's id with capitals", "Rules: a version that is a number",
        "Rules: a version that is no version", "Rules: an unknown layer", "Rules: a vendor that is an object", "Rules: no vendor in the list of vendors",
        "Rules: documents that are missing", "Rules: a document without versions", "Rules: a document without an authority", "Rules: an unknown authority",
        "Rules: a document's address without https", "Rules: a blank title", "Rules: a day that February does not have", "Rules: a day without leading zeros",
        "Rules: a day that is a number", "Rules: a version without a day", "Rules: a scope that is a string", "Rules: a gap without a title",
        "Rules: values added that are an object", "Rules: an unknown property of a pack's vocabulary", "Rules: a vocabulary without facts", "Rules: a vocabulary of no facts",
        "Rules: an unknown property of a fact", "Rules: a fact without a name", "Rules: a fact without a type", "Rules: an unknown type", "Rules: a fact's name with a hyphen",
        "Rules: a value with a space in it", "Rules: a value that is a string", "Rules: a presumption of null", "Rules: a presumption with a number in an array",
        "Rules: a bound that is a string", "Rules: a rule file without rules", "Rules: a rule that is a string",
        "Rules: a rule that is neither norm nor definition", "Rules: a rule without cites", "Rules: a rule of no cites", "Rules: an unknown modality",
        "Rules: an unknown bearer", "Rules: an unknown severity", "Rules: a rule's id with a slash", "Rules: a rule's id that is null", "Rules: a topic with capitals",
        "Rules: standing that is a string", "Rules: a caveat without a text", "Rules: a cite without a clause", "Rules: a clause with a space",
        "Rules: an anchor without a start", "Rules: an anchor that is a string", "Rules: a condition that is an array", "Rules: a condition that is a string",
        "Rules: a condition that is null", "Rules: null for a value", "Rules: null in an array", "Rules: a number for a name", "Rules: a set with a number in it",
        "Rules: a set test of an enum", "Rules: an unknown test of a set", "Rules: a set test of nothing", "Rules: a set test without a test",
        "Rules: an empty array of values", "Rules: a boolean as a string", "Rules: an array of booleans", "Rules: null for a boolean", "Rules: a number as a string",
        "Rules: an empty array of numbers", "Rules: bounds that are empty", "Rules: an unknown bound", "Rules: anyOf of nothing",
        "Rules: allOf of an object", "Rules: anyOf with null in it", "Rules: not of an array",
        "UseCase: an array for one value", "UseCase: a number for a name", "UseCase: a boolean as a string", "UseCase: a number as a string",
        "UseCase: a boolean for a set", "UseCase: a nested object", "UseCase: a set with a number in it", "UseCase: a number below the bounds", "UseCase: a number above the bounds",
        "UseCase: an array", "UseCase: null", "UseCase: an id that is a number", "UseCase: a day that is a number", "UseCase: a day that February does not have",
        "UseCase: a day in another form", "UseCase: an empty value",
        "Scenarios: a file without scenarios", "Scenarios: no scenarios", "Scenarios: an unknown property", "Scenarios: a scenario without a name",
        "Scenarios: a use case that is an array", "Scenarios: an unknown decision", "Scenarios: an unknown expectation", "Scenarios: no possible decision",
        "Scenarios: a bad day in a use case",
    ];

    [Theory]
    [MemberData(nameof(ShippedFiles))]
    public void Schema_ShippedFile_Validates(string path)
    {
        var json = SchemaValidator.Parse(File.ReadAllText(Repository.PathOf(path)));
        var schema = SchemaOf(path)!;

        SchemaValidator.Errors(schema, json).Should().BeEmpty();
        ((string?)json["$schema"]).Should().Be(
            Path.GetRelativePath(Path.GetDirectoryName(Repository.PathOf(path))!, Repository.PathOf($"rules/schema/{schema}")).Replace('\\', '/'));
    }

    [Fact]
    public void Schema_EveryShippedScenariosUseCase_Validates()
    {
        var useCases = ShippedScenarios.Some().Select(scenario => SchemaValidator.Parse(scenario.UseCase.UseCase.ToJson()));

        useCases.SelectMany(useCase => SchemaValidator.Errors(SchemaFiles.UseCase, useCase)).Should().BeEmpty();
    }

    [Theory]
    [MemberData(nameof(WrongForSchemas))]
    public void Schema_WrongInput_DoesNotValidate(string name)
    {
        var (schema, json) = OnlyFile(BadInputs.All[name]);

        SchemaValidator.Errors(schema, json).Should().NotBeEmpty();
    }

    /// <summary>What a schema rejects the reader rejects: the wrong inputs that a schema lets through are many, sound inputs that it rejects are none.</summary>
    [Theory]
    [InlineData("""{ "vendor": "mistral", "seatCount": 12, "made-up": null, "list": ["x"] }""", SchemaFiles.UseCase)]
    [InlineData("""{ "asOf": null, "id": "", "note": null, "purpose": "model-training", "content": [], "jurisdiction": "US-CA", "userAge": null }""", SchemaFiles.UseCase)]
    [InlineData("""{ "rules": [ { "id": "a", "title": "A", "concludes": "isX", "when": {}, "cites": [ { "document": "d", "clause": "1" } ] } ] }""", SchemaFiles.Rules)]
    [InlineData("""{ "rules": [ { "id": "a", "title": "A", "concludes": "isX", "when": { "ownFact": { "gte": 1 }, "not": { "anyOf": [ { "userAge": [1, 2] } ] }, "purpose": { "only": ["x"] } }, "cites": [ { "document": "d", "clause": "1" } ] } ] }""", SchemaFiles.Rules)]
    public void Schema_WhatPacksMayAdd_Validates(string json, string schema) => SchemaValidator.Errors(schema, SchemaValidator.Parse(json)).Should().BeEmpty();

    [Theory]
    [InlineData("""{ "memberOfDerived": true }""", false)]
    [InlineData("""{ "tier": "gold" }""", false)]
    [InlineData("""{ "tier": "Fancy Tier" }""", true)]
    public void Schema_UseCaseValue_IsSuggestedNotRequired(string json, bool isWrong) => SchemaValidator.Errors(SchemaFiles.UseCase, SchemaValidator.Parse(json)).Any().Should().Be(isWrong);

    /// <summary>The schema that a file of that name is of; null for files that have none.</summary>
    private static string? SchemaOf(string path) => path.StartsWith("rules/questionnaires/", StringComparison.Ordinal) ? SchemaFiles.Questionnaire : Path.GetFileName(path) switch
    {
        PackFiles.VocabularyName => SchemaFiles.Vocabulary,
        PackFiles.ManifestName => SchemaFiles.Pack,
        "use-case.json" => SchemaFiles.UseCase,
        var name when name.EndsWith(".scenarios.json", StringComparison.Ordinal) => SchemaFiles.Scenarios,
        var name when name.EndsWith(".lock.json", StringComparison.Ordinal) => SchemaFiles.Lock,
        var name when name.EndsWith(".ledger.json", StringComparison.Ordinal) => SchemaFiles.Ledger,
        var name when PackFiles.IsRuleFile(name) => SchemaFiles.Rules,
        _ => null,
    };

    private static (string Schema, JToken Json) OnlyFile(BadInput input)
    {
        using var folder = new TestFolder();
        input.Write(folder.Path);
        var file = input.Faults[0].File;
        return (SchemaOf(file)!, SchemaValidator.Parse(File.ReadAllText(Path.Combine(folder.Path, file))));
    }
}
