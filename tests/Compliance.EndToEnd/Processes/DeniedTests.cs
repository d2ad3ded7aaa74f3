using System.Diagnostics;
using Compliance.Tests;
using Compliance.Tests.Cli;
using FluentAssertions;
using Xunit;

namespace Compliance.EndToEnd.Processes;

/// <summary>
/// What may not be read or written is told, with exit code 2, and nothing is left behind. Root may do everything; so it steps down to nobody, with <c>setpriv</c>, or the tests are
/// skipped and say so.
/// </summary>
public sealed class DeniedTests : IDisposable
{
    private const UnixFileMode Closed = UnixFileMode.None;
    private const UnixFileMode ReadOnly =
        UnixFileMode.UserRead | UnixFileMode.UserExecute | UnixFileMode.GroupRead | UnixFileMode.GroupExecute | UnixFileMode.OtherRead | UnixFileMode.OtherExecute;

    private static readonly string Program = Path.Combine(AppContext.BaseDirectory, "compliance.dll");
    private readonly TestFolder _folder = new();

    [DeniedTheory]
    [InlineData("check --use-case USE --output LOCKED/out --rules PACKS")]
    [InlineData("scan LINES --output LOCKED/out --rules PACKS")]
    [InlineData("facts --output LOCKED/out --rules PACKS")]
    [InlineData("vendors --output LOCKED/out --rules PACKS")]
    [InlineData("topics --output LOCKED/out --rules PACKS")]
    [InlineData("compare --use-case USE --vendors all --output LOCKED/out --rules PACKS")]
    [InlineData("questionnaire --use-case USE --output LOCKED/out --rules PACKS")]
    [InlineData("lint PACKS --output LOCKED/out")]
    [InlineData("explain training-on-customer-data --output LOCKED/out --rules PACKS")]
    [InlineData("diff PACKS --from 2026-01-15 --to 2026-02-15 --output LOCKED/out")]
    [InlineData("verify --archive ARCHIVE --output LOCKED/out --rules PACKS")]
    [InlineData("outline TEXT --output LOCKED/out")]
    [InlineData("export rules-engine --output LOCKED/out --rules PACKS")]
    [InlineData("new policy acme-policy --into LOCKED")]
    [InlineData("register request --register LOCKED/register.db --use-case USE --rules PACKS")]
    public void Command_WhoseOutputMayNotBeWritten_SaysSo(string command)
    {
        Prepare();
        Mode("locked", ReadOnly);

        var (exitCode, output, error) = Run(command);

        exitCode.Should().Be(2, error);
        error.Should().NotBeEmpty().And.NotContain("internal error").And.NotContain("   at ");
        output.Should().BeEmpty();
        Directory.GetFileSystemEntries(Path.Combine(_folder.Path, "locked")).Should().BeEmpty();
    }

    [DeniedTheory]
    [InlineData("outline CLOSED")]
    [InlineData("check --use-case CLOSED --rules PACKS")]
    [InlineData("scan CLOSED --rules PACKS")]
    [InlineData("test CLOSED --rules PACKS")]
    [InlineData("verify --archive CLOSEDARCHIVE --rules PACKS")]
    [InlineData("cite words --archive CLOSEDARCHIVE")]
    [InlineData("vendors --archive CLOSEDARCHIVE --rules PACKS")]
    [InlineData("check --use-case USE --archive CLOSEDARCHIVE --rules PACKS")]
    [InlineData("new vendor acme --archive CLOSEDARCHIVE --into ROOM")]
    [InlineData("lint CLOSEDPACKS")]
    [InlineData("register list --register CLOSED")]
    [InlineData("import rules-engine CLOSED")]
    public void Command_WhoseInputMayNotBeRead_SaysSo(string command)
    {
        Prepare();
        Mode("closed.scenarios.json", Closed);
        Mode("closed-archive/acme/terms/2025-01-01.md", Closed);
        Mode("closed-packs/acme/pack.json", Closed);

        var (exitCode, _, error) = Run(command);

        exitCode.Should().BeInRange(0, 2, error);
        error.Should().NotContain("internal error").And.NotContain("   at ").And.NotContain("Unhandled");
        if (exitCode != 2)
        {
            command.Should().Contain("archive", "only where a text of the archive is one of many may the rest be told");
        }
    }

    public void Dispose()
    {
        Mode("locked", ReadOnly | UnixFileMode.UserWrite);
        _folder.Dispose();
    }

    private void Prepare()
    {
        foreach (var file in new[] { "vocabulary.json", "acme/pack.json", "acme/rules.json" })
        {
            _folder.Write($"packs/{file}", File.ReadAllText(TestFiles.Path($"packs/{file}")));
            _folder.Write($"closed-packs/{file}", File.ReadAllText(TestFiles.Path($"packs/{file}")));
        }

        _folder.Write("use.json", """{ "vendor": "acme" }""");
        _folder.Write("lines.jsonl", """{ "vendor": "acme" }""");
        _folder.Write("text.md", "# Terms\n\n## 1. Scope\n\nThese are the terms and they have words enough.\n");
        _folder.Write("archive/acme/terms/2025-01-01.md", "# Terms\n\n## 1. Scope\n\nThese are the terms and they have words enough.\n");
        _folder.Write("closed-archive/acme/terms/2025-01-01.md", "# Terms\n\n## 1. Scope\n\nThese are the terms and they have words enough.\n");
        _folder.Write("closed.scenarios.json", """{ "scenarios": [] }""");
        Directory.CreateDirectory(Path.Combine(_folder.Path, "locked"));
        Mode("", ReadOnly | UnixFileMode.UserWrite);
    }

    private void Mode(string relative, UnixFileMode mode)
    {
        var path = Path.Combine(_folder.Path, relative);
        if (!OperatingSystem.IsWindows() && Path.Exists(path))
        {
            File.SetUnixFileMode(path, mode);
        }
    }

    private (int ExitCode, string Output, string Error) Run(string command)
    {
        string[] filled = [.. command.Split(' ').Select(word => word switch
        {
            "USE" => "use.json",
            "LINES" => "lines.jsonl",
            "TEXT" => "text.md",
            "PACKS" => "packs",
            "ARCHIVE" => "archive",
            "CLOSED" => "closed.scenarios.json",
            "CLOSEDARCHIVE" => "closed-archive",
            "CLOSEDPACKS" => "closed-packs",
            "ROOM" => "room",
            _ => word.Replace("LOCKED", "locked", StringComparison.Ordinal),
        })];
        string[] started = Environment.IsPrivilegedProcess
            ? ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups", "dotnet", "exec", Program, .. filled]
            : ["dotnet", "exec", Program, .. filled];
        using var process = Process.Start(new ProcessStartInfo(started[0], started[1..])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
            UseShellExecute = false,
            WorkingDirectory = _folder.Path,
            Environment = { ["HOME"] = _folder.Path },
        })!;
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output.GetAwaiter().GetResult(), error);
    }

    private sealed class DeniedTheoryAttribute : TheoryAttribute
    {
        public DeniedTheoryAttribute()
        {
            if (OperatingSystem.IsWindows() || (Environment.IsPrivilegedProcess && !File.Exists("/usr/bin/setpriv")))
            {
                Skip = "needs a user whom files can be closed to: no root, or setpriv";
            }
        }
    }
}
