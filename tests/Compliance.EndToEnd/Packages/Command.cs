using System.Diagnostics;
using FluentAssertions;

namespace Compliance.EndToEnd.Packages;

/// <summary>Runs a program as a person at a terminal would, without what the test run itself has put into the environment.</summary>
internal static class Command
{
    private static readonly TimeSpan LongEnough = TimeSpan.FromMinutes(8);
    private static readonly string[] OfTheTestRun = ["MSBUILD", "VSTEST", "TESTINGPLATFORM", "COREHOST", "DOTNET_CLI", "DOTNET_HOST", "DOTNET_STARTUP", "MICROSOFT_TESTPLATFORM"];

    /// <summary>Runs it to its end.</summary>
    /// <returns>The exit code and what it wrote to either stream, with line feeds alone.</returns>
    public static async Task<Result> Run(string folder, string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var name in start.Environment.Keys.Where(name => OfTheTestRun.Any(prefix => name.StartsWith(prefix, StringComparison.OrdinalIgnoreCase))).ToList())
        {
            start.Environment.Remove(name);
        }

        // Servers that outlive a build would keep its output open.
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        start.Environment["UseSharedCompilation"] = "false";
        start.Environment["DOTNET_CLI_USE_MSBUILD_SERVER"] = "0";
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        start.Environment["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1";
        start.Environment["DOTNET_NOLOGO"] = "1";

        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        try
        {
            await Task.WhenAll(output, error, process.WaitForExitAsync()).WaitAsync(LongEnough);
        }
        catch (TimeoutException exception)
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"'{program} {string.Join(' ', arguments)}' did not end within {LongEnough}.", exception);
        }

        return new(process.ExitCode, (await output).ReplaceLineEndings("\n"), (await error).ReplaceLineEndings("\n"));
    }

    /// <summary>Runs the .NET command line, which must succeed.</summary>
    public static async Task<string> DotNet(string folder, params string[] arguments)
    {
        var result = await Run(folder, "dotnet", arguments);
        result.ExitCode.Should().Be(0, "'dotnet {0}' said: {1}{2}", string.Join(' ', arguments), result.Output, result.Error);
        return result.Output;
    }

    internal sealed record Result(int ExitCode, string Output, string Error);
}
