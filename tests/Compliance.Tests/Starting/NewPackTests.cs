using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Compliance.Tests.Cli;
using FluentAssertions;
using Xunit;

namespace Compliance.Tests.Starting;

/// <summary><c>new</c>, and the way from an archive to a verified pack with <c>new</c> and <c>cite</c> alone: <c>docs/new-vendor.md</c>.</summary>
public sealed partial class NewPackTests : IDisposable
{
    private readonly TestFolder _folder = new();

    public NewPackTests()
    {
        _folder.Write("archive/example-ai/terms/2025-01-01.md", Text("""
            ## 2. Use

            **2.1** You may use our products for the internal needs of your business.

            **2.2** You may not resell answers to others.
            """));
        _folder.Write("archive/example-ai/terms/2026-01-01.md", Text("""
            ## 2. Use

            **2.1** You may use our products for the internal needs of your business.

            **2.2** You keep your account to yourself.

            **2.3** You may not resell answers to others.
            """));
        _folder.Write("archive/example-ai/labs-terms/undated.md", Text("## 1. Labs\n\nLabs products are tried out at your own risk."));
        _folder.Write("archive/index.json", """
            [ { "vendor": "example-ai", "document": "terms", "captured": "2025-11-30", "source": "a capture", "effective": "2025-01-01", "file": "example-ai/terms/2025-01-01.md" },
              { "vendor": "example-ai", "document": "terms", "captured": "2026-03-01", "source": "another", "effective": "2026-01-01", "file": "example-ai/terms/2026-01-01.md" },
              { "vendor": "example-ai", "document": "order-form", "captured": "2026-03-01", "broken": true },
              { "vendor": "somebody-else", "document": "terms", "captured": "2026-03-01" } ]
            """);
    }

    private string Archive => Path.Combine(_folder.Path, "archive");

    private string Project => Path.Combine(_folder.Path, "project");

    private string Rules => Path.Combine(Project, "rules");

    [Fact]
    public async Task NewVendor_FromAnArchive_HoldsWhatTheArchiveHolds()
    {
        var made = await CliRunner.RunBareAsync("new", "vendor", "example-ai", "--archive", Archive, "--into", Project);

        made.ExitCode.Should().Be(0, made.Error);
        made.Lines.Should().Contain([".github/workflows/compliance-example-ai.yml", "rules/example-ai/coverage.ledger.json", "rules/example-ai/pack.json", "rules/schema/pack.schema.json"]);
        var pack = JsonNode.Parse(Read("pack.json"))!;
        pack["documents"]!.AsArray().Select(document => (string?)document!["id"]).Should().Equal("terms");
        pack["documents"]![0]!["versions"]!.AsArray().Select(version => ((string?)version!["effective"], (string?)version["lastSeen"])).Should().Equal(("2025-01-01", "2025-11-30"), ("2026-01-01", "2026-03-01"));
        pack["gaps"]!.AsArray().Select(gap => (string?)gap!["title"]).Should().Equal("To decide: Labs terms, held without a date", "To decide: Order form, of which every capture was lost");
        Read("coverage.ledger.json").Should().Contain("\"2.3\"").And.Contain("to-do");
        foreach (var link in Directory.GetFiles(Rules, "*.json", SearchOption.AllDirectories).Where(file => !file.Contains("schema", StringComparison.Ordinal)))
        {
            var schema = (string)JsonNode.Parse(await File.ReadAllTextAsync(link))!["$schema"]!;
            File.Exists(Path.Combine(Path.GetDirectoryName(link)!, schema)).Should().BeTrue("{0} names {1}", link, schema);
        }
    }

    [Fact]
    public async Task NewVendor_AsItStands_LoadsLintsAndTests()
    {
        await CliRunner.RunBareAsync("new", "vendor", "example-ai", "--archive", Archive, "--into", Project);

        (await CliRunner.RunBareAsync("test", "--rules", Rules, "--pack", "example-ai")).Output.Should().Contain("1 of 1 scenario passed");
        (await CliRunner.RunBareAsync("lint", Rules, "--pack", "example-ai")).ExitCode.Should().Be(0);
        var verified = await CliRunner.RunBareAsync("verify", "--archive", Archive, "--rules", Rules, "--pack", "example-ai");
        verified.ExitCode.Should().Be(1, "every clause is still to do");
        verified.Output.Should().Contain("2.3");
    }

    /// <summary>The vendor of the tutorial: a pack is begun, cites are pasted as <c>cite</c> prints them, and everything is proven.</summary>
    [Fact]
    public async Task NewAndCite_AreAllThatAVerifiedPackNeeds()
    {
        await CliRunner.RunBareAsync("new", "vendor", "example-ai", "--archive", Archive, "--into", Project);
        var resale = await Cite("You may not resell answers to others.");
        var grant = await Cite("You may use our products for the internal needs of your business.");
        var account = await Cite("You keep your account to yourself.");

        Write("terms.json", $$"""
            { "$schema": "../schema/rules.schema.json", "rules": [
              { "id": "business-use", "title": "Business use is granted", "bearer": "customer", "modality": "permission", "topic": "commercial-use",
                "when": { "purpose": "internal-business-use" }, "cites": {{grant}} },
              { "id": "resale", "title": "Answers are not resold", "bearer": "customer", "modality": "prohibition", "topic": "resale", "severity": "high",
                "when": { "purpose": "resale" }, "cites": {{resale}} },
              { "id": "account", "title": "The account is not shared", "bearer": "customer", "modality": "prohibition", "topic": "account-sharing",
                "when": { "purpose": "account-sharing" }, "cites": {{account}} } ] }
            """);
        Write("coverage.ledger.json", """{ "entries": [ { "document": "terms", "clauses": ["preamble"], "reason": "information" } ] }""");
        Write("scenarios/example-ai.scenarios.json", """
            { "asOf": "2026-02-01", "defaults": { "vendor": "example-ai" }, "scenarios": [
              { "name": "Resale is forbidden", "useCase": { "purpose": "resale" }, "expect": { "decision": "prohibited", "cites": ["example-ai/terms#2.3"] } },
              { "name": "It was in 2025, by another clause", "asOf": "2025-06-01", "useCase": { "purpose": "resale" }, "expect": { "decision": "prohibited", "cites": ["example-ai/terms#2.2"] } },
              { "name": "Letters are written with it", "useCase": { "purpose": "internal-business-use" }, "expect": { "decision": "permitted" } } ] }
            """);

        (await Verify("--update", "--reviewer", "A. Lawyer")).Error.Should().Contain("5 clauses locked");
        var verified = await Verify();
        verified.ExitCode.Should().Be(0, verified.Output);
        (await CliRunner.RunBareAsync("test", "--rules", Rules, "--pack", "example-ai")).Output.Should().Contain("3 of 3 scenarios passed");
    }

    /// <summary>Every command of the page, in its order, on the archive that it speaks of; and what it says <c>cite</c> prints is what it prints.</summary>
    [Fact]
    public async Task NewVendorPage_EveryCommand_DoesWhatThePageSays()
    {
        var page = Repository.Read("docs", "new-vendor.md");
        var commands = CommandPattern().Matches(page).Select(match => match.Groups["command"].Value.Trim()).ToList();
        commands.Select(command => command.Split(' ')[0]).Should().Equal("outline", "new", "cite", "lint", "test", "verify");

        foreach (var command in commands)
        {
            List<string> words = [.. WordPattern().Matches(command).Select(word => Placed(word.Value.Trim('"')))];
            var result = await CliRunner.RunBareAsync([.. words, .. words[0] == "new" ? new[] { "--into", Project } : []]);

            result.ExitCode.Should().Be(words[0] == "verify" ? 1 : 0, "{0} prints {1}{2}", command, result.Output, result.Error);
            if (words[0] == "cite")
            {
                var shown = page[page.IndexOf("```json", page.IndexOf("compliance cite", StringComparison.Ordinal), StringComparison.Ordinal)..];
                JsonNode.DeepEquals(JsonNode.Parse(shown["```json".Length..shown.IndexOf("\n```\n", StringComparison.Ordinal)]), JsonNode.Parse(result.Output)).Should().BeTrue("{0} is printed", result.Output);
            }
        }
    }

    [Theory]
    [InlineData("policy", "acme-policy")]
    [InlineData("regulation", "robot-act")]
    public async Task New_WithoutAnArchive_LoadsLintsAndTests(string kind, string name)
    {
        (await CliRunner.RunBareAsync("new", kind, name, "--into", Project)).ExitCode.Should().Be(0);

        (await CliRunner.RunBareAsync("test", "--rules", "embedded", "--rules", Rules, "--pack", name)).Output.Should().Contain("1 of 1 scenario passed");
        (await CliRunner.RunBareAsync("lint", Path.Combine(Rules, name))).ExitCode.Should().Be(0);
    }

    [Fact]
    public async Task New_WhereThePackIsThere_WritesNothing()
    {
        _folder.Write("project/rules/example-ai/notes.txt", "mine");

        var result = await CliRunner.RunBareAsync("new", "vendor", "example-ai", "--archive", Archive, "--into", Project);

        result.ExitCode.Should().Be(2);
        result.Error.Should().Contain("/rules/example-ai: error CR122: it is there already").And.EndWith("1 fault; nothing was made.\n");
        Directory.GetFiles(Project, "*", SearchOption.AllDirectories).Should().ContainSingle();
    }

    /// <summary>The last file in order cannot be written: a file stands where its folder would be.</summary>
    [Fact]
    public async Task New_WhereAFileCannotBeWritten_LeavesNothingBehind()
    {
        _folder.Write("project/rules/schema/keep.json", "{}");
        _folder.Write("project/.github", "a file");

        var result = await CliRunner.RunBareAsync("new", "vendor", "example-ai", "--archive", Archive, "--into", Project);

        result.ExitCode.Should().Be(2);
        result.Error.Should().Contain("CR411");
        Directory.Exists(Path.Combine(Rules, "example-ai")).Should().BeFalse();
    }

    [Theory]
    [InlineData("new planet x", "KIND: error CR012: unknown kind of pack \"planet\"")]
    [InlineData("new vendor Example_AI --archive .", "NAME: error CR119: \"Example_AI\" names no pack")]
    [InlineData("new vendor ../up --archive .", "NAME: error CR119")]
    [InlineData("new vendor acme", "new vendor: error CR115: new vendor and --archive go together")]
    [InlineData("new vendor acme --archive nowhere", "--archive: error CR116")]
    public async Task New_WrongWords_AreToldWithCode(string line, string message)
    {
        var result = await CliRunner.RunBareAsync(line.Split(' '));

        result.ExitCode.Should().Be(2);
        result.Error.Should().StartWith(message);
    }

    public void Dispose() => _folder.Dispose();

    [GeneratedRegex("(^|`)compliance (?<command>[^`\\n]+)", RegexOptions.Multiline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex CommandPattern();

    [GeneratedRegex("\"[^\"]*\"|\\S+", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex WordPattern();

    /// <summary>A path of the page where the test has it.</summary>
    private string Placed(string word) => word.StartsWith("archive/", StringComparison.Ordinal) ? Path.Combine(_folder.Path, word)
        : word.StartsWith("rules/", StringComparison.Ordinal) ? Path.Combine(Project, word)
        : word;

    private async Task<string> Cite(string words) => (await CliRunner.RunBareAsync("cite", words, "--archive", Archive)).Output;

    private Task<CliResult> Verify(params string[] more) => CliRunner.RunBareAsync(["verify", "--archive", Archive, "--rules", Rules, "--pack", "example-ai", .. more]);

    private string Read(string file) => File.ReadAllText(Path.Combine(Rules, "example-ai", file));

    private void Write(string file, string text) => _folder.Write($"project/rules/example-ai/{file}", text + "\n");

    private static string Text(string clauses) => $"# Example Terms\n\nThese terms are made up for tests, and nobody ever agreed to them.\n\n{clauses}\n";
}
