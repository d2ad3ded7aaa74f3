namespace Compliance.Tests.Cli;

/// <summary>The test data of the command line, in the source tree, so that golden files can be written anew.</summary>
internal static class TestFiles
{
    private static readonly string Root = System.IO.Path.Combine(FindRepository(), "tests", "Compliance.Tests", "TestData", "Cli");

    public static string Path(string name) => System.IO.Path.Combine([Root, .. name.Split('/')]);

    public static string UseCase(string name) => Path($"use-cases/{name}.json");

    private static string FindRepository()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(System.IO.Path.Combine(folder.FullName, "Compliance.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("The tests run outside the repository; run them from a checkout.");
    }
}
