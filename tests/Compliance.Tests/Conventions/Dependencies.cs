using System.Text.Json.Nodes;
using System.Xml.Linq;

namespace Compliance.Tests.Conventions;

/// <summary>A package that some lock file names.</summary>
/// <param name="Name">Its id.</param>
/// <param name="Version">The version that is locked.</param>
/// <param name="Licence">Its licence as SPDX names it, or what stands in its place where that is none of those known.</param>
/// <param name="ShippedWith">Our packages that bring it to their users; empty for what only builds, tests or measures.</param>
internal sealed record Dependency(string Name, string Version, string Licence, IReadOnlyList<string> ShippedWith);

/// <summary>All packages of the lock files, their licences read from the packages themselves.</summary>
internal static class Dependencies
{
    /// <summary>Licences that older packages give as an address.</summary>
    private static readonly Dictionary<string, string> ByAddress = new(StringComparer.Ordinal)
    {
        ["http://go.microsoft.com/fwlink/?LinkId=329770"] = "MS-NET-Library",
        ["https://github.com/mmanela/diffplex/blob/master/License.txt"] = "Apache-2.0",
        ["https://raw.githubusercontent.com/xunit/xunit/master/license.txt"] = "Apache-2.0",
    };

    private static readonly string Cache = Environment.GetEnvironmentVariable("NUGET_PACKAGES")
        ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");

    public static IReadOnlyList<Dependency> All()
    {
        var toBuildWith = ToBuildWith();
        var uses = from path in Directory.EnumerateFiles(Repository.Root, "packages.lock.json", SearchOption.AllDirectories)
                   let parts = Path.GetRelativePath(Repository.Root, path).Split(Path.DirectorySeparatorChar)
                   from framework in JsonNode.Parse(File.ReadAllText(path))!["dependencies"]!.AsObject()
                   let packages = framework.Value!.AsObject()
                   let shipped = parts[0] == "src" ? Reached(packages, toBuildWith) : []
                   from package in packages
                   where (string?)package.Value!["type"] != "Project"
                   select (Name: package.Key, Version: (string)package.Value!["resolved"]!, With: shipped.Contains(package.Key) ? parts[1] : null);
        return
        [
            .. uses.GroupBy(use => (use.Name, use.Version))
                .Select(group => new Dependency(group.Key.Name, group.Key.Version, Licence(group.Key.Name, group.Key.Version), [.. group.Select(use => use.With).OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)]))
                .OrderBy(dependency => dependency.Name, StringComparer.OrdinalIgnoreCase)
                .ThenBy(dependency => dependency.Version, StringComparer.Ordinal),
        ];
    }

    /// <summary>What comes with a project: all that is reached from what it references, except through what it is only built with.</summary>
    private static HashSet<string> Reached(JsonObject packages, HashSet<string> toBuildWith)
    {
        var reached = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var open = new Queue<string>(packages.Where(package => (string?)package.Value!["type"] is "Direct" or "Project" && !toBuildWith.Contains(package.Key)).Select(package => package.Key));
        while (open.TryDequeue(out var name))
        {
            if (reached.Add(name) && packages.FirstOrDefault(package => package.Key.Equals(name, StringComparison.OrdinalIgnoreCase)).Value?["dependencies"] is JsonObject needed)
            {
                needed.Select(package => package.Key).ToList().ForEach(open.Enqueue);
            }
        }

        return reached;
    }

    /// <summary>What is used while building and never shipped: as project files say, and the SDK's own analyzer of trimming.</summary>
    private static HashSet<string> ToBuildWith() =>
    [
        "Microsoft.NET.ILLink.Tasks",
        .. Directory.EnumerateFiles(Repository.PathOf("src"), "*.*proj", SearchOption.AllDirectories)
            .Append(Repository.PathOf("src", "Directory.Build.props")).Append(Repository.PathOf("Directory.Build.props"))
            .SelectMany(file => XDocument.Load(file).Descendants("PackageReference"))
            .Where(reference => reference.Attribute("PrivateAssets")?.Value == "all")
            .Select(reference => reference.Attribute("Include")!.Value),
    ];

    private static string Licence(string name, string version)
    {
        var folder = Path.Combine(Cache, name.ToLowerInvariant(), version);
        var nuspec = Path.Combine(folder, $"{name.ToLowerInvariant()}.nuspec");
        if (!File.Exists(nuspec))
        {
            return "not restored";
        }

        var elements = XDocument.Load(nuspec).Descendants().ToLookup(element => element.Name.LocalName, StringComparer.Ordinal);
        var licence = elements["license"].FirstOrDefault();
        return licence?.Attribute("type")?.Value switch
        {
            "expression" => licence.Value,
            "file" => OfText(Path.Combine(folder, licence.Value)),
            _ => elements["licenseUrl"].FirstOrDefault()?.Value is { } address ? ByAddress.GetValueOrDefault(address, address) : "none",
        };
    }

    private static string OfText(string path) =>
        File.ReadAllText(path).Contains("Permission is hereby granted, free of charge", StringComparison.OrdinalIgnoreCase) ? "MIT" : Path.GetFileName(path);
}
