using Compliance.Json;
using Compliance.Tests.Scenarios;
using Compliance.Tests.WrongInput;
using FluentAssertions;
using Newtonsoft.Json.Linq;
using Xunit;

namespace Compliance.Tests.Serialization;

public sealed class VerdictReadingTests
{
    private static readonly string Written = new ShippedScenarios().Judge(ShippedScenarios.Read(ShippedScenarios.Files().First())[0]).ToJson();

    public static TheoryData<string, string, string> Wrong => new()
    {
        { "$", "{ \"format\": 3 }", "CR120" },
        { "$", "[]", "CR008" },
        { "decision", "\"Permitted\"", "CR012" },
        { "decision", "4", "CR008" },
        { "possibleDecisions", "[\"maybe\"]", "CR012" },
        { "asOf", "\"2026-13-01\"", "CR011" },
        { "asOf", "null", "CR008" },
        { "useCase", "{ \"tier\": {} }", "CR103" },
        { "useCase", "[]", "CR106" },
        { "findings", "{}", "CR008" },
        { "findings[0].role", "\"boss\"", "CR012" },
        { "findings[0].standing", "\"no\"", "CR008" },
        { "findings[0].citations[0].version", "7", "CR008" },
        { "exposures", "[1]", "CR008" },
        { "engine", "null", "CR008" },
        { "extra", "1", "CR007" },
        { "findings[0].extra", "1", "CR007" },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public void Parse_WrongVerdict_IsRefusedWithCodeAndPath(string path, string value, string code)
    {
        var json = (JObject)Schemas.SchemaValidator.Parse(Written);
        var text = path == "$" ? value : Put(json, path, JToken.Parse(value)).ToString();

        var exception = FluentActions.Invoking(() => VerdictJson.Parse(text)).Should().Throw<ComplianceJsonException>().Which;

        exception.Code.Should().Be(code);
        exception.Diagnostics.Should().ContainSingle();
        exception.Path.Should().StartWith(path == "$" ? "$" : $"$.{path}");
        FluentActions.Invoking(() => System.Text.Json.JsonSerializer.Deserialize<Verdict>(text)).Should().Throw<ComplianceJsonException>().Which.Code.Should().Be(code);
    }

    [Fact]
    public void Parse_BadVerdicts_GiveTheirFault()
    {
        foreach (var (fault, json) in BadVerdicts.All)
        {
            FluentActions.Invoking(() => VerdictJson.Parse(json)).Should().Throw<ComplianceJsonException>().Which.Diagnostics.Should().Equal(fault);
        }
    }

    /// <summary>A verdict of which something is left out is another verdict.</summary>
    [Fact]
    public void Parse_WithoutAProperty_IsRefusedUnlessItMayBeNull()
    {
        string[] mayBeNull = ["id", "remedies"];
        var names = ((JObject)Schemas.SchemaValidator.Parse(Written)).Properties().Select(property => property.Name).ToList();

        foreach (var name in names)
        {
            var json = (JObject)Schemas.SchemaValidator.Parse(Written);
            json.Remove(name);
            var reading = FluentActions.Invoking(() => VerdictJson.Parse(json.ToString()));
            if (mayBeNull.Contains(name, StringComparer.Ordinal))
            {
                reading.Should().NotThrow(name);
            }
            else
            {
                reading.Should().Throw<ComplianceJsonException>(name).Which.Code.Should().Be("CR009", name);
            }
        }
    }

    private static JObject Put(JObject json, string path, JToken value)
    {
        var place = path.LastIndexOf('.');
        var owner = place < 0 ? json : (JObject)json.SelectToken(path[..place])!;
        owner[path[(place + 1)..]] = value;
        return json;
    }
}
