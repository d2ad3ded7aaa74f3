using System.Globalization;
using System.Reflection;
using Xunit;

namespace Compliance.EndToEnd.Packages;

/// <summary>The packages of this checkout in a folder of their own, under a version that no cache can hold. Made once a run, from what the run has built.</summary>
public sealed class PackedCheckout : IAsyncLifetime, IDisposable
{
    private readonly TestFolder _folder = new();

    public static string Configuration { get; } = typeof(PackedCheckout).Assembly.GetCustomAttribute<AssemblyConfigurationAttribute>()!.Configuration;

    public string Version { get; } = string.Create(CultureInfo.InvariantCulture, $"0.1.0-test.{TimeProvider.System.GetUtcNow().UtcTicks}");

    public string Folder => Path.Combine(_folder.Path, "packages");

    public Task InitializeAsync() => Pack(Folder);

    public Task<string> Pack(string folder) =>
        Command.DotNet(Repository.Root, "pack", "Compliance.sln", "-c", Configuration, "--no-build", $"-p:Version={Version}", $"-p:PacksVersion={Version}", "-o", folder);

    /// <summary>A folder outside the checkout whose configuration adds our packages to the machine's own sources.</summary>
    internal TestFolder NewConsumer()
    {
        var consumer = new TestFolder();
        consumer.Write("nuget.config", $"""
            <?xml version="1.0" encoding="utf-8"?>
            <configuration>
              <packageSources>
                <add key="compliance-under-test" value="{Folder}" />
              </packageSources>
            </configuration>
            """);
        return consumer;
    }

    public async Task DisposeAsync()
    {
        var listed = await Command.DotNet(_folder.Path, "nuget", "locals", "global-packages", "--list");
        var cache = listed[(listed.IndexOf(':', StringComparison.Ordinal) + 1)..].Trim();
        foreach (var restored in Directory.GetDirectories(cache, "compliance.*").Select(package => Path.Combine(package, Version)).Where(Directory.Exists))
        {
            Directory.Delete(restored, recursive: true);
        }
    }

    public void Dispose() => _folder.Dispose();
}

/// <summary>Tests that start builds: after all others and one by one, so that they disturb nobody's timing.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class BuildingTests : ICollectionFixture<PackedCheckout>
{
    public const string Name = "Building";
}
