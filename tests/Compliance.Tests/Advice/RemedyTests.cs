using System.Text.Json;
using Compliance.Rules.Reporting;
using Compliance.Tests.Evaluation.RandomPacks;
using FluentAssertions;
using Newtonsoft.Json.Linq;
using Xunit;

namespace Compliance.Tests.Advice;

/// <summary>Remedies by table, on a small pack: a plan, an opt-out and an agreement are the customer's, the kind of customer is not.</summary>
public sealed class RemedyTests
{
    private const string Vocabulary = """
        [ { name: 'vendor', type: 'enum', values: [ { name: 'acme' } ], presumed: 'acme' },
          { name: 'plan', type: 'enum', customerControls: true, changeCost: 5, values: [ { name: 'free' }, { name: 'team' }, { name: 'pro' } ] },
          { name: 'customer', type: 'enum', values: [ { name: 'consumer' }, { name: 'company' } ] },
          { name: 'optOut', type: 'boolean', customerControls: true, changeCost: 0.25 },
          { name: 'isSigned', type: 'boolean', customerControls: true },
          { name: 'features', type: 'set', customerControls: true, presumed: [], values: [ { name: 'search' }, { name: 'labs' }, { name: 'agents' } ] },
          { name: 'isTracked', type: 'boolean', customerControls: true, presumed: false },
          { name: 'isDisclosed', type: 'boolean', customerControls: true, presumed: true } ]
        """;

    private const string Rules = """
        [ { id: 'grant', bearer: 'customer', modality: 'permission', topic: 'use', when: { customer: 'company' } },
          { id: 'no-free', bearer: 'customer', modality: 'prohibition', topic: 'use-free', when: { plan: 'free' }, unless: { optOut: true, isSigned: true } },
          { id: 'no-labs', bearer: 'customer', modality: 'prohibition', topic: 'labs', when: { features: 'labs' } },
          { id: 'sign', bearer: 'customer', modality: 'obligation', topic: 'data', when: { customer: 'company' }, fulfilledWhen: { isSigned: true } },
          { id: 'trains', bearer: 'vendor', modality: 'permission', topic: 'training', when: { optOut: false } },
          { id: 'sells', bearer: 'vendor', modality: 'permission', topic: 'selling', severity: 'low', when: { plan: [ 'team', 'pro' ] } },
          { id: 'tracks', bearer: 'vendor', modality: 'permission', topic: 'tracking', severity: 'high', when: { isTracked: true, plan: 'free' } } ]
        """;

    [Theory]
    [InlineData("a better plan, or both the opt-out and the agreement", "{ plan: 'free', customer: 'company', optOut: false, isSigned: false }", "Found",
        "optOut=yes -> Prohibited, gone [acme/trains], new []",
        "plan=team|pro -> Conditional, gone [], new [acme/sells]",
        "plan=team|pro isSigned=yes -> Permitted, gone [], new [acme/sells]",
        "optOut=yes isSigned=yes -> Permitted, gone [acme/trains], new []")]
    [InlineData("an exposure alone, and another that the free plan would take away were it not forbidden", "{ plan: 'team', customer: 'company', optOut: false, isSigned: true }", "Found",
        "optOut=yes -> Permitted, gone [acme/trains], new []",
        "plan=free optOut=yes -> Permitted, gone [acme/trains acme/sells], new []")]
    [InlineData("a feature is turned off, the others stay", "{ plan: 'free', customer: 'company', optOut: true, isSigned: true, features: [ 'search', 'labs', 'agents' ] }", "Found",
        "features=search, agents -> Permitted, gone [], new []")]
    [InlineData("what is not known is seen to", "{ plan: 'team', customer: 'company', optOut: true }", "Found",
        "isSigned=yes -> Permitted, gone [], new []",
        "plan=free isSigned=yes -> Permitted, gone [acme/sells], new []")]
    [InlineData("only the edits of a set that matter are told", "{ plan: 'team', customer: 'company', optOut: true, isSigned: true, features: [ 'search', 'labs' ] }", "Found",
        "features=search -> Permitted, gone [], new []",
        "plan=free -> Prohibited, gone [acme/sells], new []")]
    [InlineData("a graver exposure goes although a lighter one comes", "{ plan: 'free', customer: 'company', optOut: true, isSigned: true, isTracked: true }", "Found",
        "plan=team|pro -> Permitted, gone [acme/tracks], new [acme/sells]",
        "isTracked=no -> Permitted, gone [acme/tracks], new []")]
    [InlineData("an edit that only swaps one exposure for another is not added", "{ plan: 'free', customer: 'company', optOut: true, isSigned: false }", "Found",
        "isSigned=yes -> Permitted, gone [], new []",
        "plan=team|pro -> Conditional, gone [], new [acme/sells]")]
    [InlineData("nothing helps a consumer to a grant", "{ plan: 'free', customer: 'consumer', optOut: true, isSigned: true }", "NoneFound")]
    [InlineData("nothing is wrong", "{ plan: 'free', customer: 'company', optOut: true, isSigned: true }", "NothingToRemedy")]
    public void EvaluateWithRemedies_Table(string because, string useCase, string outcome, params string[] remedies)
    {
        var search = Advise(useCase).Remedies!;

        search.Outcome.ToString().Should().Be(outcome, because);
        search.Remedies.Select(Line).Should().BeEquivalentTo(remedies, because);
        search.MostChanges.Should().Be(3);
    }

    [Fact]
    public void EvaluateWithRemedies_Order_IsFewestChangesThenCost()
    {
        var remedies = Advise("{ plan: 'free', customer: 'company', optOut: false, isSigned: false }").Remedies!.Remedies;

        remedies.Select(remedy => (remedy.Changes.Count, remedy.Cost)).Should().Equal((1, 0.25), (1, 5), (2, 1.25), (2, 6));
        remedies[1].Duties.Should().ContainSingle().Which.Should().Be(new NormReference("acme/sign", "sign"));
        remedies[2].Duties.Should().BeEmpty();
    }

    [Fact]
    public void Evaluate_NotAsked_HasNoRemediesAndWritesNone()
    {
        var verdict = Advise("{ plan: 'free', customer: 'company', optOut: true, isSigned: true }");

        (verdict with { Remedies = null }).ToJson().Should().NotContain("remedies");
        (verdict with { Remedies = null }).ToText().Should().NotContain("What would help");
        verdict.ToText().Should().Contain("Nothing is to be remedied");
    }

    [Fact]
    public void Reports_SayWhatToChangeAndWhatFollows()
    {
        var verdict = Advise("{ plan: 'free', customer: 'company', optOut: false, isSigned: false }");

        verdict.ToText().Should().Contain("1. plan=team or pro instead of free").And.Contain("Then conditional").And.Contain("Then to be done: sign").And.Contain("The vendor may then: sells");
        verdict.ToMarkdown().Should().Contain("### What would help").And.Contain("1. **plan=team or pro instead of free**");
        using var json = JsonDocument.Parse(verdict.ToJson());
        var first = json.RootElement.GetProperty("remedies").GetProperty("remedies")[1];
        first.GetProperty("changes")[0].GetRawText().ReplaceLineEndings("").Replace(" ", "", StringComparison.Ordinal)
            .Should().Be("""{"fact":"plan","from":"free","to":"team","orElse":["pro"]}""");
        first.GetProperty("exposuresNew")[0].GetProperty("rule").GetString().Should().Be("acme/sells");
    }

    [Fact]
    public void Reports_NoneFound_SaysThatEverythingWasTried() =>
        Advise("{ plan: 'free', customer: 'consumer', optOut: true, isSigned: true }").ToText().Should().Contain("Nothing found: no change of up to 3 facts that you control");

    private static string Line(Remedy remedy) =>
        $"{string.Join(' ', remedy.Changes.Select(change => $"{change.Fact}={string.Join('|', change.OrElse.Prepend(change.To))}"))} -> {remedy.Decision}, "
        + $"gone [{string.Join(' ', remedy.ExposuresGone.Select(norm => norm.Rule))}], new [{string.Join(' ', remedy.ExposuresNew.Select(norm => norm.Rule))}]";

    private static Verdict Advise(string useCase)
    {
        var rules = JArray.Parse(Rules);
        foreach (var rule in rules.Cast<JObject>())
        {
            rule["title"] = rule["id"]!.DeepClone();
            rule["cites"] = JArray.Parse("[ { document: 'terms', clause: '1' } ]");
        }

        var sample = new Case(new JObject
        {
            ["vocabulary"] = new JObject { ["facts"] = JArray.Parse(Vocabulary) },
            ["packs"] = new JArray(new JObject
            {
                ["id"] = "acme",
                ["version"] = "1.0.0",
                ["format"] = 2,
                ["layer"] = "vendor",
                ["vendor"] = "acme",
                ["documents"] = JArray.Parse("[ { id: 'terms', title: 'Terms', authority: 'primary', versions: [ { effective: '2024-01-01' } ] } ]"),
                ["rules"] = rules,
            }),
            ["useCases"] = new JArray(JObject.Parse(useCase)),
        });
        sample.Faults.Should().BeEmpty();
        return Advisor.Of(sample.Rules).EvaluateWithRemedies(sample.UseCases[0]);
    }
}
