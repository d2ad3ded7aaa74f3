using Compliance.Tests.Archive;
using Compliance.Tests.Cli;
using FluentAssertions;

namespace Compliance.Tests.Verification;

/// <summary>The shipped packs against the archive of real terms.</summary>
public sealed class ShippedPackTests
{
    [SharedFact]
    public async Task Verify_ShippedPacks_EverythingIsProvenAndCovered()
    {
        var result = await CliRunner.RunBareAsync("verify", "--archive", SharedArchive.Folder, "--rules", Checkout.PathTo("rules"));

        result.ExitCode.Should().Be(0, "verify prints {0}{1}", result.Output, result.Error);
    }

    [SharedFact]
    public async Task Verify_AsSarif_IsTheFormThatCodeHostsTake()
    {
        var result = await CliRunner.RunBareAsync("verify", "--archive", SharedArchive.Folder, "--rules", Checkout.PathTo("rules"), "--format", "sarif");

        using var log = System.Text.Json.JsonDocument.Parse(result.Output);
        log.RootElement.GetProperty("version").GetString().Should().Be("2.1.0");
        var run = log.RootElement.GetProperty("runs")[0];
        run.GetProperty("tool").GetProperty("driver").GetProperty("name").GetString().Should().Be("compliance");
        run.GetProperty("results").EnumerateArray().Should().OnlyContain(item => item.GetProperty("level").GetString() != "error");
    }

    [SharedFact]
    public async Task Check_WithArchive_QuotesTheExactPassage()
    {
        var result = await CliRunner.RunBareAsync(
            "check", "--archive", SharedArchive.Folder, "--as-of", "2026-01-15", "--format", "json", "--fact",
            "vendor=mistral", "product=le-chat", "tier=free", "customerType=consumer", "jurisdiction=FR", "userAge=30", "personalData=none", "aiDisclosed=true",
            "outputType=image", "purpose=model-training", "trainedModelType=image-generation", "competesWithVendor=true");

        using var verdict = System.Text.Json.JsonDocument.Parse(result.Output);
        var citation = verdict.RootElement.GetProperty("findings")[0].GetProperty("citations")[0];
        citation.GetProperty("clause").GetString().Should().Be("4/output-restrictions");
        citation.GetProperty("excerpt").GetString().Should().StartWith("image Outputs").And.EndWith("Mistral AI Product");
    }
}
