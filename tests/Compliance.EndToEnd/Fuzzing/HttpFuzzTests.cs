using System.Text;
using Compliance.Tests.Evaluation.RandomPacks;
using Compliance.Tests.Fuzzing;
using Compliance.Tests.Scenarios;
using Compliance.Tests.Web;
using FluentAssertions;
using Newtonsoft.Json.Linq;
using Xunit;

namespace Compliance.EndToEnd.Fuzzing;

/// <summary>20,000 bodies over HTTP, drawn with a fixed seed: whatever comes, no answer is a 500 and none shows the program's insides.</summary>
public sealed class HttpFuzzTests
{
    private const int Times = 20_000;
    private const long Seed = 20_260_115;

    private static readonly string[] Paths =
        ["/minimal", "/controller", "/compliance/verdict", "/compliance/verdict", "/compliance/validate", "/compliance/gate", "/compliance/verdict?remedies=false&asOf=2026-01-15"];

    private static readonly IReadOnlyList<string> Texts = [.. ShippedScenarios.Files().SelectMany(ShippedScenarios.Read).Select(scenario => scenario.UseCase.UseCase.ToJson()).Take(400)];

    private static readonly IReadOnlyList<JToken> Strangers =
        [JValue.CreateNull(), new JValue(true), new JValue(3.5), new JValue("mistral"), new JValue(""), new JArray(), new JArray("a", 1), new JObject(), new JObject { ["tier"] = "free" }, new JArray(new JArray("a"))];

    [Fact]
    public async Task Post_AnyBody_IsAnsweredWithoutAnError()
    {
        await using var host = await WebHost.StartAsync();
        var failures = new System.Collections.Concurrent.ConcurrentBag<string>();
        var statuses = new System.Collections.Concurrent.ConcurrentDictionary<int, int>();

        await Parallel.ForAsync(0, Times, new ParallelOptions { MaxDegreeOfParallelism = 8 }, async (index, _) =>
        {
            var dice = new Dice((Seed * 1_000_003) + index);
            var body = new Mutator(dice, Strangers).Mutate(dice.Pick(Texts));
            var (path, type) = dice.Roll(40) switch
            {
                0 => ("/compliance/interview", "application/json"),
                < 4 => ("/compliance/verdicts", "application/x-ndjson"),
                _ => (dice.Pick(Paths), dice.Chance(98) ? "application/json" : dice.Pick(["text/plain", "application/json; charset=utf-16", "x", "application/problem+json"])),
            };

            using var response = await host.PostAsync(path, body, type, dice.Chance(90) ? null : dice.Pick(["text/plain", "text/markdown", "*/*", "image/*", "q=1"]));
            var text = await response.Content.ReadAsStringAsync(CancellationToken.None);
            var status = (int)response.StatusCode;
            statuses.AddOrUpdate(status, 1, static (_, count) => count + 1);
            if (status is not (200 or 400 or 406 or 413 or 415) || text.Contains("   at ", StringComparison.Ordinal) || text.Contains("Exception:", StringComparison.Ordinal))
            {
                failures.Add($"#{index} {path} {type}: {status} {text}\n{Encoding.UTF8.GetString(body)}");
            }
        });

        failures.Take(3).Should().BeEmpty();
        statuses.Keys.Should().Contain([200, 400, 406, 415], "each kind of answer must have been drawn");
        statuses[200].Should().BeGreaterThan(Times / 50);
    }
}
