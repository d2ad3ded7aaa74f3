using System.Text;
using Compliance.Cli;
using Compliance.Tests.Cli;
using FluentAssertions;
using Xunit;

namespace Compliance.Tests.Readme;

/// <summary>The picture of a terminal in the README is what the program writes. COMPLIANCE_UPDATE_GOLDEN=1 draws it anew.</summary>
public sealed class ScreenshotTests
{
    private const int Columns = 88;

    private static readonly string[] Command =
    [
        "check", "--as-of", "2026-01-15", "--fact", "vendor=mistral", "tier=free", "customerType=consumer", "jurisdiction=France", "outputType=image",
        "purpose=model-training", "trainedModelType=image-generation", "competesWithVendor=true",
    ];

    [Fact]
    public async Task Picture_OfTheReadme_IsWhatTheProgramWrites()
    {
        using var output = new MemoryStream();
        using var error = new StringWriter();
        using var host = CliRunner.Host(Stream.Null, output, error, useColor: true, width: Columns);
        await CommandLine.RunAsync(Command, host);
        const string Prompt = """
            $ compliance check --as-of 2026-01-15 --fact vendor=mistral tier=free \
                customerType=consumer jurisdiction=France outputType=image \
                purpose=model-training trainedModelType=image-generation competesWithVendor=true
            """;

        var drawn = AnsiSvg.Draw(Prompt.ReplaceLineEndings("\n"), Encoding.UTF8.GetString(output.ToArray()), Columns);

        Prompt.Split([' ', '\n', '\r', '\\', '$'], StringSplitOptions.RemoveEmptyEntries).Skip(1).Should().Equal(Command, "the prompt is the command");
        var picture = Repository.PathOf("docs", "check.svg");
        if (Environment.GetEnvironmentVariable("COMPLIANCE_UPDATE_GOLDEN") == "1")
        {
            await File.WriteAllTextAsync(picture, drawn);
        }

        (await File.ReadAllTextAsync(picture)).ReplaceLineEndings("\n").Should().Be(drawn, "COMPLIANCE_UPDATE_GOLDEN=1 draws it anew");
    }
}
