using FluentAssertions;
using Xunit;

namespace Compliance.Tests.Readme;

/// <summary>The C# that these documents show is code of a test, word for word: what does not compile or does not run cannot be shown.</summary>
public sealed class DocumentedCodeTests
{
    private static readonly string Tested = string.Concat(
        new[] { "Hosting", "FactWorkflows" }.SelectMany(folder => Directory.EnumerateFiles(Repository.PathOf("tests", "Compliance.Tests", folder), "*.cs").Order(StringComparer.Ordinal))
            .Select(path => Lines(File.ReadAllText(path))));

    [Theory]
    [InlineData("docs/embedding.md")]
    [InlineData("docs/operations.md")]
    [InlineData("docs/rulesengine.md")]
    public void Code_IsThatOfATest(string document)
    {
        var blocks = MarkdownBlock.ReadAll(document.Split('/')).Where(block => block.Language == "csharp").ToList();

        blocks.Should().NotBeEmpty();
        blocks.Where(block => !Tested.Contains(Lines(block.Content), StringComparison.Ordinal)).Select(block => block.ToString()).Should().BeEmpty();
    }

    /// <summary>The lines that hold something, without indentation.</summary>
    private static string Lines(string code) => "\n" + string.Join('\n', code.Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0)) + "\n";
}
