namespace Compliance.Cli;

internal static class Program
{
    private static async Task<int> Main(string[] args)
    {
        using var host = CliHost.OfProcess();
        return await CommandLine.RunAsync(args, host);
    }
}
