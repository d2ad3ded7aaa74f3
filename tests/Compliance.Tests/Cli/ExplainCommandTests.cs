using System.Text.Json;
using Compliance.Rules.Diagnostics;
using Compliance.Rules.Loading;
using Compliance.Rules.Validation;
using FluentAssertions;
using Xunit;

namespace Compliance.Tests.Cli;

/// <summary><c>explain</c> on the shipped packs.</summary>
public sealed class ExplainCommandTests
{
    private static readonly RuleSet Rules = RuleSetLoader.Load([EmbeddedPackSource.Instance], new DiagnosticBag())!;

    [Theory]
    [InlineData("training-on-customer-data")]
    [InlineData("competing-model-training")]
    [InlineData("web-search-output-reuse")]
    [InlineData("output-ownership")]
    [InlineData("commercial-use")]
    public async Task A_topic_shows_every_norm_on_it(string topic)
    {
        using var json = await Json(topic);

        json.RootElement.GetProperty("rules").EnumerateArray().Select(rule => rule.GetProperty("rule").GetString())
            .Should().BeEquivalentTo(Rules.Rules.OfType<Norm>().Where(norm => norm.Topic == topic).Select(norm => norm.FullId));
    }

    [Fact]
    public async Task A_rule_is_shown_by_clause_and_date()
    {
        var result = await CliRunner.RunBareAsync("explain", "access.minimum-age", "--as-of", "2026-01-15");

        result.ExitCode.Should().Be(0);
        result.Output.Should().Be("""
            mistral/access.minimum-age on 2026-01-15

            Terms of Service (mistral/terms-of-service)

              mistral/access.minimum-age
                Consumers are at least 13 (prohibition of the customer, high)
                - on 2026-01-15: mistral/terms-of-service@2025-11-28#2/who-can-use-our-products
                  applies where deployment is vendor-hosted and customerType is consumer and
                    jurisdiction is EU and userAge is under 13

            """);
    }

    [Fact]
    public async Task Regions_are_conditions_as_packs_have_them()
    {
        using var json = await Json("access.minimum-age", "--as-of", "2026-01-15");

        json.RootElement.GetProperty("rules")[0].GetProperty("periods")[0].GetProperty("applies").GetProperty("anyOf").GetRawText().Replace(" ", "", StringComparison.Ordinal)
            .ReplaceLineEndings("").Should().Be("""[{"deployment":["vendor-hosted"],"customerType":["consumer"],"jurisdiction":["EU"],"userAge":{"lt":13}}]""");
    }

    [Fact]
    public async Task What_defeats_a_norm_and_where_is_shown()
    {
        var norm = Rules.Rules.OfType<Norm>().First(norm => norm.Overrides.Count > 0);

        using var overrider = await Json(norm.FullId);
        using var overridden = await Json(norm.Overrides[0]);

        Names(overrider, "overrides").Should().Contain(norm.Overrides[0]);
        Names(overridden, "defeatedBy").Should().Contain(norm.FullId);
        overridden.RootElement.GetProperty("rules")[0].GetProperty("periods").EnumerateArray()
            .Should().Contain(period => period.GetProperty("defeated").GetProperty("anyOf").GetArrayLength() > 0);
    }

    [Fact]
    public async Task Markdown_has_a_table_for_each_norm()
    {
        var result = await CliRunner.RunBareAsync("explain", "competing-model-training", "--format", "markdown");

        result.Lines[0].Should().Be("# competing-model-training: 2 norms");
        result.Lines.Count(line => line.StartsWith("| days |", StringComparison.Ordinal)).Should().Be(2);
    }

    [Theory]
    [InlineData("explain training-on-custmer-data", "explain: error CR351: no topic or rule \"training-on-custmer-data\"; did you mean \"training-on-customer-data\"?")]
    [InlineData("explain commercial-use --as-of yesterday", "--as-of: error CR011: the day \"yesterday\" is no date")]
    [InlineData("explain commercial-use --format sarif", "--format: error CR012: unknown format \"sarif\"")]
    public async Task A_wrong_value_is_told_with_its_code_and_remedy(string line, string message)
    {
        var result = await CliRunner.RunBareAsync(line.Split(' '));

        result.ExitCode.Should().Be(2);
        result.Output.Should().BeEmpty();
        result.Error.Should().StartWith(message).And.EndWith("\n1 fault; nothing was explained.\n");
    }

    private static async Task<JsonDocument> Json(params string[] arguments) =>
        JsonDocument.Parse((await CliRunner.RunBareAsync(["explain", .. arguments, "--format", "json"])).Output);

    private static IEnumerable<string?> Names(JsonDocument json, string property) =>
        json.RootElement.GetProperty("rules")[0].GetProperty(property).EnumerateArray().Select(name => name.GetString());
}
