using Compliance.Tests.Archive;
using Compliance.Tests.Cli;
using FluentAssertions;
using Xunit;

namespace Compliance.Packs.Tests.Verification;

/// <summary>The shipped packs against the archive of real terms.</summary>
public sealed class ShippedPackTests
{
    public static TheoryData<string> Packs => PackData.Ids;

    [SharedTheory]
    [MemberData(nameof(Packs))]
    public async Task Verify_Pack_EverythingIsProvenAndCovered(string id)
    {
        var result = await CliRunner.RunBareAsync("verify", "--archive", SharedArchive.Folder, "--rules", Repository.PathOf("rules"), "--pack", id);

        result.ExitCode.Should().Be(0, "verify prints {0}{1}", result.Output, result.Error);
    }

    [SharedFact]
    public async Task Verify_AsSarif_IsTheFormThatCodeHostsTake()
    {
        var result = await CliRunner.RunBareAsync("verify", "--archive", SharedArchive.Folder, "--rules", Repository.PathOf("rules"), "--pack", "model-licences", "--format", "sarif");

        using var log = System.Text.Json.JsonDocument.Parse(result.Output);
        log.RootElement.GetProperty("version").GetString().Should().Be("2.1.0");
        var run = log.RootElement.GetProperty("runs")[0];
        run.GetProperty("tool").GetProperty("driver").GetProperty("name").GetString().Should().Be("compliance");
        run.GetProperty("results").EnumerateArray().Should().NotContain(item => item.GetProperty("level").GetString() == "error");
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

    [SharedTheory]
    [InlineData("image generation product that competes", "image production tool that competes", "drifted", null)]
    [InlineData("**3.3. Output Restrictions**", "**3.9. Output Restrictions**", "moved", "3.9")]
    [InlineData("**3.3. Output Restrictions**", "Output Restrictions", "missing", null)]
    [InlineData(null, "Page not found", "brokenCapture", null)]
    public async Task Verify_DamagedCopyOfTheArchive_NamesTheDamage(string? words, string damage, string status, string? movedTo)
    {
        const string Damaged = "mistral/commercial-terms/2026-08-05.md";
        using var folder = new TestFolder();
        foreach (var file in SharedArchive.Files.Where(file => file.StartsWith("mistral/", StringComparison.Ordinal)))
        {
            var text = SharedArchive.Read(file);
            folder.Write(file, file != Damaged ? text : words is null ? damage : text.Replace(words, damage, StringComparison.Ordinal));
        }

        var result = await CliRunner.RunBareAsync("verify", "--archive", folder.Path, "--rules", Repository.PathOf("rules"), "--pack", "mistral", "--format", "json");

        result.ExitCode.Should().Be(1);
        using var report = System.Text.Json.JsonDocument.Parse(result.Output);
        var citations = report.RootElement.GetProperty("packs")[0].GetProperty("citations").EnumerateArray().ToList();
        var citation = citations.Single(citation => citation.GetProperty("rule").GetString() == "mistral/output-restrictions.competing-image-model"
            && citation.GetProperty("document").GetString() == "mistral/commercial-terms" && citation.GetProperty("version").GetString() == "2026-08-05");
        citation.GetProperty("status").GetString().Should().Be(status);
        citation.GetProperty("movedTo").GetString().Should().Be(movedTo);
        citations.Where(other => other.GetProperty("version").GetString() == "2026-05-28" && other.GetProperty("status").GetString() != "proven").Should().BeEmpty();
    }
}
