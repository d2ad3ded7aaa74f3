using System.Text.Json;
using Compliance.Tests.Cli;
using FluentAssertions;
using Xunit;

namespace Compliance.Tests.Register;

public sealed class RegisterCommandTests
{
    private static readonly string Packs = TestFiles.Path("packs");

    [Fact]
    public async Task Register_TheWholeWay_IsKeptAndVerified()
    {
        using var registers = new Registers();
        var request = await Run(registers, "request", "--use-case", TestFiles.UseCase("permitted"), "--fact", "trainingOptOut=true", "--by", "Ada Example", "--rules", Packs);
        request.Should().BeEquivalentTo(new { ExitCode = 0, Error = "" });
        request.Output.Should().MatchRegex("^Entry 1, request: [a-zA-Z]+\nHead: 1:[0-9a-f]{64}\n$");
        (await Run(registers, "record", "--use-case", TestFiles.UseCase("prohibited"), "--about", "1", "--rules", Packs)).ExitCode.Should().Be(0);
        (await Run(registers, "approve", "2", "--by", "Grace Example", "--rules", Packs)).Should().BeEquivalentTo(new { ExitCode = 2, Output = "" });
        var approval = await Run(registers, "approve", "2", "--by", "Grace Example", "--until", "2026-12-31", "--condition", "no customer data", "--despite", "prohibited", "--rules", Packs, "--format", "json");
        JsonDocument.Parse(approval.Output).RootElement.GetProperty("conditions")[0].GetString().Should().Be("no customer data");

        (await Run(registers, "list")).Lines.Should().Contain(line => line.StartsWith("3 ", StringComparison.Ordinal) && line.Contains("Grace Example", StringComparison.Ordinal));
        (await Run(registers, "list", "--kind", "approval", "--format", "json")).Output.Should().Contain("\"sequence\": 3").And.NotContain("\"sequence\": 1");
        (await Run(registers, "show", "3")).Output.Should().Contain("Until:     2026-12-31").And.Contain("PROHIBITED");
        (await Run(registers, "redact", "3", "--by", "Officer Example", "--field", "by")).ExitCode.Should().Be(0);
        (await Run(registers, "show", "3")).Output.Should().Contain("By:        (redacted)");
        (await Run(registers, "revoke", "3", "--by", "Grace Example", "--note", "the project ended")).ExitCode.Should().Be(0);
        var verified = await Run(registers, "verify");
        verified.Output.Should().StartWith("Intact: 5 entries.\nRedacted, and whole all the same: 3.\nHead: 5:");
        (await Run(registers, "replay", "--rules", Packs)).Should().BeEquivalentTo(new { ExitCode = 0, Output = "3 of 3 verdicts came out with the same bytes.\n" });
        (await Run(registers, "replay", "--rules", "embedded")).ExitCode.Should().Be(1);

        registers.Tamper("DELETE FROM compliance_entries WHERE sequence = 5");
        var cut = await Run(registers, "verify", "--head", verified.Output.Split(' ')[^1].Trim());
        cut.ExitCode.Should().Be(1);
        cut.Output.Should().StartWith("NOT AS IT WAS WRITTEN: 4 entries.\n  entry 4: the register ends here");
    }

    [Fact]
    public async Task Register_ExportedAndImported_IsTheSame()
    {
        using var registers = new Registers().Filled();
        using var other = new Registers();
        var lines = Path.Combine(registers.Folder, "register.jsonl");

        (await Run(registers, "export", "--output", lines)).ExitCode.Should().Be(0);
        var imported = await CliRunner.RunBareAsync("register", "import", lines, "--register", other.File);
        imported.Output.Should().StartWith("4 entries were added.\nHead: 4:");
        (await Run(other, "export")).Output.Should().Be(await File.ReadAllTextAsync(lines));
        (await Run(other, "export", "--format", "decisions", "--erase", "tier")).Lines.Should().HaveCount(4).And.OnlyContain(line => line.Contains("\"erased\":[\"/input/tier\"]", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("list")]
    [InlineData("verify")]
    [InlineData("show", "1")]
    [InlineData("export")]
    public async Task Register_DamagedRow_IsToldInWords(params string[] command)
    {
        using var registers = new Registers().Filled();
        registers.Tamper("UPDATE compliance_entries SET verdict = '{\"format\":2', use_case = char(27) || '[31m', details = '[', packs = x'00ff' WHERE sequence = 1");

        var result = await Run(registers, command);

        result.ExitCode.Should().Be(command[0] switch { "verify" => 1, "export" => 0, _ => 2 });
        (result.Output + result.Error).Should().NotContain("internal error").And.NotContain("   at ");
        (command[0] == "export" ? "" : result.Output + result.Error).Should().NotContain("\u001b");
    }

    private static Task<CliResult> Run(Registers registers, string command, params string[] arguments) => Run(registers, [command, .. arguments]);

    private static Task<CliResult> Run(Registers registers, string[] command) => CliRunner.RunBareAsync(["register", .. command, "--register", registers.File]);
}
