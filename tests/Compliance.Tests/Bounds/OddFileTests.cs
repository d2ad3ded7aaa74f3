using System.Diagnostics;
using Compliance.Authoring.Archive;
using Compliance.Authoring.Scenarios;
using Compliance.Rules.Diagnostics;
using Compliance.Rules.Loading;
using Compliance.Tests.Cli;
using FluentAssertions;
using Xunit;

namespace Compliance.Tests.Bounds;

/// <summary>Files that are none, links that lead in circles, lines that do not end: nothing waits for ever, and all is said.</summary>
public sealed class OddFileTests : IDisposable
{
    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [UnixTheory]
    [InlineData("check --use-case {0}")]
    [InlineData("check --fact tier=free --profile {0}")]
    [InlineData("scan {0}")]
    [InlineData("test {0}")]
    [InlineData("ask --use-case {0}")]
    [InlineData("diff --from 2026-01-15 --to 2026-02-15 --use-cases {0}")]
    [InlineData("outline {0}")]
    [InlineData("questionnaire --vendor mistral --questionnaire {0}")]
    [InlineData("import rules-engine {0}")]
    public async Task Command_OfAPipeThatNobodyWritesTo_SaysWhatItIs(string command)
    {
        var pipe = Pipe("pipe.json");

        var result = await CliRunner.RunBareAsync([.. command.Split(' ').Select(part => part.Replace("{0}", pipe, StringComparison.Ordinal))]);

        result.ExitCode.Should().Be(2);
        result.Output.Should().BeEmpty();
        result.Error.Should().Contain("it is a pipe or a device, no ordinary file");
    }

    [UnixTheory]
    [InlineData("/dev/zero")]
    [InlineData("/dev/null")]
    public void Open_OfADevice_IsAFault(string device)
    {
        var diagnostics = new DiagnosticBag();

        BoundedFile.Open(device, diagnostics).Should().BeNull();

        diagnostics.Sorted().Should().ContainSingle().Which.Code.Should().Be("CR001");
    }

    [Fact]
    public void Open_OfAnEmptyFile_IsEmpty()
    {
        var diagnostics = new DiagnosticBag();

        using var stream = BoundedFile.Open(_folder.Write("empty.jsonl", ""), diagnostics);

        stream!.Length.Should().Be(0);
        diagnostics.IsEmpty.Should().BeTrue();
    }

    [UnixTheory]
    [InlineData("terms.md")]
    public void Archive_WithAPipeForAText_HasAFault(string name)
    {
        var document = ArchiveFile.Read(Pipe(name), name);

        document.Outline.Should().BeNull();
        document.Diagnostics.Should().ContainSingle().Which.Code.Should().Be("CR206");
    }

    /// <summary>Three links to the folder itself make millions of paths of sixteen folders; each folder is looked into once.</summary>
    [UnixTheory]
    [InlineData(".")]
    [InlineData("..")]
    public void ScenarioFiles_AmongLinksInACircle_AreFoundOnce(string target)
    {
        _folder.Write("sub/one.scenarios.json", "{}");
        foreach (var name in new[] { "a", "b", "c" })
        {
            Directory.CreateSymbolicLink(Path.Combine(_folder.Path, "sub", name), target);
        }

        var diagnostics = new DiagnosticBag();

        var found = ScenarioFiles.Find([_folder.Path], diagnostics);

        found.Should().ContainSingle().Which.Should().EndWith("one.scenarios.json");
        diagnostics.IsEmpty.Should().BeTrue();
    }

    [Fact]
    public async Task Ask_OfALineThatDoesNotEnd_ReadsSoMuchOfItOnly()
    {
        using var input = new EndlessLine();
        using var output = new MemoryStream();
        using var error = new StringWriter { NewLine = "\n" };
        using var host = CliRunner.Host(input, output, error);

        var exitCode = await Compliance.Cli.CommandLine.RunAsync(["ask", "--fact", "vendor=mistral"], host);

        exitCode.Should().Be(2);
        error.ToString().Should().Contain("answer, line 1: error CR002");
        input.Given.Should().BeLessThan(1 << 20);
    }

    private string Pipe(string name)
    {
        var path = Path.Combine(_folder.Path, name);
        using var process = Process.Start("mkfifo", [path]);
        process.WaitForExit();
        return path;
    }

    private sealed class UnixTheoryAttribute : TheoryAttribute
    {
        public UnixTheoryAttribute()
        {
            if (OperatingSystem.IsWindows())
            {
                Skip = "needs pipes and links of Unix";
            }
        }
    }

    /// <summary>The letter x, for as long as anybody reads.</summary>
    private sealed class EndlessLine : Stream
    {
        public long Given { get; private set; }

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count)
        {
            buffer.AsSpan(offset, count).Fill((byte)'x');
            Given += count;
            return count;
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
