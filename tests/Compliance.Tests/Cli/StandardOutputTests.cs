using Compliance.Cli;
using FluentAssertions;
using Xunit;

namespace Compliance.Tests.Cli;

/// <summary>Standard output that cannot be written is an error of whichever command; a reader that has gone away is none.</summary>
public sealed class StandardOutputTests : IDisposable
{
    private const int Full = 28;

    private readonly TestFolder _folder = new();

    public static TheoryData<string> Printing =>
    [
        "check --fact vendor=acme --fail-on none",
        "check --fact vendor=acme --format json",
        "ask --fact vendor=acme",
        "scan $lines --fail-on none",
        "scan $lines --format csv",
        "test $scenarios",
        "diff --from 2025-06-01 --to 2026-02-01",
        "outline $document",
        "lint $packs",
        "explain training-on-customer-data",
        "facts",
        "vendors",
        "topics",
        "--help",
        "check --help",
        "--version",
    ];

    public void Dispose() => _folder.Dispose();

    [Theory]
    [MemberData(nameof(Printing))]
    public async Task StandardOutput_ThatCannotBeWritten_IsToldAndFails(string command)
    {
        var (exitCode, error) = await RunAsync(command, new IOException("No space left on device", Full));

        exitCode.Should().Be(2);
        error.Should().EndWith("stdout: error CR323: cannot write standard output: access is denied or the disk is full; send it where there is room and it may be written to\n1 fault; the result was not written, or not all of it.\n");
    }

    [Theory]
    [MemberData(nameof(Printing))]
    public async Task StandardOutput_ReaderThatHasGoneAway_ChangesNothing(string command)
    {
        var read = await RunAsync(command, failure: null);
        var unread = await RunAsync(command, ClosedPipe.Broken);

        unread.Should().Be(read);
        unread.Error.Should().NotContain("CR323");
    }

    [Fact]
    public async Task StandardOutput_Closed_IsToldAsSuch()
    {
        var (exitCode, error) = await RunAsync("facts", new UnauthorizedAccessException());

        exitCode.Should().Be(2);
        error.Should().StartWith("stdout: error CR323: cannot write standard output: it is closed or must not be written to;");
    }

    [Fact]
    public async Task StandardOutput_OfAFileWritten_IsNotNeeded()
    {
        var (exitCode, error) = await RunAsync($"facts --output {Path.Combine(_folder.Path, "facts.txt")}", new UnauthorizedAccessException());

        exitCode.Should().Be(0);
        error.Should().BeEmpty();
    }

    [Fact]
    public void StandardOutput_AfterAFailure_IsNotWrittenAgain()
    {
        using var stream = new FailingStream(new IOException("No space left on device", Full));
        var output = new StandardOutput(stream);

        output.Write("a"u8).Should().BeFalse();
        output.Write("b"u8).Should().BeFalse();

        stream.Writes.Should().Be(1);
        output.Fault!.Code.Should().Be("CR323");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void StandardError_ThatCannotBeWritten_ThrowsNothing(bool isClosed)
    {
        using var stream = new FailingStream(isClosed ? new UnauthorizedAccessException() : new IOException("No space left on device", Full));
        using var error = new StreamWriter(new UnfailingStream(stream)) { AutoFlush = true };

        FluentActions.Invoking(() => error.WriteLine("error: x")).Should().NotThrow();
        stream.Writes.Should().Be(1);
    }

    private async Task<(int ExitCode, string Error)> RunAsync(string command, Exception? failure)
    {
        var lines = _folder.Write("lines.jsonl", "{\"vendor\":\"acme\"}\n");
        var document = _folder.Write("document.md", "# Terms\n\n## 1. Scope\n\nThese are terms.\n");
        string[] args = [.. command.Split(' ').Select(arg => arg switch { "$lines" => lines, "$document" => document, "$packs" => TestFiles.Path("packs"), "$scenarios" => TestFiles.Path("scenarios"), _ => arg })];
        string[] packs = args[0] is "outline" or "lint" || args[^1].StartsWith("--", StringComparison.Ordinal) ? [] : [CliRunner.Packs, TestFiles.Path("packs")];
        using Stream output = failure is null ? new MemoryStream() : new FailingStream(failure);
        using var error = new StringWriter { NewLine = "\n" };
        using var host = CliRunner.Host(new MemoryStream(), output, error);
        return (await CommandLine.RunAsync([.. args, .. packs], host), error.ToString());
    }

    /// <summary>Fails at each write.</summary>
    private sealed class FailingStream(Exception failure) : MemoryStream
    {
        public int Writes { get; private set; }

        public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

        public override void Write(ReadOnlySpan<byte> buffer)
        {
            Writes++;
            throw failure;
        }
    }
}
