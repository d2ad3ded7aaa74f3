using System.Text;
using Compliance.Cli;

namespace Compliance.Tests.Cli;

/// <summary>What a run of the command line gave.</summary>
internal sealed record CliResult(int ExitCode, string Output, string Error)
{
    public IReadOnlyList<string> Lines => Output.Split('\n')[..^1];
}

/// <summary>Runs the command line in this process, with streams and a clock of the test's own.</summary>
internal static class CliRunner
{
    public const string Packs = "--rules";

    /// <summary>Runs with the packs of the test data.</summary>
    public static Task<CliResult> RunAsync(params string[] args) => RunAsync("", args);

    public static Task<CliResult> RunAsync(string input, string[] args) => RunBareAsync(Encoding.UTF8.GetBytes(input), [.. args, Packs, TestFiles.Path("packs")]);

    public static Task<CliResult> RunBareAsync(params string[] args) => RunBareAsync([], args);

    public static async Task<CliResult> RunBareAsync(byte[] input, string[] args)
    {
        using var output = new MemoryStream();
        using var error = new StringWriter { NewLine = "\n" };
        using var host = Host(new MemoryStream(input), output, error);
        var exitCode = await CommandLine.RunAsync(args, host);
        return new(exitCode, Encoding.UTF8.GetString(output.ToArray()), error.ToString());
    }

    public static CliHost Host(Stream input, Stream output, TextWriter error, bool isTerminal = false, bool useColor = false, int width = 80, CancellationToken stop = default) => new()
    {
        Input = input,
        Output = new(output),
        Error = error,
        ErrorIsTerminal = isTerminal,
        UseColor = useColor,
        Width = width,
        Clock = Today.Clock,
        Stop = stop,
    };
}
