using System.Text;
using Compliance.Rules.Hosting;
using Compliance.Tests.Scenarios;
using Compliance.Tests.WrongInput;
using FluentAssertions;
using Xunit;

namespace Compliance.Tests.Web;

/// <summary>The same corpus of use cases, right and wrong, through every door: the same verdict, or the same codes.</summary>
public sealed class DoorTests
{
    /// <summary>What Newtonsoft.Json reads as if it were JSON, and nobody sees any more.</summary>
    private static readonly string[] UnseenByNewtonsoft = ["UseCase: a trailing comma"];

    [Fact]
    public async Task RightUseCases_GiveTheSameVerdictThroughEveryDoor()
    {
        var packs = Repository.PathOf("rules", "mistral");
        await using var host = await WebHost.StartAsync(packs, isSetUp: false);
        var engine = ComplianceEngine.Load(options => options.AddFolder(packs), Today.Clock);
        var doors = new Doors(host, engine, packs).All;
        var failures = new List<string>();

        foreach (var useCase in RightUseCases().Where(useCase => engine.Vocabulary.Validate(useCase).Count == 0))
        {
            var expected = engine.Evaluator.Evaluate(useCase).ToJson(indented: false);
            var body = Body(useCase);
            foreach (var (name, ask) in doors)
            {
                if (await ask(body) is var verdict && verdict != expected)
                {
                    failures.Add($"{name}: {useCase}\n{verdict}\n{expected}");
                }
            }
        }

        failures.Take(3).Should().BeEmpty();
    }

    [Fact]
    public async Task WrongUseCases_GiveTheSameCodesThroughEveryDoor()
    {
        using var sound = new TestFolder();
        Bad.UseCase("sound", "", "{}").Write(sound.Path);
        var packs = $"{sound.Path}/rules";
        await using var host = await WebHost.StartAsync(packs);
        var doors = new Doors(host, ComplianceEngine.Load(options => options.AddFolder(packs), Today.Clock), packs).All;
        var failures = new List<string>();

        foreach (var (name, input) in BadInputs.All.Where(input => input.Value.Door == Door.UseCase && input.Value.Faults.All(fault => fault.Code != "CR001")))
        {
            using var folder = new TestFolder();
            input.Write(folder.Path);
            var body = await File.ReadAllBytesAsync(Path.Combine(folder.Path, input.Target));
            var expected = input.Faults.Select(fault => fault.Code).ToList();
            foreach (var (door, ask) in doors.Where(door => Doors.Takes(door.Name, body)))
            {
                var codes = await ask(body);
                if (!IsAsExpected(door, name, codes, expected))
                {
                    failures.Add($"{door}: {name}: {(codes.Length > 300 ? codes[..300] : codes)} instead of {string.Join(' ', expected)}");
                }
            }
        }

        failures.Should().BeEmpty();
    }

    /// <summary>A use case of an unknown fact must not be permitted anywhere because somebody dropped the fact.</summary>
    [Fact]
    public async Task AnUnknownFact_IsRefusedWithFactAndNearest_ThroughHttp()
    {
        await using var host = await WebHost.StartAsync();

        foreach (var path in new[] { "/minimal", "/controller", "/compliance/verdict" })
        {
            using var response = await host.PostAsync(path, """{ "vendor": "mistral", "teir": "free" }""");
            var problem = Schemas.SchemaValidator.Parse(await response.Content.ReadAsStringAsync());

            ((int)response.StatusCode).Should().Be(400, path);
            response.Content.Headers.ContentType!.MediaType.Should().Be("application/problem+json");
            ((string?)problem.SelectToken("faults[0].code")).Should().Be("CR101");
            ((string?)problem.SelectToken("faults[0].fact")).Should().Be("teir");
            ((string?)problem.SelectToken("faults[0].nearest")).Should().Be("tier");
        }
    }

    private static bool IsAsExpected(string door, string name, string codes, List<string> expected)
    {
        var found = codes.Split(' ');
        return door switch
        {
            "Newtonsoft.Json" when UnseenByNewtonsoft.Contains(name, StringComparer.Ordinal) => codes.StartsWith('{'),
            // Of a body that comes in pieces the framework looks over the grammar, and the depth, before a converter is asked; a controller then says so without a code.
            "an MVC controller" when codes == "CR005" => expected.TrueForAll(code => code is "CR002" or "CR003" or "CR005"),
            "scan" or "MapCompliance, verdicts" => expected.Contains(codes, StringComparer.Ordinal),
            _ => found.Order(StringComparer.Ordinal).SequenceEqual(expected.Order(StringComparer.Ordinal), StringComparer.Ordinal),
        };
    }

    private static IEnumerable<UseCase> RightUseCases() =>
    [
        .. File.ReadAllLines(Repository.PathOf("samples/use-cases.jsonl")).Select(UseCaseJson.Parse),
        .. ShippedPack.Of("mistral").Scenarios.Where((_, index) => index % 600 == 0).Select(scenario => scenario.UseCase.UseCase),
        new UseCase(),
        new UseCase { Id = "é – \u2028 \"<+'", Note = "a note", Vendor = Vendors.Mistral, ["trainingOptOut"] = FactValue.Unknown },
    ];

    private static byte[] Body(UseCase useCase) => Encoding.UTF8.GetBytes(System.Text.Json.JsonSerializer.Serialize(useCase));
}
