namespace Compliance.Cli;

internal static class Program
{
    private static async Task<int> Main(string[] args)
    {
        foreach (var limit in Limits.All)
        {
            if (Environment.GetEnvironmentVariable(limit.Variable) is { Length: > 0 } value)
            {
                AppContext.SetData(limit.Setting, value);
            }
        }

        using var host = CliHost.OfProcess();
        return await CommandLine.RunAsync(args, host);
    }
}
