using System.Text.Json;
using Compliance.Rules.Validation;
using Compliance.Tests.Cli;
using Compliance.Tests.Scenarios;
using FluentAssertions;
using Xunit;

namespace Compliance.Packs.Tests.Explaining;

/// <summary><c>explain</c> on a pack that ships, loaded alone: what it shows of a topic is exact and grows with the rules.</summary>
public sealed class ExplainCommandTests
{
    private static readonly string Mistral = Repository.PathOf("rules", "mistral");

    [Theory]
    [InlineData("training-on-customer-data")]
    [InlineData("competing-model-training")]
    [InlineData("web-search-output-reuse")]
    [InlineData("output-ownership")]
    [InlineData("commercial-use")]
    public async Task Explain_Topic_ShowsEveryNormOnIt(string topic)
    {
        using var json = await Json(topic);

        json.RootElement.GetProperty("rules").EnumerateArray().Select(rule => rule.GetProperty("rule").GetString())
            .Should().BeEquivalentTo(ShippedPack.Of("mistral").Rules.Rules.OfType<Norm>().Where(norm => norm.Topic == topic).Select(norm => norm.FullId));
    }

    [Fact]
    public async Task Explain_Rule_IsShownByClauseAndDate()
    {
        var result = await CliRunner.RunBareAsync("explain", "mistral/access.minimum-age", "--rules", Mistral, "--as-of", "2026-01-15");

        result.ExitCode.Should().Be(0);
        result.Output.Should().Be("""
            mistral/access.minimum-age on 2026-01-15

            Terms of Service (mistral/terms-of-service), where vendor is mistral

              mistral/access.minimum-age
                No users under thirteen (prohibition of the customer, high)
                - on 2026-01-15: mistral/terms-of-service@2025-11-28#1/age-requirements
                  applies where deployment is vendor-hosted and customerType is consumer and
                    jurisdiction is EU and userAge is under 13

            """);
    }

    [Fact]
    public async Task Explain_RuleOnSeveralDocuments_StandsUnderEachWithWhatItSaysThere()
    {
        var result = await CliRunner.RunBareAsync("explain", "mistral/grants.internal-business-use", "--rules", Mistral);

        result.Output.Should().StartWith("""
            mistral/grants.internal-business-use

            Commercial Terms of Service (mistral/commercial-terms), where vendor is mistral

            """);
        result.Output.Should().Contain("""
                - from 2026-03-12 until 2026-04-08: mistral/commercial-terms@2026-03-12#2.1
                  applies as before
            """);
        result.Output.Should().EndWith("""
            Terms of Service (mistral/terms-of-service), where vendor is mistral

              mistral/grants.internal-business-use
                Internal business use is granted (permission of the customer, low)
                - from 2025-05-27 until 2025-11-28:
                  mistral/terms-of-service@2025-05-27#2/the-mistral-ai-products
                  applies where tier is not no-plan and deployment is vendor-hosted and
                    purpose includes internal-business-use, research, internal-evaluation,
                    benchmark-publication or professional-advice and agreementEnded is false

            """);
    }

    [Theory]
    [InlineData("text", "mistral/training.labs-models on 2026-01-15\n\nNot in force on 2026-01-15\n  mistral/training.labs-models, in force from 2026-03-12 until 2026-08-05\n")]
    [InlineData("markdown", "# mistral/training.labs-models on 2026-01-15\n\n## Not in force on 2026-01-15\n\n- `mistral/training.labs-models`, in force from 2026-03-12 until 2026-08-05\n")]
    public async Task Explain_RuleNotInForce_SaysSoAndWhenItIs(string format, string output)
    {
        var result = await CliRunner.RunBareAsync("explain", "training.labs-models", "--rules", Mistral, "--as-of", "2026-01-15", "--format", format);

        result.Output.Should().Be(output);
        result.ExitCode.Should().Be(0);
    }

    [Fact]
    public async Task Json_RuleNotInForce_HasItsDaysAndNoPeriods()
    {
        using var json = await Json("training.labs-models", "--as-of", "2026-01-15");

        var rule = json.RootElement.GetProperty("rules")[0];
        rule.GetProperty("periods").GetArrayLength().Should().Be(0);
        rule.GetProperty("inForce")[0].GetProperty("from").GetString().Should().Be("2026-03-12");
    }

    [Fact]
    public async Task Explain_Regions_AreConditionsAsPacksHaveThem()
    {
        using var json = await Json("mistral/access.minimum-age", "--as-of", "2026-01-15");

        json.RootElement.GetProperty("rules")[0].GetProperty("periods")[0].GetProperty("applies").GetProperty("anyOf").GetRawText().Replace(" ", "", StringComparison.Ordinal)
            .ReplaceLineEndings("").Should().Be("""[{"deployment":["vendor-hosted"],"customerType":["consumer"],"jurisdiction":["EU"],"userAge":{"lt":13}}]""");
    }

    [Fact]
    public async Task Explain_DefeatedNorm_ShowsByWhatAndWhere()
    {
        using var folder = new TestFolder();
        folder.Write("house/pack.json", """
            { "id": "house", "version": "1.0.0", "format": 2, "layer": "organisation",
              "documents": [ { "id": "policy", "title": "Policy", "authority": "primary", "versions": [ { "effective": "2026-01-01" }, { "effective": "2026-03-01" } ] } ],
              "rules": [
                { "id": "no-free-plans", "title": "No free plans", "bearer": "customer", "modality": "prohibition", "topic": "plans",
                  "when": { "tier": "free" }, "cites": [ { "document": "policy", "clause": "1" } ] },
                { "id": "trials", "title": "Free plans for trials", "bearer": "customer", "modality": "permission", "topic": "trials",
                  "when": { "purpose": "model-evaluation" }, "overrides": [ "no-free-plans" ], "cites": [ { "document": "policy", "clause": { "2026-03-01": "2" } } ] } ] }
            """);

        using var early = await Json("no-free-plans", "--rules", folder.Path, "--as-of", "2026-02-01");
        Names(early, "defeatedBy").Should().BeEmpty("trials are of March");
        early.RootElement.GetProperty("rules")[0].GetProperty("scope").GetRawText().Should().Be("{}", "a company's policy speaks of every vendor");
        using var overrider = await Json("trials", "--rules", folder.Path);
        using var overridden = await Json("no-free-plans", "--rules", folder.Path);

        Names(overrider, "overrides").Should().Equal("house/no-free-plans");
        Names(overridden, "defeatedBy").Should().Equal("house/trials");
        var period = overridden.RootElement.GetProperty("rules")[0].GetProperty("periods").EnumerateArray().Last();
        period.GetProperty("from").GetString().Should().Be("2026-03-01");
        period.GetProperty("applies").GetProperty("text").GetString().Should().Be("tier is free and purpose does not include model-evaluation");
        period.GetProperty("defeated").GetProperty("text").GetString().Should().Be("tier is free and purpose includes model-evaluation");
    }

    [Fact]
    public async Task Explain_SecondaryNorm_NamesThePrimaryOnesThatOutrankIt()
    {
        using var json = await Json("training-analysis.default");

        Names(json, "defeatedBy").Should().Contain("mistral/training.no-other-use");
    }

    [Fact]
    public async Task Markdown_Explain_HasATableForEachNormAndDocument()
    {
        var result = await CliRunner.RunBareAsync("explain", "competing-model-training", "--rules", Mistral, "--format", "markdown");

        result.Lines[0].Should().Be("# competing-model-training: 2 norms");
        result.Lines.Count(line => line.StartsWith("| days |", StringComparison.Ordinal)).Should().Be(3, "one of the two rests on two documents");
    }

    [Theory]
    [InlineData("explain training-on-custmer-data", "explain: error CR351: no topic or rule \"training-on-custmer-data\"; did you mean \"training-on-customer-data\"?")]
    [InlineData("explain commercial-use --as-of yesterday", "--as-of: error CR011: the day \"yesterday\" is no date")]
    [InlineData("explain commercial-use --format sarif", "--format: error CR012: unknown format \"sarif\"")]
    public async Task Explain_WrongValue_IsToldWithCodeAndRemedy(string line, string message)
    {
        var result = await CliRunner.RunBareAsync([.. line.Split(' '), "--rules", Mistral]);

        result.ExitCode.Should().Be(2);
        result.Output.Should().BeEmpty();
        result.Error.Should().StartWith(message).And.EndWith("\n1 fault; nothing was explained.\n");
    }

    private static async Task<JsonDocument> Json(params string[] arguments) =>
        JsonDocument.Parse((await CliRunner.RunBareAsync(["explain", .. arguments, "--format", "json", .. arguments.Contains("--rules") ? Array.Empty<string>() : ["--rules", Mistral]])).Output);

    private static IEnumerable<string?> Names(JsonDocument json, string property) =>
        json.RootElement.GetProperty("rules")[0].GetProperty(property).EnumerateArray().Select(name => name.GetString());
}
