using System.Diagnostics;
using Compliance.Tests;
using Compliance.Tests.Cli;
using FluentAssertions;
using Xunit;

namespace Compliance.EndToEnd.Processes;

/// <summary>The program as shells start it.</summary>
public sealed class ProcessTests
{
    private static readonly string Program = Path.Combine(AppContext.BaseDirectory, "compliance.dll");

    [Theory]
    [InlineData("permitted", 0)]
    [InlineData("prohibited", 1)]
    public void Process_Check_ExitsWithTheVerdictsCode(string useCase, int exitCode)
    {
        var result = Run("dotnet", "exec", Program, "check", "--use-case", TestFiles.UseCase(useCase), "--rules", TestFiles.Path("packs"));

        result.ExitCode.Should().Be(exitCode, result.Error);
        result.Error.Should().BeEmpty();
        result.Output.Should().NotContain("\u001b", "standard output is no terminal");
    }

    /// <summary>Only the commands that need RulesEngine load it: a check starts as fast as without.</summary>
    [Fact]
    public void Process_Check_DoesWithoutRulesEngine()
    {
        using var folder = new TestFolder();
        foreach (var file in Directory.GetFiles(AppContext.BaseDirectory).Where(file => !Path.GetFileName(file).Contains("RulesEngine", StringComparison.Ordinal) && !Path.GetFileName(file).Contains("Dynamic.Core", StringComparison.Ordinal)))
        {
            File.Copy(file, Path.Combine(folder.Path, Path.GetFileName(file)));
        }

        var result = Run("dotnet", "exec", Path.Combine(folder.Path, "compliance.dll"), "check", "--use-case", TestFiles.UseCase("permitted"), "--rules", TestFiles.Path("packs"));

        result.Error.Should().BeEmpty();
        result.ExitCode.Should().Be(0);
    }

    [Fact]
    public void Process_BadUsage_PrintsNothingOnStandardOutput()
    {
        var result = Run("dotnet", "exec", Program, "check", "--fcat", "tier=free");

        result.ExitCode.Should().Be(2);
        result.Output.Should().BeEmpty();
        result.Error.Should().StartWith("error: unknown option \"--fcat\"; did you mean \"--fact\"?");
    }

    [UnixFact]
    public void Process_PipeThatCloses_EndsTheScanQuietly()
    {
        var scan = $"yes '{{\"vendor\":\"acme\"}}' 2> /dev/null | dotnet exec '{Program}' scan - --rules '{TestFiles.Path("packs")}' | head -n 2";

        var result = Run("sh", "-c", scan);

        result.Lines.Should().HaveCount(2);
        result.Error.Should().BeEmpty();
    }

    /// <summary>What may not grow ends with a fault, not as a bug, and leaves nothing beside. The runtime itself is told to do without files that grow.</summary>
    [UnixTheory]
    [InlineData("check --fact vendor=acme --fail-on none --output 'FOLDER/verdict.txt'", "CR323")]
    [InlineData("scan '/dev/stdin' --output 'FOLDER/verdicts.jsonl'", "CR323")]
    [InlineData("new policy house --into 'FOLDER/project'", "CR411")]
    public void Process_FileThatMayNotGrow_IsAFaultAndLeavesNothing(string command, string code)
    {
        using var folder = new TestFolder();
        var packs = command.StartsWith("new", StringComparison.Ordinal) ? "" : $"--rules '{TestFiles.Path("packs")}'";

        var result = Run("sh", "-c", $"ulimit -f 0; echo '{{\"vendor\":\"acme\"}}' | DOTNET_EnableWriteXorExecute=0 dotnet exec '{Program}' {command.Replace("FOLDER", folder.Path, StringComparison.Ordinal)} {packs}");

        result.ExitCode.Should().Be(2, result.Error);
        result.Error.Should().Contain($"error {code}").And.Contain("it may not grow any further").And.NotContain("internal error");
        Directory.GetFileSystemEntries(folder.Path).Should().BeEmpty();
    }

    [FullDeviceTheory]
    [InlineData("check --fact vendor=acme --fail-on none > /dev/full", "stdout: error CR323: cannot write standard output: ")]
    [InlineData("check --fact vendor=acme --fail-on none >&-", "stdout: error CR323: cannot write standard output: it is closed ")]
    [InlineData("--help > /dev/full", "stdout: error CR323: cannot write standard output: ")]
    [InlineData("check --fcat x 2> /dev/full", "")]
    [InlineData("check --fcat x 2>&-", "")]
    [InlineData("--help > /dev/full 2> /dev/full", "")]
    public void Process_StreamsThatCannotBeWritten_EndItWithAnExitCode(string command, string error)
    {
        var packs = command.StartsWith("check", StringComparison.Ordinal) ? $"--rules '{TestFiles.Path("packs")}'" : "";

        var result = Run("sh", "-c", $"dotnet exec '{Program}' {command} {packs}");

        result.ExitCode.Should().Be(2, result.Error);
        result.Output.Should().BeEmpty();
        result.Error.Split('\n')[0].Should().MatchRegex(error.Length == 0 ? "^$" : $"^{error}.");
    }

    /// <summary>A program without standard input has an empty one; it does not wait for ever.</summary>
    [UnixTheory]
    [InlineData("check --use-case -", 2)]
    [InlineData("scan -", 0)]
    [InlineData("ask --fact vendor=acme", 1)]
    public void Process_StandardInputClosed_Ends(string command, int exitCode)
    {
        var result = Run("sh", "-c", $"timeout 60 dotnet exec '{Program}' {command} --rules '{TestFiles.Path("packs")}' <&-");

        result.ExitCode.Should().Be(exitCode, result.Error);
        result.Error.Should().NotContain("internal error");
    }

    /// <summary>A terminal that goes ends a command as Ctrl-C does: whole lines, and an exit code.</summary>
    [UnixFact]
    public void Process_HungUpOn_EndsWithWholeLines()
    {
        using var process = Process.Start(Start("dotnet", "exec", Program, "scan", "-", "--rules", TestFiles.Path("packs")))!;
        process.StandardInput.WriteLine("{\"vendor\":\"acme\"}");
        process.StandardInput.Flush();
        var first = process.StandardOutput.ReadLine();

        using (var kill = Process.Start("kill", ["-HUP", $"{process.Id}"]))
        {
            kill.WaitForExit();
        }

        if (!process.WaitForExit(TimeSpan.FromMinutes(1)))
        {
            process.Kill();
            Assert.Fail("It did not end; whoever started these tests lets the signal be ignored, as nohup does.");
        }

        first.Should().StartWith("{").And.EndWith("}");
        process.StandardOutput.ReadToEnd().Should().BeEmpty();
        process.ExitCode.Should().Be(130);
    }

    [UnixFact]
    public void Process_SharedFile_KeepsWhatOthersWrite()
    {
        var file = Path.GetTempFileName();
        try
        {
            var check = $"dotnet exec '{Program}' check --use-case '{TestFiles.UseCase("permitted")}' --rules '{TestFiles.Path("packs")}' --format json";

            Run("sh", "-c", $"(echo before; {check}; echo after) > '{file}'");

            File.ReadAllText(file).Should().StartWith("before\n{").And.EndWith("}\nafter\n");
        }
        finally
        {
            File.Delete(file);
        }
    }

    [UnixFact]
    public void Process_OnATerminal_GetsColourAndNoColorTakesItAway()
    {
        var check = $"dotnet exec {Program} check --use-case {TestFiles.UseCase("prohibited")} --rules {TestFiles.Path("packs")}";
        if (!HasScript())
        {
            return;
        }

        var colored = Run("sh", "-c", $"TERM=xterm NO_COLOR= script -qec '{check}' /dev/null");
        var plain = Run("sh", "-c", $"TERM=xterm NO_COLOR=1 script -qec '{check}' /dev/null");

        colored.Output.Should().Contain("\u001b[1;97;41m PROHIBITED \u001b[0m");
        plain.Output.Should().NotContain("\u001b").And.StartWith("PROHIBITED on ");
    }

    [Fact]
    public void Process_MachinesLanguages_DoNotMatter()
    {
        var start = Start("dotnet", "exec", Program, "check", "--fact", "userAge=13,5", "--rules", TestFiles.Path("packs"));
        start.Environment["LANG"] = "de_DE.UTF-8";
        start.Environment["LC_ALL"] = "tr_TR.UTF-8";

        var result = Run(start);

        result.ExitCode.Should().Be(2);
        result.Error.Should().StartWith("--fact userAge: error CR103");
    }

    private static bool HasScript() => File.Exists("/usr/bin/script");

    private static CliResult Run(string program, params string[] args) => Run(Start(program, args));

    private static CliResult Run(ProcessStartInfo start)
    {
        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return new(process.ExitCode, output.ReplaceLineEndings("\n"), error.GetAwaiter().GetResult().ReplaceLineEndings("\n"));
    }

    private static ProcessStartInfo Start(string program, params string[] args) => new(program, args)
    {
        UseShellExecute = false,
        RedirectStandardInput = true,
        RedirectStandardOutput = true,
        RedirectStandardError = true,
    };

    /// <summary>A test that needs a device that is always full.</summary>
    private sealed class FullDeviceTheoryAttribute : TheoryAttribute
    {
        public FullDeviceTheoryAttribute()
        {
            if (!File.Exists("/dev/full"))
            {
                Skip = "needs /dev/full";
            }
        }
    }

    /// <summary>A test that needs a shell and pipes.</summary>
    private sealed class UnixTheoryAttribute : TheoryAttribute
    {
        public UnixTheoryAttribute()
        {
            if (OperatingSystem.IsWindows())
            {
                Skip = "needs a Unix shell";
            }
        }
    }

    /// <summary>A test that needs a shell and pipes.</summary>
    private sealed class UnixFactAttribute : FactAttribute
    {
        public UnixFactAttribute()
        {
            if (OperatingSystem.IsWindows())
            {
                Skip = "needs a Unix shell";
            }
        }
    }
}
