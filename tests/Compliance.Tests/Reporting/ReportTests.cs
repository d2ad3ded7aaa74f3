using System.Text;
using Compliance.Cli;
using Compliance.Rules.Reporting;
using Compliance.Tests.Cli;
using FluentAssertions;
using Xunit;

namespace Compliance.Tests.Reporting;

public sealed class ReportTests
{
    private const char Escape = '\u001b';

    public static TheoryData<string> UseCases => [.. Directory.GetFiles(TestFiles.Path("use-cases")).Select(path => Path.GetFileNameWithoutExtension(path)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(UseCases))]
    public async Task Text_OfAVerdict_IsAsApproved(string useCase) => Golden.Check(await CheckAsync(useCase, "text"), $"{useCase}.txt");

    [Theory]
    [MemberData(nameof(UseCases))]
    public async Task Text_Coloured_IsAsApproved(string useCase)
    {
        var colored = await CheckAsync(useCase, "text", useColor: true);

        Golden.Check(colored, $"{useCase}.ansi");
        Plain(colored).Split('\n').Skip(1).Should().Equal((await CheckAsync(useCase, "text")).Split('\n').Skip(1), "colour adds nothing but colour");
    }

    [Theory]
    [MemberData(nameof(UseCases))]
    public async Task Markdown_OfAVerdict_IsAsApproved(string useCase) => Golden.Check(await CheckAsync(useCase, "markdown"), $"{useCase}.md");

    [Theory]
    [MemberData(nameof(UseCases))]
    public async Task Json_OfAVerdict_IsAsApproved(string useCase) => Golden.Check(await CheckAsync(useCase, "json"), $"{useCase}.json");

    [Theory]
    [MemberData(nameof(UseCases))]
    public async Task Text_Full_IsAsApproved(string useCase) => Golden.Check(await CheckAsync(useCase, "text", full: true), $"{useCase}.full.txt");

    [Theory]
    [InlineData(40)]
    [InlineData(80)]
    [InlineData(120)]
    public void Text_AnyWidth_HasNoWiderLineButForLinks(int width)
    {
        var text = Hostile("word ").ToText(new() { Width = width });

        text.Split('\n').Where(line => !line.Contains("://", StringComparison.Ordinal)).Should().OnlyContain(line => line.Length <= width);
    }

    [Fact]
    public void Text_HostileInput_CarriesNoControlCharacters()
    {
        var text = Hostile("\u001b[31m\u0007\u202e\r\n\t\u0000").ToText();

        text.Should().NotContainAny(Escape.ToString(), "\u0007", "\u202e", "\r", "\t", "\0");
    }

    /// <summary>Marks of direction, of no width, of invisible tags and of lines.</summary>
    [Theory]
    [InlineData("\u202e")]
    [InlineData("\u2066")]
    [InlineData("\u200b")]
    [InlineData("\u200f")]
    [InlineData("\u2060")]
    [InlineData("\ufeff")]
    [InlineData("\u2028")]
    [InlineData("\U000E0041")]
    public void Reports_HostileInput_CarryNoMarksOfDirectionOrNoWidth(string mark)
    {
        var verdict = Hostile($"per{mark}mitted", url: $"https://acme.example/{mark}terms", excerpt: $"You{mark} may");

        foreach (var report in new[] { verdict.ToText(), verdict.ToText(new() { Full = true }), verdict.ToMarkdown(), verdict.ToMarkdown(new() { Full = true }) })
        {
            report.Should().NotContain(mark).And.Contain("per\uFFFDmitted");
        }
    }

    [Fact]
    public void Markdown_HostileInput_IsShownAndNotObeyed()
    {
        var markdown = Hostile("<script>x</script> [a](b) **c** `d` | # e\n# f").ToMarkdown();

        markdown.Should().NotContain("<script>").And.NotContain("[a](b)").And.NotContain("**c**").And.NotContain("\n# f")
            .And.Contain("\\<script\\>x\\</script\\> \\[a\\](b) \\*\\*c\\*\\* \\`d\\` \\| \\# e \\# f");
    }

    [Theory]
    [InlineData("javascript:alert(1)", false)]
    [InlineData("data:text/html,x", false)]
    [InlineData("https://acme.example/terms", true)]
    public void Markdown_Links_LeadToTheWebOnly(string url, bool isLink)
    {
        var markdown = Hostile("x", url).ToMarkdown();

        markdown.Contains($"](<{url}>)", StringComparison.Ordinal).Should().Be(isLink);
    }

    [Fact]
    public void Report_PassageFromAnArchive_IsQuoted()
    {
        var verdict = Hostile("x", excerpt: "You may not " + new string('y', 1_000));

        verdict.ToText().Should().Contain("“You may not").And.Contain(" …”");
        verdict.ToMarkdown().Should().Contain("> You may not");
    }

    [Theory]
    [InlineData("permitted")]
    [InlineData("undetermined")]
    public async Task Library_Report_IsWhatTheCommandLineWrites(string useCase)
    {
        var printed = await CheckAsync(useCase, "text");

        printed.Should().EndWith("\n").And.NotEndWith("\n\n");
    }

    private static async Task<string> CheckAsync(string useCase, string format, bool useColor = false, bool full = false)
    {
        using var output = new MemoryStream();
        using var error = new StringWriter();
        using var host = CliRunner.Host(Stream.Null, output, error, useColor: useColor);
        string[] args = ["check", "--use-case", TestFiles.UseCase(useCase), "--format", format, "--rules", TestFiles.Path("packs")];
        var exitCode = await CommandLine.RunAsync(full ? [.. args, "--full"] : args, host);
        exitCode.Should().BeLessThan(2, error.ToString());
        return Encoding.UTF8.GetString(output.ToArray());
    }

    /// <summary>Without colour sequences.</summary>
    private static string Plain(string text)
    {
        var plain = new StringBuilder();
        for (var index = 0; index < text.Length; index++)
        {
            if (text[index] == Escape)
            {
                index = text.IndexOf('m', index);
            }
            else
            {
                plain.Append(text[index]);
            }
        }

        return plain.ToString();
    }

    /// <summary>A verdict in which every text is a stranger's.</summary>
    private static Verdict Hostile(string text, string url = "https://acme.example/terms", string? excerpt = null)
    {
        var many = string.Concat(Enumerable.Repeat(text, 12));
        return new()
        {
            Id = text.Trim(),
            Decision = Decision.Prohibited,
            PossibleDecisions = [Decision.Prohibited],
            AsOf = new(2026, 1, 15),
            UseCase = new UseCase { Vendor = "acme", Note = many },
            Findings =
            [
                new()
                {
                    Rule = "acme/r",
                    Title = many,
                    Summary = many,
                    Bearer = Bearer.Customer,
                    Modality = Modality.Prohibition,
                    Topic = "t",
                    Status = FindingStatus.Applies,
                    Severity = Severity.High,
                    Role = NormRole.Ban,
                    Because = [new("purpose", text)],
                    Missing = [],
                    DefeatedBy = [],
                    Caveats = [many],
                    Citations = [new() { Document = "acme/d", Title = many, Version = new(2026, 1, 1), Clause = "1", Authority = Authority.Primary, Url = url, Excerpt = excerpt }],
                },
            ],
            MissingFacts = [new() { Fact = "tier", Type = "enum", Question = many, Options = [text], Affects = ["acme/r"] }],
            Assumptions = [],
            Exposures = [],
            PossibleExposures = [],
            Assurances = [],
            Obligations = [],
            Conflicts = [],
            GovernedBy = ["acme/d@2026-01-01"],
            Gaps = [],
            TextsNotHeld = [],
            Terms = TermsStatus.Held,
            Warnings = [],
            Packs = [new("acme", "1.0.0", "abc")],
            Engine = "0.0.0",
        };
    }
}
