using System.Text.Json;
using Compliance.Authoring.Tools;
using FluentAssertions;
using Xunit;

namespace Compliance.Tests.Cli;

/// <summary><c>explain --vendors</c> on made-up packs.</summary>
public sealed class ExplainVendorsTests : IDisposable
{
    private const string Topic = "training-on-customer-data";

    private readonly TestFolder _folder = new();

    public ExplainVendorsTests()
    {
        _folder.Write("toy/pack.json", """
            { "id": "toy", "version": "1.0.0", "format": 2, "layer": "vendor", "vendor": "xai",
              "documents": [ { "id": "t", "title": "Terms", "url": "https://toy.example/terms", "authority": "primary", "versions": [ { "effective": "2026-01-01" }, { "effective": "2026-02-01" } ] } ],
              "gaps": [ { "id": "orders", "title": "Order form", "kind": "governing", "scope": { "tier": "enterprise" }, "until": "2026-02-01" } ],
              "rules": [
                { "id": "trains", "title": "The vendor trains", "bearer": "vendor", "modality": "permission", "topic": "training-on-customer-data", "severity": "high", "when": { "tier": "free", "trainingOptOut": false },
                  "parameters": { "retentionDays": 30 }, "caveats": [ { "when": { "jurisdiction": "EU" }, "text": "The law may object." } ],
                  "cites": [ { "document": "t", "clause": { "2026-01-01": "1", "2026-02-01": "2" }, "anchor": { "start": "we train" } } ] },
                { "id": "switch", "title": "A switch", "bearer": "vendor", "modality": "obligation", "topic": "training-opt-out", "cites": [ { "document": "t", "clause": "3" } ] } ] }
            """);
        _folder.Write("mute/pack.json", """
            { "id": "mute", "version": "1.0.0", "format": 2, "layer": "vendor", "vendor": "meta", "documents": [ { "id": "t", "title": "T", "authority": "primary", "versions": [ { "effective": "2026-01-15" } ] } ] }
            """);
        _folder.Write("law/pack.json", """
            { "id": "law", "version": "1.0.0", "format": 2, "layer": "regulation", "title": "A law", "documents": [ { "id": "act", "title": "Act", "authority": "primary", "versions": [ { "effective": "2020-01-01" } ] } ],
              "rules": [ { "id": "ask", "title": "People are asked", "bearer": "vendor", "modality": "obligation", "topic": "training-on-customer-data", "cites": [ { "document": "act", "clause": "7" } ] } ] }
            """);
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Explain_ByVendor_HasNormScopeDaysParametersClauseAndLink()
    {
        var result = await RunAsync(Topic);

        result.ExitCode.Should().Be(0, result.Error);
        result.Output.Should().Contain("""
            xAI (xai): grok; xai-api
              - The vendor trains [high]
                Open to the vendor, high (toy/trains)
                Terms, from 2026-01-01: where tier is free and trainingOptOut is false
                retention days: 30
                > Terms of 2026-01-01, section 1
                  https://toy.example/terms#:~:text=we%20train
                > Terms of 2026-02-01, section 2
                  https://toy.example/terms#:~:text=we%20train
                ! The law may object. (jurisdiction is EU)

              - A switch
                Promised, medium (toy/switch)
                Terms, from 2026-01-01: in every use
            """);
        result.Output.Should().Contain("on it: Order form (until 2026-02-01).");
    }

    [Fact]
    public async Task Explain_ByVendor_TellsSilentFromNotHeldAndLawFromVendors()
    {
        var result = await RunAsync(Topic, "--as-of", "2026-02-01");

        result.Lines.Should().ContainInOrder(
            "TRAINING-ON-CUSTOMER-DATA on 2026-02-01", "xAI (xai): grok; xai-api", "Meta (meta): meta-ai; meta-model-api", "  Nothing is said of it in the texts that are held.", "Mistral AI (mistral): la-plateforme; le-chat; mistral-code", "  The terms are not held: nobody can say.", "A law (law)",
            "  - People are asked");
        result.Output.Should().NotContain("Order form", "the gap is closed that day");
    }

    /// <summary>A day before the first version: nobody holds anything, and that is no silence.</summary>
    [Fact]
    public async Task Explain_ByVendorBeforeTheFirstText_IsNotHeld()
    {
        using var json = JsonDocument.Parse((await RunAsync(Topic, "--as-of", "2026-01-10", "--format", "json")).Output);

        var vendors = json.RootElement.GetProperty("vendors").EnumerateArray().ToDictionary(vendor => vendor.GetProperty("vendor").GetString()!, StringComparer.Ordinal);
        vendors["xai"].GetProperty("held").GetBoolean().Should().BeTrue();
        vendors["meta"].GetProperty("held").GetBoolean().Should().BeFalse();
        vendors["meta"].GetProperty("rules").GetArrayLength().Should().Be(0);
        var rule = vendors["xai"].GetProperty("rules")[0];
        rule.GetProperty("rule").GetString().Should().Be("toy/trains");
        rule.GetProperty("parameters")[0].GetProperty("value").GetInt32().Should().Be(30);
        rule.GetProperty("periods")[0].GetProperty("citations")[0].GetProperty("url").GetString().Should().StartWith("https://toy.example/terms#:~:text=");
        vendors["xai"].GetProperty("notHeld")[0].GetProperty("until").GetString().Should().Be("2026-02-01");
        json.RootElement.GetProperty("others")[0].GetProperty("pack").GetString().Should().Be("law");
    }

    [Theory]
    [InlineData("text")]
    [InlineData("json")]
    [InlineData("markdown")]
    [InlineData("html")]
    public async Task Explain_ByVendorInCode_IsWhatTheCommandPrints(string format)
    {
        var result = ExplainTool.Run(PackSet.Load(_folder.Path), Topic, new() { ByVendor = true });

        (await RunAsync(Topic, "--format", format)).Output.Should()
            .Be(format switch { "json" => result.ToJson(), "markdown" => result.ToMarkdown(), "html" => result.ToHtml(), _ => result.ToText() });
        result.RulesInForce.Should().BeEquivalentTo("law/ask", "toy/switch", "toy/trains");
    }

    [Theory]
    [InlineData("training-on-custmer-data", "did you mean \"training-on-customer-data\"?")]
    [InlineData("toy/trains", "unknown topic \"toy/trains\"")]
    public async Task Explain_ByVendorOfWhatIsNoTopic_IsRefused(string subject, string told)
    {
        var result = await RunAsync(subject);

        result.ExitCode.Should().Be(2);
        result.Error.Should().StartWith("explain: error CR012").And.Contain(told);
    }

    private Task<CliResult> RunAsync(string subject, params string[] more) => CliRunner.RunBareAsync(["explain", subject, "--vendors", "--rules", _folder.Path, .. more]);
}
