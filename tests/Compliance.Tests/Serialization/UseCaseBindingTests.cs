using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using Compliance.Json;
using Compliance.Rules.Serialization;
using FluentAssertions;
using Newtonsoft.Json;
using Xunit;
using JsonSerializer = System.Text.Json.JsonSerializer;

namespace Compliance.Tests.Serialization;

/// <summary>A use case bound by a serializer is the one that the command line reads, whatever the serializer was told.</summary>
public sealed partial class UseCaseBindingTests
{
    private const string Everything = """
        { "id": "7", "note": "n", "thirdPartyAccess": true, "teir": "free", "tier": "free", "outputType": "text", "purpose": ["model-training", "personal-use"],
          "content": [], "trainingOptOut": null, "userAge": 17.5, "competesWithVendor": true, "asOf": "2026-01-15", "$schema": "s" }
        """;

    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, NewLine = "\n" };

    private static readonly UseCase Read = UseCaseJson.Parse(Everything);

    public static TheoryData<string> Serializers => [.. All.Keys];

    private static Dictionary<string, Func<string, UseCase?>> All { get; } = new(StringComparer.Ordinal)
    {
        ["plain"] = json => JsonSerializer.Deserialize<UseCase>(json),
        ["bytes"] = json => JsonSerializer.Deserialize<UseCase>(Encoding.UTF8.GetBytes(json)),
        ["a stream"] = json => JsonSerializer.Deserialize<UseCase>(new MemoryStream(Encoding.UTF8.GetBytes(json))),
        ["a stream byte by byte"] = json => JsonSerializer.DeserializeAsync<UseCase>(new Trickle(Encoding.UTF8.GetBytes(json))).AsTask().GetAwaiter().GetResult(),
        ["a document"] = json => JsonDocument.Parse(json).Deserialize<UseCase>(),
        ["a node"] = json => System.Text.Json.Nodes.JsonNode.Parse(json).Deserialize<UseCase>(),
        ["web"] = json => JsonSerializer.Deserialize<UseCase>(json, JsonSerializerOptions.Web),
        ["strict"] = json => JsonSerializer.Deserialize<UseCase>(json, JsonSerializerOptions.Strict),
        ["source generation"] = json => JsonSerializer.Deserialize(json, Context.Default.UseCase),
        ["source generation, as part of a type"] = json => JsonSerializer.Deserialize($$"""{ "Case": {{json}} }""", Context.Default.Request)!.Case,
        ["strange options"] = json => JsonSerializer.Deserialize<UseCase>(json, Strange),
        ["Newtonsoft"] = json => JsonConvert.DeserializeObject<UseCase>(json, new JsonSerializerSettings().AddComplianceConverters()),
        ["Newtonsoft, from tokens"] = json => Schemas.SchemaValidator.Parse(json).ToObject<UseCase>(Newtonsoft.Json.JsonSerializer.Create(new JsonSerializerSettings().AddComplianceConverters())),
        ["Newtonsoft, strange settings"] = json => JsonConvert.DeserializeObject<UseCase>(json, StrangeSettings),
    };

    private static JsonSerializerOptions Strange { get; } = new()
    {
        PropertyNameCaseInsensitive = true,
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseUpper,
        DictionaryKeyPolicy = JsonNamingPolicy.KebabCaseLower,
        NumberHandling = JsonNumberHandling.AllowReadingFromString | JsonNumberHandling.WriteAsString | JsonNumberHandling.AllowNamedFloatingPointLiterals,
        AllowTrailingCommas = true,
        ReadCommentHandling = JsonCommentHandling.Skip,
        ReferenceHandler = ReferenceHandler.Preserve,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Skip,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
        RespectNullableAnnotations = false,
        IncludeFields = true,
        Converters = { new JsonStringEnumConverter() },
    };

    private static JsonSerializerSettings StrangeSettings => new JsonSerializerSettings
    {
        NullValueHandling = NullValueHandling.Ignore,
        DefaultValueHandling = DefaultValueHandling.IgnoreAndPopulate,
        MissingMemberHandling = MissingMemberHandling.Ignore,
        PreserveReferencesHandling = PreserveReferencesHandling.All,
        TypeNameHandling = TypeNameHandling.All,
        DateParseHandling = DateParseHandling.DateTimeOffset,
        FloatParseHandling = FloatParseHandling.Decimal,
        Converters = { new Newtonsoft.Json.Converters.StringEnumConverter() },
    }.AddComplianceConverters();

    [Theory]
    [MemberData(nameof(Serializers))]
    public void Deserialize_AnyFacts_KeepsAll(string serializer)
    {
        var bound = All[serializer](Everything)!;

        bound.Should().Be(Read);
        bound.Given.Select(fact => fact.Key).Should().Equal("thirdPartyAccess", "teir", "tier", "outputType", "purpose", "content", "trainingOptOut", "userAge", "competesWithVendor");
        bound["trainingOptOut"].Should().Be(FactValue.Unknown, "null is not a fact left out");
        bound["outputType"].Should().Be(FactValue.Text("text"));
        bound["Tier"].Should().BeNull("names are compared letter by letter");
        bound.AsOf.Should().Be(new DateOnly(2026, 1, 15));
    }

    [Theory]
    [InlineData("""{ "userAge": "17" }""", "17")]
    [InlineData("""{ "dpaSigned": "true" }""", "true")]
    [InlineData("""{ "TIER": "free", "tier": "pro" }""", "pro")]
    [InlineData("""{ "$id": "1", "tier": "pro" }""", "pro")]
    [InlineData("""{ "note": "2026-01-15T00:00:00Z", "tier": "2026-01-15T00:00:00.0000Z" }""", "2026-01-15T00:00:00.0000Z")]
    public void Deserialize_WhatOptionsWouldRead_IsReadAsItStands(string json, string last)
    {
        var expected = UseCaseJson.Parse(json);

        expected.Given[^1].Value.Should().Be(FactValue.Text(last));
        All.Where(serializer => !json.Contains("$id", StringComparison.Ordinal) || !serializer.Key.Contains("strange settings", StringComparison.Ordinal))
            .Select(serializer => serializer.Value(json)).Should().AllBeEquivalentTo(expected);
    }

    /// <summary>Whatever a text is refused for, options do not let it pass.</summary>
    [Theory]
    [InlineData("""{ "tier": "free", }""", "CR005")]
    [InlineData("""{ /* why */ "tier": "free" }""", "CR005")]
    [InlineData("{ \"tier\": \"free\" // why\n }", "CR005")]
    [InlineData("""{ "tier": "free", "tier": "pro" }""", "CR006")]
    [InlineData("""{ "tier": { "value": "free" } }""", "CR103")]
    [InlineData("""{ "purpose": ["a", 1] }""", "CR103")]
    [InlineData("""{ "asOf": "2026-02-30" }""", "CR011")]
    [InlineData("""{ "asOf": 20260115 }""", "CR008")]
    [InlineData("""{ "userAge": 1e999 }""", "CR013")]
    [InlineData("""{ "userAge": NaN }""", "CR005")]
    [InlineData("""{ "": "free" }""", "CR101")]
    [InlineData("""{ "note": "\ud800" }""", "CR004")]
    [InlineData("""{ "a": [[[[[[[[[[[[[[[[[[[[1]]]]]]]]]]]]]]]]]]]] }""", "CR002")]
    [InlineData("""["tier"]""", "CR106")]
    [InlineData("\"tier\"", "CR106")]
    [InlineData("null", "CR106")]
    [InlineData("12", "CR106")]
    public void Deserialize_WrongText_IsRefusedWithTheSameCode(string json, string code)
    {
        FluentActions.Invoking(() => UseCaseJson.Parse(json)).Should().Throw<InvalidUseCaseException>().Which.Faults[0].Should().Contain($"error {code}: ");
        foreach (var (name, read) in All.Where(serializer => !IsBlind(serializer.Key, json)))
        {
            var exception = FluentActions.Invoking(() => read(json)).Should().Throw<Exception>(name).Which;
            var cause = exception as ComplianceJsonException ?? exception.InnerException as ComplianceJsonException;
            if (cause is null)
            {
                // A stream's text is looked over for its grammar before any converter is asked.
                exception.Should().BeAssignableTo<System.Text.Json.JsonException>(name);
                (name, code).Should().Be(("a stream byte by byte", "CR005"));
                continue;
            }

            cause.Code.Should().Be(code, name);
            cause.Message.Should().Contain($"error {code}: ").And.Contain(cause.Remedy!, name);
            exception.Message.Should().Contain(cause.Message, name);
        }
    }

    [Theory]
    [InlineData("""{ "tier": "free", "purpose": ["a", 1] }""", "$.purpose[1]", 0, 35)]
    [InlineData("{\n  \"asOf\": \"x\" }", "$.asOf", 1, 10)]
    [InlineData("""{ "a b": {} }""", "$['a b']", 0, 9)]
    [InlineData("[]", "$", 0, 0)]
    public void Deserialize_WrongText_NamesThePlace(string json, string path, int line, int column)
    {
        var exception = FluentActions.Invoking(() => JsonSerializer.Deserialize<UseCase>(json)).Should().Throw<ComplianceJsonException>().Which;

        (exception.Path, exception.LineNumber, exception.BytePositionInLine).Should().Be((path, line, column));
        exception.Diagnostics.Should().ContainSingle().Which.At.Should().Be(new Compliance.SourceLocation("use case", line + 1, column + 1));
    }

    [Fact]
    public void Deserialize_PartOfAnotherType_NamesThePartAndMayBeNull()
    {
        FluentActions.Invoking(() => JsonSerializer.Deserialize<Request>("""{ "Case": { "asOf": "x" } }"""))
            .Should().Throw<ComplianceJsonException>().Which.Path.Should().Be("$.Case");
        JsonSerializer.Deserialize<Request>("""{ "Case": null }""")!.Case.Should().BeNull();
        JsonSerializer.Deserialize<Request>("""{ "Value": null }""")!.Value.Should().Be(FactValue.Unknown);
        JsonSerializer.Deserialize<Request>("{}")!.Value.Should().BeNull();
        JsonConvert.DeserializeObject<Request>("""{ "Case": null, "Value": null, "Decision": null }""", new JsonSerializerSettings().AddComplianceConverters())!
            .Value.Should().Be(FactValue.Unknown);
        JsonSerializer.Serialize(new Request(null, null, Decision.NotAddressed)).Should().Be("""{"Case":null,"Value":null,"Decision":"notAddressed"}""");
        JsonConvert.SerializeObject(new Request(null, null, Decision.NotAddressed), new JsonSerializerSettings().AddComplianceConverters())
            .Should().Be("""{"Case":null,"Value":null,"Decision":"notAddressed"}""");
    }

    [Fact]
    public void Serialize_WritesWhatToJsonWrites()
    {
        var compact = """{"id":"7","note":"n","thirdPartyAccess":true,"teir":"free","tier":"free","outputType":"text","purpose":["model-training","personal-use"],"content":[],"trainingOptOut":null,"userAge":17.5,"competesWithVendor":true,"asOf":"2026-01-15"}""";

        JsonSerializer.Serialize(Read).Should().Be(compact);
        JsonSerializer.Serialize(Read, Strange).Should().Be(compact);
        JsonSerializer.Serialize(Read, Context.Default.UseCase).Should().Be(compact);
        JsonSerializer.Serialize<object>(Read).Should().Be(compact);
        JsonConvert.SerializeObject(Read, new JsonSerializerSettings().AddComplianceConverters()).Should().Be(compact);
        JsonConvert.SerializeObject(Read, StrangeSettings).Should().Be(compact);
        JsonSerializer.Serialize(Read, Indented).Should().Be(Read.ToJson());
        JsonSerializer.Serialize(new UseCase()).Should().Be("{}");
    }

    [Fact]
    public void Parse_HalfASurrogatePairInAString_IsRefused() =>
        FluentActions.Invoking(() => UseCaseJson.Parse("{\n \"note\": \"a\ud800\" }")).Should().Throw<InvalidUseCaseException>()
            .Which.Message.Should().StartWith("use case(2,12): error CR004: ");

    [Fact]
    public void Deserialize_Enums_ByTheirNamesOnly()
    {
        JsonSerializer.Deserialize<Decision>("\"notAddressed\"").Should().Be(Decision.NotAddressed);
        JsonSerializer.Deserialize<Decision?>("null").Should().BeNull();
        JsonSerializer.Serialize(new Dictionary<Decision, int> { [Decision.NotAddressed] = 1 }).Should().Be("""{"notAddressed":1}""");
        JsonSerializer.Deserialize<Dictionary<Decision, int>>("""{"notAddressed":1}""").Should().ContainKey(Decision.NotAddressed);
        foreach (var wrong in new[] { "\"NotAddressed\"", "\"prohibited, permitted\"", "3", "\"3\"", "\"\"", "null", "[]" })
        {
            FluentActions.Invoking(() => JsonSerializer.Deserialize<Decision>(wrong)).Should().Throw<System.Text.Json.JsonException>(wrong);
        }

        FluentActions.Invoking(() => JsonSerializer.Serialize((Decision)9)).Should().Throw<ArgumentOutOfRangeException>();
        FluentActions.Invoking(() => JsonSerializer.Deserialize<Dictionary<Decision, int>>("""{"maybe":1}""")).Should().Throw<ComplianceJsonException>().Which.Code.Should().Be("CR012");
    }

    /// <summary>
    /// Of documents and tokens the text is gone; of what Newtonsoft.Json makes JSON of it shows all but trailing commas and halves of pairs, which become U+FFFD. A
    /// part of something may be null.
    /// </summary>
    private static bool IsBlind(string serializer, string json) =>
        ((json.Contains(", }", StringComparison.Ordinal) || json.Contains("ud800", StringComparison.Ordinal)) && serializer.StartsWith("Newtonsoft", StringComparison.Ordinal))
        || (json == "null" && serializer.Contains("part of a type", StringComparison.Ordinal))
        || (serializer is "a document" or "a node" or "Newtonsoft, from tokens");

    internal sealed record Request(UseCase? Case, FactValue? Value, Decision? Decision);

    [JsonSerializable(typeof(UseCase))]
    [JsonSerializable(typeof(Verdict))]
    [JsonSerializable(typeof(Request))]
    private sealed partial class Context : JsonSerializerContext;

    /// <summary>Gives one byte at a time.</summary>
    private sealed class Trickle(byte[] bytes) : MemoryStream(bytes)
    {
        public override int Read(Span<byte> buffer) => base.Read(buffer[..1]);

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => base.ReadAsync(buffer[..1], cancellationToken);
    }
}
