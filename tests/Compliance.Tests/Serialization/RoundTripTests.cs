using System.Text.Json;
using Compliance.Json;
using Compliance.Rules.Serialization;
using Compliance.Tests.Advice;
using Compliance.Tests.Evaluation.RandomPacks;
using Compliance.Tests.Scenarios;
using FluentAssertions;
using Newtonsoft.Json;
using Xunit;
using JsonSerializer = System.Text.Json.JsonSerializer;

namespace Compliance.Tests.Serialization;

/// <summary>What was written reads back to the same, and is written the same by everybody.</summary>
public sealed class RoundTripTests
{
    private static readonly JsonSerializerSettings Settings = new JsonSerializerSettings().AddComplianceConverters();

    private static readonly JsonSerializerOptions Relaxed = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    [Fact]
    public void Verdicts_OfRandomPacks_ReadBackEqual() => Property.Check(ruleSets: 150, Differences);

    [Fact]
    public void Verdicts_OfWildPacks_ReadBackEqual() => Property.Check(ruleSets: 50, Differences, RandomCase.Wild);

    [Fact]
    public void Verdicts_OfShippedScenarios_ReadBackEqual()
    {
        var shipped = new ShippedScenarios();
        var verdicts = ShippedScenarios.Some(10).Select(shipped.Judge).ToList();

        verdicts.Should().HaveCountGreaterThan(30);
        verdicts.SelectMany(Faults).Should().BeEmpty();
    }

    [Fact]
    public void Questions_OfAnInterview_ReadBackEqual()
    {
        var interview = Advisor.Of(new ShippedScenarios().Rules).Interview(new UseCase { Vendor = Vendors.Mistral });
        var asked = 0;
        for (; interview.Next is { } question && asked < 8; asked++)
        {
            var json = JsonSerializer.Serialize(question, Relaxed);

            JsonSerializer.Deserialize<InterviewQuestion>(json).Should().Be(question);
            JsonConvert.DeserializeObject<InterviewQuestion>(json, Settings).Should().Be(question);
            JsonConvert.SerializeObject(question, Settings).Should().Be(json);
            interview = interview.DoNotKnow(question.Fact);
        }

        asked.Should().BeGreaterThan(3);
    }

    private static IReadOnlyList<string> Differences(Case drawn)
    {
        var advisor = Advisor.Of(drawn.Rules);
        return [.. drawn.UseCases.Take(2).SelectMany(useCase => Faults(advisor.EvaluateWithRemedies(useCase)))];
    }

    private static IEnumerable<string> Faults(Verdict verdict)
    {
        var json = verdict.ToJson(indented: false);
        var ways = new (string Way, Func<Verdict?> Read)[]
        {
            ("Parse", () => VerdictJson.Parse(json)),
            ("Parse indented", () => VerdictJson.Parse(verdict.ToJson())),
            ("System.Text.Json", () => JsonSerializer.Deserialize<Verdict>(json)),
            ("Newtonsoft.Json", () => JsonConvert.DeserializeObject<Verdict>(json, Settings)),
        };
        foreach (var (way, read) in ways)
        {
            var back = read();
            if (!verdict.Equals(back) || back!.ToJson(indented: false) != json)
            {
                yield return $"{way}: {json}";
            }
        }

        if (JsonSerializer.Serialize(verdict, Relaxed) != json)
        {
            yield return $"written by System.Text.Json: {json}";
        }

        if (JsonConvert.SerializeObject(verdict, Settings) != json)
        {
            yield return $"written by Newtonsoft.Json: {JsonConvert.SerializeObject(verdict, Settings)} {json}";
        }

        foreach (var part in Parts(verdict))
        {
            var written = JsonSerializer.Serialize(part, part.GetType());
            if (!part.Equals(JsonSerializer.Deserialize(written, part.GetType())) || !part.Equals(JsonConvert.DeserializeObject(written, part.GetType(), Settings)))
            {
                yield return $"{part.GetType().Name}: {written}";
            }
        }
    }

    private static IEnumerable<object> Parts(Verdict verdict) =>
    [
        .. verdict.Findings.Take(3), .. verdict.Findings.Take(2).SelectMany(finding => finding.Citations), .. verdict.Findings.Take(3).SelectMany(finding => finding.Because),
        .. verdict.Findings.Take(9).SelectMany(finding => finding.Parameters),
        .. verdict.MissingFacts.Take(2), .. verdict.Assumptions.Take(2), .. verdict.Conflicts, .. verdict.Packs, .. verdict.TextsNotHeld, .. verdict.Warnings,
        .. verdict.Remedies is { } search ? [search, .. search.Remedies.Take(2), .. search.Remedies.Take(2).SelectMany(remedy => remedy.Changes)] : Array.Empty<object>(),
        verdict.UseCase,
    ];
}
