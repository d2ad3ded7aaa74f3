using Compliance.EndToEnd.Packages;
using Compliance.Tests.Readme;
using FluentAssertions;
using Xunit;

namespace Compliance.EndToEnd.Readme;

/// <summary>Every command that the README shows runs in the checkout and gives the output it shows.</summary>
[Collection(BuildingTests.Name)]
public sealed class ShellBlockTests
{
    /// <summary>The one command that is not run here, for it would run this test: CI runs it, word for word.</summary>
    private const string TestCommand = "dotnet test -c Release\n";

    private static readonly List<MarkdownBlock> Blocks = [.. MarkdownBlock.ReadAll("README.md").Where(block => block.Language == "bash")];

    [Fact]
    public async Task Commands_OfTheReadme_DoWhatItShows()
    {
        using var artifacts = new ArtifactsKeeper();
        foreach (var block in Blocks.Where(block => block.Content != TestCommand))
        {
            var result = await Command.Run(Repository.Root, "bash", "-u", "-c", block.Content);

            result.Error.Should().BeEmpty("the commands of {0} print no errors", block);
            result.ExitCode.Should().BeOneOf([0, 1], "the commands of {0} end well, or find a prohibited use; they printed {1}", block, result.Output);
            if (block.ShownOutput is { } shown)
            {
                Elided.FirstDifference(shown, result.Output).Should().BeNull("{0} shows this line; it printed:\n{1}", block, result.Output);
            }
        }
    }

    [Fact]
    public void TestCommand_IsTheOneThatCiRuns()
    {
        Blocks.Should().ContainSingle(block => block.Content == TestCommand);
        Repository.Read(".ci", "run").Should().Contain("README.md").And.Contain("dotnet test ");
    }

    /// <summary>Sets aside what a developer has in <c>artifacts/</c>, so that the commands find a fresh clone, and brings it back.</summary>
    private sealed class ArtifactsKeeper : IDisposable
    {
        private readonly string _folder = Repository.PathOf("artifacts");
        private readonly string _aside = Repository.PathOf("TestResults", $"artifacts-{Guid.NewGuid():N}");

        public ArtifactsKeeper()
        {
            if (Directory.Exists(_folder))
            {
                Directory.CreateDirectory(Path.GetDirectoryName(_aside)!);
                Directory.Move(_folder, _aside);
            }
        }

        public void Dispose()
        {
            if (Directory.Exists(_folder))
            {
                Directory.Delete(_folder, recursive: true);
            }

            if (Directory.Exists(_aside))
            {
                Directory.Move(_aside, _folder);
            }
        }
    }
}
