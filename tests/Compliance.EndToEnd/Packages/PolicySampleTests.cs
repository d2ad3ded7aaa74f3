using Compliance.Tests.Readme;
using FluentAssertions;
using Xunit;

namespace Compliance.EndToEnd.Packages;

/// <summary>The sample of a policy's tests as its readers have it: outside the checkout, with the project file of the guide, on the packages.</summary>
[Collection(BuildingTests.Name)]
public sealed class PolicySampleTests(PackedCheckout packed)
{
    [Fact]
    public async Task Sample_OnThePackages_PassesAndShowsEachScenarioByName()
    {
        using var consumer = packed.NewConsumer();
        consumer.Write("PolicyTests.csproj", Project());
        CopySample(consumer);

        var output = await Command.DotNet(consumer.Path, "test", "--logger", "console;verbosity=normal");

        output.Should().Contain("Scenario_Holds(scenario: Confidential data: may not go where the vendor trains on it)").And.Contain("Test Run Successful");
    }

    /// <summary>A policy that lost a rule is noticed, and the message names the clause that is no longer cited.</summary>
    [Fact]
    public async Task Sample_WithoutARule_FailsAndSaysWhatIsMissing()
    {
        using var consumer = packed.NewConsumer();
        consumer.Write("PolicyTests.csproj", Project());
        CopySample(consumer);
        var pack = await File.ReadAllTextAsync(Path.Combine(consumer.Path, "policy", "pack.json"));
        consumer.Write("policy/pack.json", pack.Replace("\"vendorMayTrain\": true", "\"vendorMayTrain\": false", StringComparison.Ordinal));

        var result = await Command.Run(consumer.Path, "dotnet", "test");

        result.ExitCode.Should().Be(1);
        result.Output.Should().Contain("Expected verdict to be prohibited because section 2.1 of our policy says so, but it is conditional.");
    }

    private string Project() => MarkdownBlock.ReadAll("docs", "testing.md").Single(block => block.Language == "xml").Content
        .Replace("Include=\"Compliance.Testing\" Version=\"0.1.0\"", $"Include=\"Compliance.Testing\" Version=\"{packed.Version}\"", StringComparison.Ordinal);

    private static void CopySample(TestFolder consumer)
    {
        var sample = Repository.PathOf("samples", "PolicyTests");
        foreach (var file in Directory.GetFiles(sample, "*.cs").Concat(Directory.GetFiles(Path.Combine(sample, "policy"), "*.json", SearchOption.AllDirectories)))
        {
            consumer.Write(Path.GetRelativePath(sample, file), File.ReadAllText(file));
        }
    }
}
