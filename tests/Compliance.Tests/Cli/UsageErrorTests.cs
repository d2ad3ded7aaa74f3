using Compliance.Cli;
using FluentAssertions;
using Xunit;

namespace Compliance.Tests.Cli;

public sealed class UsageErrorTests
{
    [Theory]
    [InlineData("", "no command; it is one of check, scan, test")]
    [InlineData("chekc", "unknown command \"chekc\"; did you mean \"check\"?")]
    [InlineData("frobnicate", "unknown command \"frobnicate\"; it is one of check, scan, test")]
    [InlineData("--versio", "unknown option \"--versio\"; did you mean \"--version\"?")]
    [InlineData("check", "nothing to check; give --use-case FILE or --fact NAME=VALUE")]
    [InlineData("check --fcat tier=free", "unknown option \"--fcat\"; did you mean \"--fact\"?")]
    [InlineData("check --fact tier=free --as-fo=2026-01-01", "unknown option \"--as-fo\"; did you mean \"--as-of\"?")]
    [InlineData("test policy --fromat json", "unknown option \"--fromat\"; did you mean \"--format\"?")]
    [InlineData("lint --fromat json", "unknown option \"--fromat\"; did you mean \"--format\"?")]
    [InlineData("test --min-coverage abc", "--min-coverage is \"abc\"; write a number such as 90")]
    [InlineData("check --zzzzzzzz", "unknown option \"--zzzzzzzz\"; it is one of --use-case, --profile, --fact")]
    [InlineData("check --fact", "--fact needs a value: NAME=VALUE")]
    [InlineData("check --use-case", "--use-case needs a value: FILE")]
    [InlineData("check --fact tier=free --format", "--format needs a value: text|json|markdown")]
    [InlineData("check --fact tier=free --as-of", "--as-of needs a value: DATE")]
    [InlineData("check --fact tier=free --rules", "--rules needs a value: DIR")]
    [InlineData("check --fact tier=free --fail-on", "--fail-on needs a value: LIST")]
    [InlineData("check --use-case a --use-case b", "--use-case is given 2 times; give it once")]
    [InlineData("check stray --fact tier=free", "\"stray\" is not expected here")]
    [InlineData("check --full=maybe --fact tier=free", "\"maybe\" is not expected here")]
    [InlineData("outline", "FILE is missing")]
    [InlineData("verify", "--archive needs a value: DIR")]
    [InlineData("scan", "FILE.jsonl is missing")]
    [InlineData("scan a b", "\"b\" is not expected here")]
    [InlineData("scan a --fact tier=free", "unknown option \"--fact\"")]
    public async Task CommandLine_Wrong_IsToldWithWhatWasMeant(string line, string message)
    {
        var result = await CliRunner.RunBareAsync(Split(line));

        result.ExitCode.Should().Be(2);
        result.Output.Should().BeEmpty();
        result.Error.Should().StartWith($"error: {message}").And.Contain("Try: compliance ").And.Contain("--help");
    }

    [Theory]
    [InlineData("check --fact tier=free --format jsn", "--format: error CR012: unknown format \"jsn\"; did you mean \"json\"?")]
    [InlineData("check --fact tier=free --format Json", "--format: error CR012")]
    [InlineData("scan x --format text", "--format: error CR012: unknown format \"text\"")]
    [InlineData("check --fact tier=free --as-of 2026-02-30", "--as-of: error CR011: the day \"2026-02-30\" is no date")]
    [InlineData("check --fact tier=free --as-of 15.01.2026", "--as-of: error CR011")]
    [InlineData("check --fact tier=free --as-of=today", "--as-of: error CR011")]
    [InlineData("scan x --as-of 2026", "--as-of: error CR011")]
    [InlineData("check --fact tier=free --fail-on prohibted", "--fail-on: error CR012: unknown entry \"prohibted\"; did you mean \"prohibited\"?")]
    [InlineData("check --fact tier=free --fail-on prohibited,,gap", "--fail-on: error CR014")]
    [InlineData("check --fact tier=free --fail-on none,gap", "--fail-on: error CR010")]
    [InlineData("check --fact tier=free --fail-on exposure:", "--fail-on: error CR012: entry \"exposure:\" names no topic; write a topic that the packs declare after the colon")]
    [InlineData("scan x --fail-on gap,certain-exposure:", "--fail-on: error CR012: entry \"certain-exposure:\" names no topic; write a topic")]
    [InlineData("check --fact tier=free --fail-on exposure:suport", "--fail-on: error CR012: unknown topic \"suport\"; did you mean \"support\"?")]
    [InlineData("scan x --fail-on possible-exposure:suport", "--fail-on: error CR012: unknown topic \"suport\"")]
    [InlineData("check --fact tier=free --archive there", "--archive: error CR116: \"there\" is no folder")]
    [InlineData("check --fact tier", "--fact: error CR107: \"tier\" has no \"=\"")]
    [InlineData("check --use-case no-such-file", "no-such-file: error CR001: cannot read it: it does not exist")]
    [InlineData("check --use-case .", ".: error CR001: cannot read it: it is a folder")]
    [InlineData("scan no-such-file", "no-such-file: error CR001: cannot read it: it does not exist")]
    [InlineData("scan .", ".: error CR001: cannot read it: it is a folder")]
    [InlineData("check --fact tier=free --rules no-such-folder", "no-such-folder: error CR001: cannot read it: it does not exist")]
    public async Task CommandLine_WrongValue_IsToldWithCodeAndRemedy(string line, string message)
    {
        var result = await CliRunner.RunAsync(Split(line));

        result.ExitCode.Should().Be(2);
        result.Output.Should().BeEmpty();
        result.Error.Should().StartWith(message).And.MatchRegex(@"\n1 fault; nothing was (checked|loaded)\.\n$");
    }

    [Theory]
    [InlineData("--fail-on", "--fail-on: error CR014")]
    [InlineData("--as-of", "--as-of: error CR011")]
    [InlineData("--format", "--format: error CR012")]
    [InlineData("--use-case", ": error CR001: cannot read it: it is no path")]
    [InlineData("--rules", ": error CR001: cannot read it: it does not exist")]
    public async Task CommandLine_EmptyValue_IsWrongToo(string option, string message)
    {
        var result = await CliRunner.RunAsync("check", "--fact", "tier=free", option, "");

        result.ExitCode.Should().Be(2);
        result.Output.Should().BeEmpty();
        result.Error.Should().StartWith(message);
    }

    [Fact]
    public async Task CommandLine_UseCaseOverTheLimit_IsNotRead()
    {
        var result = await CliRunner.RunAsync(new string(' ', 2 << 20), ["check", "--use-case", "-"]);

        result.ExitCode.Should().Be(2);
        result.Error.Should().StartWith("stdin: error CR002");
    }

    [Fact]
    public async Task CommandLine_FaultOfTheProgram_IsOneLineAndNoStackTrace()
    {
        using var error = new StringWriter { NewLine = "\n" };
        using var host = CliRunner.Host(Stream.Null, new BrokenStream(), error);

        var exitCode = await CommandLine.RunAsync(["--help"], host);

        exitCode.Should().Be(2);
        error.ToString().Should().MatchRegex(@"^compliance \S+: internal error: InvalidOperationException: it broke  ?twice\n$");
    }

    [Fact]
    public async Task CommandLine_ReaderThatHasGoneAway_ChangesNothing()
    {
        using var error = new StringWriter();
        using var host = CliRunner.Host(Stream.Null, new ClosedPipe(), error);

        var exitCode = await CommandLine.RunAsync(["check", "--use-case", TestFiles.UseCase("prohibited"), "--rules", TestFiles.Path("packs")], host);

        exitCode.Should().Be(1);
        error.ToString().Should().BeEmpty();
    }

    [Theory]
    [InlineData("1", "xterm", false)]
    [InlineData("yes", "xterm", false)]
    [InlineData("", "xterm", true)]
    [InlineData(null, "xterm", true)]
    [InlineData(null, "dumb", false)]
    [InlineData(null, null, true)]
    public void Colour_WhereTheEnvironmentSaysSo_IsOff(string? noColor, string? term, bool expected) =>
        CliHost.MayColor(name => name == "NO_COLOR" ? noColor : term).Should().Be(expected);

    private static string[] Split(string line) => line.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private sealed class BrokenStream : MemoryStream
    {
        public override void Write(ReadOnlySpan<byte> buffer) => throw new InvalidOperationException("it broke\r\ntwice");

        public override void Write(byte[] buffer, int offset, int count) => throw new InvalidOperationException("it broke\r\ntwice");
    }
}

/// <summary>A pipe that nobody reads any more.</summary>
internal sealed class ClosedPipe : MemoryStream
{
    /// <summary>As the system tells it.</summary>
    public static IOException Broken => new("Broken pipe", OperatingSystem.IsWindows() ? unchecked((int)0x8007006D) : 32);

    public override void Write(ReadOnlySpan<byte> buffer) => throw Broken;

    public override void Write(byte[] buffer, int offset, int count) => throw Broken;
}
