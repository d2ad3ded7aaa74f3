using System.Diagnostics;
using Compliance.Tests;
using Compliance.Tests.Evaluation.RandomPacks;
using Compliance.Tests.Hostile;
using FluentAssertions;
using Xunit;

namespace Compliance.EndToEnd.Bounds;

/// <summary>
/// The promise of <c>docs/limits.md</c>, held by the system: a program that computes for longer or whose heap grows beyond is ended from outside, with an exit code that
/// no command has. Long, so only with <c>-p:LongRuns=true</c>.
/// </summary>
[Collection(RunAlone.Name)]
public sealed class PromiseTests
{
    /// <summary>Twice what is promised of processor time: it is counted on machines that do other things.</summary>
    private const int Seconds = 20;
    private const string HeapLimit = "0x1F400000";
    private static readonly string Program = Path.Combine(AppContext.BaseDirectory, "compliance.dll");
    private static readonly string[] OfPacks = ["check --fact vendor=mistral", "facts", "vendors", "compare --vendors all --fact tier=free", "ask --fact vendor=mistral", "check --fact vendor=mistral purpose=resale --full"];

    public static TheoryData<string, string> Cases
    {
        get
        {
            var cases = new TheoryData<string, string>();
            foreach (var (name, command) in HostilePacks.All.Keys.SelectMany(name => OfPacks.Select(command => (name, command))))
            {
                cases.Add($"pack: {name}", command);
            }

            foreach (var name in HostileTexts.Markdown.Keys)
            {
                cases.Add($"text: {name}", "outline");
            }

            foreach (var name in HostileTexts.Scenarios.Keys)
            {
                cases.Add($"scenarios: {name}", "test");
            }

            return cases;
        }
    }

    [LongRunTheory]
    [MemberData(nameof(Cases))]
    public void Command_OfOneMegabyte_IsAnsweredOrRefusedInTime(string input, string command)
    {
        using var folder = new TestFolder();
        var (kind, name) = (input[..input.IndexOf(':', StringComparison.Ordinal)], input[(input.IndexOf(' ', StringComparison.Ordinal) + 1)..]);
        HostilePacks.Write(kind == "pack" ? name : "choices in every condition", $"{folder.Path}/pack");
        var arguments = kind switch
        {
            "pack" => $"{command} --rules '{folder.Path}/pack'",
            "text" => $"outline '{folder.Write("text.md", HostileTexts.Markdown[name]())}'",
            _ => $"test '{folder.Write("some.scenarios.json", HostileTexts.Scenarios[name]())}' --rules '{folder.Path}/pack'",
        };

        var (exitCode, error) = Run($"ulimit -t {Seconds}; exec dotnet exec '{Program}' {arguments} < /dev/null > /dev/null");

        exitCode.Should().BeInRange(0, 2, error);
        error.Should().NotContain("internal error");
    }

    private static (int ExitCode, string Error) Run(string script)
    {
        using var process = Process.Start(new ProcessStartInfo("sh", ["-c", script]) { RedirectStandardError = true, UseShellExecute = false, Environment = { ["DOTNET_GCHeapHardLimit"] = HeapLimit } })!;
        var error = process.StandardError.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, error);
    }

    private sealed class LongRunTheoryAttribute : TheoryAttribute
    {
        public LongRunTheoryAttribute()
        {
            if (!Property.AreRunsLong || OperatingSystem.IsWindows())
            {
                Skip = "long: asked for with -p:LongRuns=true, where there is a Unix shell";
            }
        }
    }
}
