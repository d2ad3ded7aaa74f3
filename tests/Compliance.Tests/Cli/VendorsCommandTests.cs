using System.Text.Json;
using Compliance.Authoring.Tools;
using FluentAssertions;
using Xunit;

namespace Compliance.Tests.Cli;

/// <summary><c>vendors</c> with an archive: what accounts for each clause.</summary>
public sealed class VendorsCommandTests : IDisposable
{
    private readonly TestFolder _folder = new();

    public VendorsCommandTests()
    {
        _folder.Write("rules/toy/pack.json", """
            { "id": "toy", "version": "1.0.0", "format": 2, "layer": "vendor", "vendor": "xai",
              "documents": [ { "id": "terms", "title": "Terms", "authority": "primary", "versions": [ { "effective": "2026-01-01", "lastSeen": "2026-01-31" }, { "effective": "2026-02-01", "lastSeen": "2026-03-02" } ] },
                             { "id": "policy", "title": "Policy", "authority": "primary", "versions": [ { "effective": "2026-01-01" } ] } ],
              "gaps": [ { "id": "orders", "title": "Order form", "kind": "governing", "scope": { "tier": "enterprise" }, "until": "2026-02-01" } ],
              "rules": [ { "id": "feeding", "title": "No feeding", "bearer": "customer", "modality": "prohibition", "topic": "likeness", "cites": [ { "document": "terms", "clause": "1", "anchor": { "start": "Nobody feeds" } } ] } ] }
            """);
        _folder.Write("rules/toy/coverage.ledger.json", """{ "entries": [ { "document": "terms", "clauses": ["preamble", "2"], "reason": "boilerplate" } ] }""");
        foreach (var day in new[] { "2026-01-01", "2026-02-01" })
        {
            _folder.Write($"archive/toy/terms/{day}.md", """
                # Terms of the toy

                These terms are made up for tests and say nothing that anybody ever agreed to.

                ## 1. Use

                Nobody feeds the robot after midnight or on public holidays.

                ## 2. End

                Either side may end this by a letter sent in good time.

                ## 3. Walks

                We keep a record of every walk that the robot takes for thirty days.
                """);
        }
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Vendors_WithArchive_CountClausesByWhatAccountsForThem()
    {
        var text = await RunAsync();
        using var json = JsonDocument.Parse((await RunAsync("--format", "json")).Output);

        text.ExitCode.Should().Be(0, text.Error);
        text.Output.Should().MatchRegex(@"2 +2026-01-01 +2026-02-01 +2026-03-02 +61 +1 +Terms\n").And.MatchRegex(@"8 +2 +4 +2 +Terms\n").And.MatchRegex(@"– +– +– +– +Policy \(not in the archive\)\n");
        var version = json.RootElement[0].GetProperty("documents")[0].GetProperty("versions")[1];
        (version.GetProperty("clauses").GetInt32(), version.GetProperty("cited").GetInt32(), version.GetProperty("listed").GetInt32(), version.GetProperty("open").GetInt32()).Should().Be((4, 1, 2, 1));
        json.RootElement[0].GetProperty("documents")[0].GetProperty("days").GetInt32().Should().Be(61);
    }

    [Fact]
    public async Task Vendors_Csv_HasARowATextAndARowATextThatIsNotHeld()
    {
        var rows = (await RunAsync("--format", "csv")).Output.Split("\r\n", StringSplitOptions.RemoveEmptyEntries);

        rows.Should().HaveCount(4);
        rows[1].Should().Be("toy,1.0.0,vendor,xai,text,toy/terms,Terms,primary,2,2026-01-01,2026-02-01,2026-03-02,61,1,8,2,4,2,,");
        rows[3].Should().Be("toy,1.0.0,vendor,xai,\"not held, governing\",toy/orders,Order form,,,,,,,,,,,,,2026-02-01");
    }

    /// <summary>The shipped packs bring no ledgers: then it is said that nobody counted, and not that all is open.</summary>
    [Fact]
    public async Task Vendors_LedgerNotAtHand_SaysThatClausesAreNotCounted()
    {
        var result = VendorsTool.Run(PackSet.Load(), new() { Archive = $"{_folder.Path}/archive" });

        result.OpenClauses.Should().BeNull();
        result.ToText().Should().Contain("Clauses not counted: the ledger stands beside the pack's source");
        VendorsTool.Run(PackSet.Load($"{_folder.Path}/rules"), new() { Archive = $"{_folder.Path}/archive" }).OpenClauses.Should().Be(2);
        (await RunAsync("--format", "markdown")).Output.Should().Be(VendorsTool.Run(PackSet.Load($"{_folder.Path}/rules"), new() { Archive = $"{_folder.Path}/archive" }).ToMarkdown());
    }

    [Fact]
    public async Task Vendors_ArchiveThatIsNotThere_IsRefused()
    {
        var result = await CliRunner.RunBareAsync("vendors", "--archive", $"{_folder.Path}/nowhere");

        result.ExitCode.Should().Be(2);
        result.Output.Should().BeEmpty();
        result.Error.Should().Contain("error CR116").And.EndWith("nothing was listed.\n");
    }

    private Task<CliResult> RunAsync(params string[] more) => CliRunner.RunBareAsync(["vendors", "--rules", $"{_folder.Path}/rules", "--archive", $"{_folder.Path}/archive", .. more]);
}
