using System.Globalization;
using System.Text;
using System.Text.Json;
using Compliance.Cli;
using FluentAssertions;
using Xunit;

namespace Compliance.Tests.Cli;

/// <remarks>Runs alone: one of the tests measures the memory of the process.</remarks>
[Collection(RunAlone.Name)]
public sealed class ScanCommandTests
{
    private const string Permitted = """{"vendor":"acme","purpose":"internal-business-use","personalData":"none"}""";
    private const string Prohibited = """{"vendor":"acme","purpose":"model-training","competesWithVendor":true,"personalData":"none"}""";

    [Fact]
    public async Task Scan_EachLine_GivesACompactVerdictInItsPlace()
    {
        var result = await ScanAsync($"{Permitted}\n{Prohibited}\n", "--fail-on", "none");

        result.ExitCode.Should().Be(0);
        result.Error.Should().BeEmpty();
        Decisions(result).Should().Equal("permitted", "prohibited");
        result.Output.Should().EndWith("}\n").And.NotContain("\r");
    }

    [Fact]
    public async Task Scan_Line_GivesWhatCheckGives()
    {
        var scan = await ScanAsync(Prohibited);
        var check = await CliRunner.RunAsync(Prohibited, ["check", "--use-case", "-", "--format", "json"]);

        using var verdict = JsonDocument.Parse(check.Output);
        using var line = JsonDocument.Parse(scan.Output);
        JsonElement.DeepEquals(line.RootElement, verdict.RootElement).Should().BeTrue();
    }

    [Theory]
    [InlineData("", 0)]
    [InlineData(Permitted, 1)]
    [InlineData(Permitted + "\n", 1)]
    [InlineData(Permitted + "\r\n", 1)]
    [InlineData(Permitted + "\r\n" + Permitted, 2)]
    [InlineData(Permitted + "\n" + Permitted + "\n", 2)]
    public async Task Scan_LastLine_MayEndOrNot(string input, int lines)
    {
        var result = await ScanAsync(input);

        result.ExitCode.Should().Be(0, result.Error);
        result.Lines.Should().HaveCount(lines);
    }

    [Theory]
    [InlineData("\n", "CR108")]
    [InlineData("   \n", "CR108")]
    [InlineData("\r\n", "CR108")]
    [InlineData("[]", "CR106")]
    [InlineData("not json", "CR005")]
    [InlineData("{\"tier\":\"free\"", "CR005")]
    [InlineData("{\"tier\":\"free\"} {}", "CR005")]
    [InlineData("{\"tier\":NaN}", "CR005")]
    [InlineData("{\"teir\":\"free\"}", "CR101")]
    [InlineData("{\"tier\":\"fre\"}", "CR102")]
    [InlineData("{\"tier\":1}", "CR103")]
    [InlineData("{\"trainedOn\":true}", "CR104")]
    [InlineData("{\"userAge\":-1}", "CR105")]
    [InlineData("{\"tier\":\"free\",\"tier\":\"team\"}", "CR006")]
    [InlineData("{\"asOf\":\"2026-13-01\"}", "CR011")]
    [InlineData("\uFEFF{}", "CR003")]
    public async Task Scan_BadLine_GivesAnErrorInItsPlaceAndGoesOn(string line, string code)
    {
        var result = await ScanAsync($"{Permitted}\n{line.TrimEnd('\n')}\n{Prohibited}");

        result.ExitCode.Should().Be(2, "bad lines win over what --fail-on lists");
        result.Lines.Should().HaveCount(3);
        var error = Parse(result.Lines[1]);
        error.GetProperty("line").GetInt64().Should().Be(2);
        error.GetProperty("code").GetString().Should().Be(code);
        error.GetProperty("error").GetString().Should().NotBeEmpty();
        Parse(result.Lines[2]).GetProperty("decision").GetString().Should().Be("prohibited");
        result.Error.Should().Be("1 line is no use case; each has an \"error\" in its place\n");
    }

    [Fact]
    public async Task Scan_BadLine_SaysWhatWasMeantAndWhere()
    {
        var result = await ScanAsync("""{"vendor":"acme","teir":"free","purpose":"resal"}""");

        result.Output.Should().Be(
            """{"line":1,"error":"unknown fact \"teir\"; did you mean \"tier\"?; also: fact \"purpose\" has no value \"resal\"; did you mean \"resale\"?","code":"CR101","column":18}""" + "\n");
    }

    [Fact]
    public async Task Scan_BytesThatAreNoText_AreABadLine()
    {
        byte[] input = [.. "{\"id\":\""u8, 0xFF, .. "\"}\n"u8, .. Encoding.UTF8.GetBytes(Permitted)];

        var result = await ScanBytesAsync(input);

        result.ExitCode.Should().Be(2);
        Parse(result.Lines[0]).GetProperty("code").GetString().Should().Be("CR004");
        Parse(result.Lines[1]).GetProperty("decision").GetString().Should().Be("permitted");
    }

    [Theory]
    [InlineData(-1, false)]
    [InlineData(0, false)]
    [InlineData(1, true)]
    [InlineData(3_000_000, true)]
    public async Task Scan_LineOverAMebibyte_IsSkipped(int over, bool isBad)
    {
        var line = Permitted + new string(' ', (1 << 20) + over - Permitted.Length);

        var result = await ScanAsync($"{line}\r\n{Prohibited}\n", "--fail-on", "none");

        result.ExitCode.Should().Be(isBad ? 2 : 0);
        var first = Parse(result.Lines[0]);
        if (isBad)
        {
            first.GetProperty("code").GetString().Should().Be("CR002");
            first.GetProperty("error").GetString().Should().StartWith("the line is too large");
        }
        else
        {
            first.GetProperty("decision").GetString().Should().Be("permitted");
        }

        Parse(result.Lines[1]).GetProperty("decision").GetString().Should().Be("prohibited");
    }

    [Theory]
    [InlineData(Permitted, 0)]
    [InlineData(Prohibited, 1)]
    [InlineData(Prohibited + "\n" + Permitted, 1)]
    [InlineData(Prohibited + "\n?\n" + Permitted, 2)]
    [InlineData("?", 2)]
    public async Task Scan_WorstLine_DecidesTheExitCode(string input, int exitCode)
    {
        var result = await ScanAsync(input);

        result.ExitCode.Should().Be(exitCode);
    }

    [Fact]
    public async Task Scan_Brief_HasWhatATableHasRoomFor()
    {
        var result = await ScanAsync($$"""{"id":"a","vendor":"acme","tier":"free","trainingOptOut":false,"purpose":"internal-business-use","personalData":"none"}{{"\n"}}?{{"\n"}}{"vendor":"acme","tier":"free"}""", "--brief");

        Parse(result.Lines[0]).EnumerateObject().Select(property => property.Name).Should().Equal("id", "decision", "possibleDecisions", "exposures", "possibleExposures", "gaps");
        Parse(result.Lines[0]).GetProperty("exposures").EnumerateArray().Select(rule => rule.GetString()).Should().Contain("acme/vendor.trains");
        Parse(result.Lines[1]).GetProperty("line").GetInt64().Should().Be(2, "a bad line is told as ever");
        Parse(result.Lines[2]).GetProperty("possibleExposures").EnumerateArray().Select(rule => rule.GetString()).Should().Contain("acme/vendor.trains");
    }

    [Fact]
    public async Task Scan_AsCsv_IsARowALineAndNoCellIsAFormula()
    {
        var result = await ScanAsync($$"""{"id":"=HYPERLINK(\"x\")","vendor":"acme","purpose":"internal-business-use","personalData":"none"}{{"\n"}}?""", "--format", "csv");

        var rows = result.Output.Split("\r\n");
        rows[0].Should().Be("line,id,decision,possibleDecisions,exposures,possibleExposures,gaps,error");
        rows[1].Should().StartWith("1,\"'=HYPERLINK(\"\"x\"\")\",permitted,permitted,");
        rows[2].Should().StartWith("2,,,,,,,\"CR005: ");
        rows[3].Should().BeEmpty();
        result.ExitCode.Should().Be(2);
    }

    [Fact]
    public async Task Scan_EmptyInput_IsTold()
    {
        var result = await ScanAsync("", "--format", "csv");

        result.ExitCode.Should().Be(0);
        result.Error.Should().Contain("is empty: there was no use case to check");
        result.Output.Should().StartWith("line,id,", "the header stands anyway");
    }

    [Fact]
    public async Task Scan_AsOf_HoldsForEveryLine()
    {
        var result = await ScanAsync($"{Permitted}\n{{\"asOf\":\"2020-01-01\"}}", "--as-of", "2025-03-01", "--fail-on", "none");

        result.Lines.Select(line => Parse(line).GetProperty("asOf").GetString()).Should().AllBe("2025-03-01");
    }

    [Fact]
    public async Task Scan_File_IsRead()
    {
        var path = Path.GetTempFileName();
        try
        {
            await File.WriteAllTextAsync(path, $"{Permitted}\n{Prohibited}\n");

            var result = await CliRunner.RunAsync("scan", path, "--format", "json");

            Decisions(result).Should().Equal("permitted", "prohibited");
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public async Task Scan_TwentyThousandLines_KeepsOrderAndMemoryStaysFlat()
    {
        const int Lines = 20_000;
        const long Most = 48L << 20;
        using var output = new MeasuringStream();
        using var error = new StringWriter();
        using var host = CliRunner.Host(new GeneratedLines(Lines), output, error);

        var exitCode = await CommandLine.RunAsync(["scan", "-", "--rules", TestFiles.Path("packs")], host);

        exitCode.Should().Be(1, error.ToString());
        output.Ids.Should().Equal(Enumerable.Range(1, Lines).Select(number => number.ToString(CultureInfo.InvariantCulture)));
        (output.MostMemory - output.FirstMemory).Should().BeLessThan(Most);
    }

    [Fact]
    public async Task Scan_ReaderThatHasGoneAway_EndsEarly()
    {
        var input = new GeneratedLines(10_000_000);
        using var error = new StringWriter();
        using var host = CliRunner.Host(input, new ClosedPipe(), error);

        await CommandLine.RunAsync(["scan", "-", "--rules", TestFiles.Path("packs"), "--fail-on", "none"], host);

        error.ToString().Should().BeEmpty();
        input.Given.Should().BeLessThan(1_000_000);
    }

    [Fact]
    public async Task Scan_Stopped_Ends()
    {
        using var stop = new CancellationTokenSource();
        using var error = new StringWriter();
        using var host = CliRunner.Host(new GeneratedLines(10_000_000, after: 5_000, stop.Cancel), Stream.Null, error, stop: stop.Token);

        var exitCode = await CommandLine.RunAsync(["scan", "-", "--rules", TestFiles.Path("packs")], host);

        exitCode.Should().Be(130);
        error.ToString().Should().StartWith("stopped after ");
    }

    [Fact]
    public async Task Scan_InputThatBreaksOff_IsTold()
    {
        using var error = new StringWriter { NewLine = "\n" };
        using var host = CliRunner.Host(new GeneratedLines(10_000, after: 5_000, () => throw new IOException("disk")), Stream.Null, error);

        var exitCode = await CommandLine.RunAsync(["scan", "-", "--rules", TestFiles.Path("packs")], host);

        exitCode.Should().Be(2);
        error.ToString().Should().StartWith("stdin: error CR001: cannot read it").And.Contain("the scan ended after ");
    }

    [Fact]
    public async Task Scan_OnATerminal_TellsHowItEnded()
    {
        using var error = new StringWriter { NewLine = "\n" };
        using var host = CliRunner.Host(new GeneratedLines(1_000), Stream.Null, error, isTerminal: true);

        await CommandLine.RunAsync(["scan", "-", "--rules", TestFiles.Path("packs")], host);

        error.ToString().Should().MatchRegex(@"1,000 lines in [\d.]+ s\n$");
    }

    [Theory]
    [InlineData(0, 0, 1, "0 lines, 0/s")]
    [InlineData(1, 0, 1, "1 line, 1/s")]
    [InlineData(12_345, 500, 5, "12,345 lines, 2,469/s, 50 %, 0:05 left")]
    [InlineData(1_000_000, 1_000, 100, "1,000,000 lines, 10,000/s, 100 %, 0:00 left")]
    [InlineData(1_000, 1, 10, "1,000 lines, 100/s, 0 %, 166:30 left")]
    public void Progress_OnATerminal_SaysHowFarHowFastAndHowLong(long lines, long position, int seconds, string expected)
    {
        using var host = CliRunner.Host(Stream.Null, Stream.Null, TextWriter.Null);
        var progress = new Compliance.Cli.Scanning.ScanProgress(host, new MemoryStream(new byte[1_000]));

        progress.Line(lines, position, TimeSpan.FromSeconds(seconds)).Should().Be(expected);
    }

    private static Task<CliResult> ScanAsync(string input, params string[] args) => ScanBytesAsync(Encoding.UTF8.GetBytes(input), args);

    private static Task<CliResult> ScanBytesAsync(byte[] input, params string[] args) =>
        CliRunner.RunBareAsync(input, ["scan", "-", "--rules", TestFiles.Path("packs"), .. args]);

    private static IEnumerable<string?> Decisions(CliResult result) => result.Lines.Select(line => Parse(line).GetProperty("decision").GetString());

    private static JsonElement Parse(string line)
    {
        using var document = JsonDocument.Parse(line);
        return document.RootElement.Clone();
    }

    /// <summary>Use cases without end, made when they are read; something may happen on the way.</summary>
    private sealed class GeneratedLines(int lines, int after = int.MaxValue, Action? happens = null) : Stream
    {
        private byte[] _line = [];
        private int _position;

        public int Given { get; private set; }

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        public override int Read(byte[] buffer, int offset, int count)
        {
            if (_position == _line.Length)
            {
                if (Given == lines)
                {
                    return 0;
                }

                Given++;
                if (Given == after)
                {
                    happens!();
                }

                var body = Given % 3 == 0 ? Prohibited : Permitted;
                _line = Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{{\"id\":\"{Given}\",{body[1..]}\n"));
                _position = 0;
            }

            var read = Math.Min(count, _line.Length - _position);
            _line.AsSpan(_position, read).CopyTo(buffer.AsSpan(offset));
            _position += read;
            return read;
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }

    /// <summary>Keeps the ids of the verdicts only, and looks at the live memory now and then.</summary>
    private sealed class MeasuringStream : MemoryStream
    {
        private int _writes;

        public List<string> Ids { get; } = [];

        public long FirstMemory { get; private set; }

        public long MostMemory { get; private set; }

        public override void Write(ReadOnlySpan<byte> buffer)
        {
            var rest = buffer;
            while (rest.IndexOf((byte)'\n') is >= 0 and var end)
            {
                var start = rest.IndexOf("\"id\":\""u8) + "\"id\":\""u8.Length;
                Ids.Add(Encoding.UTF8.GetString(rest[start..(start + rest[start..].IndexOf((byte)'"'))]));
                rest = rest[(end + 1)..];
            }

            const int Interval = 1_000;
            if (_writes++ % Interval == 0)
            {
                var memory = GC.GetTotalMemory(forceFullCollection: true);
                FirstMemory = FirstMemory == 0 ? memory : FirstMemory;
                MostMemory = Math.Max(MostMemory, memory);
            }
        }
    }
}
