using Compliance.Tests.Cli;
using FluentAssertions;
using Xunit;

namespace Compliance.EndToEnd.Cli;

/// <summary><c>diff</c> of a policy on top of shipped packs.</summary>
public sealed class PolicyDiffTests : IDisposable
{
    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Diff_TwoPacks_AreComparedOnOneDay()
    {
        var after = await LaxPolicy();

        var result = await CliRunner.RunBareAsync("diff", await Policy(), after, "--rules", Repository.PathOf("rules", "mistral"), "--from", "2026-01-15", "--to", "2026-01-15");

        result.ExitCode.Should().Be(1, result.Error);
        result.Output.Should().Contain("PROHIBITED → PERMITTED").And.Contain("dataClassification is confidential").And.Contain("acme-policy/confidential-data").And.Contain("Such as vendor=mistral");
    }

    [Fact]
    public async Task Diff_Policy_IsComparedWithWhatItReads()
    {
        var after = await LaxPolicy();
        var before = await Policy();

        var uses = _folder.Write("uses.jsonl", """{ "id": "notes", "vendor": "mistral", "product": "le-chat", "tier": "free", "customerType": "consumer", "jurisdiction": "FR", "userAge": 30, "purpose": "personal-use", "personalData": "none", "dataClassification": "confidential", "trainingOptOut": false }""");

        var bare = await CliRunner.RunBareAsync("diff", before, after, "--verbose", "--use-cases", uses);
        var named = await CliRunner.RunBareAsync("diff", before, after, "--rules", "embedded", "--verbose", "--use-cases", uses);

        bare.ExitCode.Should().Be(1, bare.Error);
        bare.Output.Should().Be(named.Output).And.Contain("policy with the shipped packs on 2026-01-15 (today)").And.Contain("notes: PROHIBITED → ");
    }

    /// <summary>The sample policy over vendors' terms, without its rules over the law, which read what a vendor's pack alone does not conclude.</summary>
    private async Task<string> Policy()
    {
        _folder.Write("before/policy/pack.json", await File.ReadAllTextAsync(Repository.PathOf("samples", "policy", "pack.json")));
        return Path.Combine(_folder.Path, "before", "policy");
    }

    /// <summary>The same, of restricted data only.</summary>
    private async Task<string> LaxPolicy()
    {
        var policy = await File.ReadAllTextAsync(Repository.PathOf("samples", "policy", "pack.json"));
        _folder.Write("policy/pack.json", policy.Replace("\"confidential\", \"restricted\"", "\"restricted\"", StringComparison.Ordinal));
        return Path.Combine(_folder.Path, "policy");
    }
}
