using System.Text.RegularExpressions;
using Compliance.Tests.Cli;
using FluentAssertions;
using Xunit;

namespace Compliance.Tests.Readme;

/// <summary>The commands of <c>docs/company-policies.md</c> that judge uses and run scenarios print what the page shows; lint and differences take longer than a page is worth.</summary>
public sealed partial class CompanyPoliciesTests
{
    public static TheoryData<string, string> Commands
    {
        get
        {
            var commands = new TheoryData<string, string>();
            foreach (var block in MarkdownBlock.ReadAll("docs", "company-policies.md").Where(block => block.Language == "bash" && RunPattern().IsMatch(block.Content)))
            {
                commands.Add(block.Content, block.ShownOutput!);
            }

            return commands;
        }
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task Command_OfThePage_PrintsWhatItShows(string command, string shown)
    {
        var words = command.Replace("\\\n", " ", StringComparison.Ordinal).Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Skip(1).Select(word => word.StartsWith("samples/", StringComparison.Ordinal) ? Repository.PathOf(word) : word);

        var result = await CliRunner.RunBareAsync([.. words]);

        result.Error.Should().BeEmpty();
        Elided.FirstDifference(shown, result.Output).Should().BeNull("it printed:\n{0}", result.Output);
    }

    [GeneratedRegex("^compliance (check|test) ", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex RunPattern();
}
