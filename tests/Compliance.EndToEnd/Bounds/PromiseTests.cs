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

    /// <summary>What is run of each pack; <c>PACK</c> is its folder.</summary>
    private static readonly string[] OfPacks =
    [
        "check --fact vendor=mistral --rules PACK", "check --fact vendor=mistral purpose=resale --full --rules PACK", "check --fact vendor=mistral --remedies --rules PACK",
        "check --fact vendor=mistral --timeline --rules PACK", "ask --fact vendor=mistral --rules PACK", "compare --vendors all --fact tier=free --rules PACK",
        "compare --vendors all --topic resale --rules PACK", "questionnaire --vendor mistral --rules PACK", "facts --rules PACK", "topics --rules PACK", "vendors --rules PACK",
        "lint PACK", "explain resale --rules PACK", "explain resale --vendors --rules PACK", "explain r0 --rules PACK", "verify --archive PACK --rules PACK",
        "test SCENARIO --rules PACK --coverage", "export rules-engine --rules PACK --output PACK.exported",
        "diff PACK --from 1990-01-01 --to 2020-01-01 --steps 10", "test SCENARIO --rules PACK --mutate",
    ];


    private const string Scenario = """{ "scenarios": [ { "name": "one", "asOf": "2026-01-15", "useCase": { "vendor": "mistral" }, "expect": { "exposures": [] } } ] }""";

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
            "pack" => command.Replace("PACK", $"{folder.Path}/pack", StringComparison.Ordinal).Replace("SCENARIO", folder.Write("one.scenarios.json", Scenario), StringComparison.Ordinal),
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
