using System.IO.Compression;
using System.Reflection;
using System.Security.Cryptography;
using System.Xml.Linq;
using FluentAssertions;
using Xunit;

namespace Compliance.EndToEnd.Packages;

[Collection(BuildingTests.Name)]
public sealed class PackageContentTests(PackedCheckout packed)
{
    public static TheoryData<string> Packages => ["Compliance.Abstractions", "Compliance.Packs", "Compliance.Rules", "Compliance.Authoring", "Compliance.AspNetCore", "Compliance.Register", "Compliance.RulesEngine", "Compliance.Testing", "Compliance.Web", "Compliance.Cli"];

    [Theory]
    [MemberData(nameof(Packages))]
    public void Package_CarriesReadmeLicenceDescriptionAndSymbols(string id)
    {
        using var package = Open(id, "nupkg");
        using var symbols = Open(id, "snupkg");
        var metadata = Metadata(package);

        package.Entries.Select(entry => entry.FullName).Should().Contain(["README.md", "LICENSE", "icon.png"]);
        Text(package, "README.md").Should().StartWith($"# {id}\n", "each package has a README of its own");
        symbols.Entries.Select(entry => Path.GetFileName(entry.FullName)).Should().Contain(id == "Compliance.Cli" ? "compliance.pdb" : $"{id}.pdb");
        metadata["license"].Should().Be("Apache-2.0");
        metadata["readme"].Should().Be("README.md");
        metadata["icon"].Should().Be("icon.png");
        metadata["description"].Should().NotBeEmpty().And.NotContain("Package Description");
        metadata.Should().NotContainKey("projectUrl");
    }

    [Theory]
    [InlineData("Compliance.Abstractions")]
    [InlineData("Compliance.Rules")]
    [InlineData("Compliance.Authoring")]
    [InlineData("Compliance.AspNetCore")]
    [InlineData("Compliance.Register")]
    [InlineData("Compliance.RulesEngine")]
    [InlineData("Compliance.Testing")]
    [InlineData("Compliance.Web")]
    public void LibraryPackage_CarriesItsDocumentation(string id)
    {
        using var package = Open(id, "nupkg");

        package.Entries.Select(entry => entry.FullName).Should().Contain([$"lib/net10.0/{id}.dll", $"lib/net10.0/{id}.xml"]);
    }

    /// <summary>A procurement app ships what stands here and nothing else: no Markdown parser, no library of differences.</summary>
    [Theory]
    [InlineData("Compliance.Abstractions", "")]
    [InlineData("Compliance.Packs", "")]
    [InlineData(
        "Compliance.Rules",
        "Compliance.Abstractions Compliance.Packs FluentValidation Microsoft.Extensions.DependencyInjection.Abstractions Microsoft.Extensions.Diagnostics.HealthChecks.Abstractions "
        + "Microsoft.Extensions.FileProviders.Physical Microsoft.Extensions.Hosting.Abstractions Microsoft.Extensions.Logging.Abstractions Microsoft.Extensions.Options Newtonsoft.Json")]
    [InlineData("Compliance.Authoring", "Compliance.Rules DiffPlex Markdig")]
    [InlineData("Compliance.AspNetCore", "Compliance.Rules")]
    [InlineData("Compliance.Register", "Compliance.Authoring Microsoft.EntityFrameworkCore.Sqlite Npgsql.EntityFrameworkCore.PostgreSQL")]
    [InlineData("Compliance.RulesEngine", "Compliance.Rules RulesEngine")]
    [InlineData("Compliance.Testing", "Compliance.Authoring FluentAssertions xunit.extensibility.core")]
    [InlineData("Compliance.Web", "Compliance.AspNetCore Compliance.Register")]
    public void Package_DependsOnWhatItNeedsAlone(string id, string needed)
    {
        using var package = Open(id, "nupkg");

        string.Join(' ', Dependencies(package).Select(dependency => dependency.Id)).Should().Be(needed);
    }

    /// <summary>They share internals and are tested together.</summary>
    [Theory]
    [MemberData(nameof(Packages))]
    public void Package_NamesItsSiblingsExactly(string id)
    {
        using var package = Open(id, "nupkg");

        Dependencies(package).Where(dependency => dependency.Id.StartsWith("Compliance.", StringComparison.Ordinal) && dependency.Version != $"[{packed.Version}]")
            .Should().BeEmpty();
    }

    [Fact]
    public void PacksPackage_HasAVersionOfItsOwn()
    {
        var project = XDocument.Load(Repository.PathOf("src", "Compliance.Packs", "Compliance.Packs.csproj"));

        project.Descendants("PackageVersion").Single().Value.Should().Be("$(PacksVersion)");
        project.Descendants("PacksVersion").Single().Value.Should().MatchRegex(@"\A\d+\.\d+\.\d+\z");
    }

    /// <summary>Locks, ledgers, scenarios and schemas stay with the sources.</summary>
    [Fact]
    public void PacksAssembly_HoldsWhatIsEvaluatedAlone()
    {
        var names = Assembly.Load("Compliance.Packs").GetManifestResourceNames();

        names.Should().Contain(["rules/vocabulary.json", "rules/mistral/pack.json"]);
        names.Where(name => name.Contains("/scenarios/", StringComparison.Ordinal) || name.Contains("/schema/", StringComparison.Ordinal)
            || name.EndsWith(".lock.json", StringComparison.Ordinal) || name.EndsWith(".ledger.json", StringComparison.Ordinal)).Should().BeEmpty();
    }

    [Fact]
    public async Task Pack_Twice_GivesTheSameBytes()
    {
        using var one = new TestFolder();
        using var other = new TestFolder();

        await packed.Pack(one.Path);
        await packed.Pack(other.Path);

        Hashes(one.Path).Should().HaveCount(2 * Packages.Count).And.Equal(Hashes(other.Path));
    }

    private static List<string> Hashes(string folder) =>
        [.. Directory.GetFiles(folder).Order(StringComparer.Ordinal).Select(file => $"{Path.GetFileName(file)} {Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(file)))}")];

    private static XDocument Nuspec(ZipArchive package)
    {
        using var content = package.Entries.Single(entry => entry.FullName.EndsWith(".nuspec", StringComparison.Ordinal)).Open();
        return XDocument.Load(content);
    }

    private static IEnumerable<(string Id, string Version)> Dependencies(ZipArchive package) => Nuspec(package).Descendants()
        .Where(element => element.Name.LocalName == "dependency")
        .Select(element => (element.Attribute("id")!.Value, element.Attribute("version")!.Value));

    private static string Text(ZipArchive package, string name)
    {
        using var reader = new StreamReader(package.GetEntry(name)!.Open());
        return reader.ReadToEnd();
    }

    private static Dictionary<string, string> Metadata(ZipArchive package) =>
        Nuspec(package).Root!.Elements().Single().Elements().ToDictionary(element => element.Name.LocalName, element => element.Value, StringComparer.Ordinal);

    private ZipArchive Open(string id, string extension) => ZipFile.OpenRead(Path.Combine(packed.Folder, $"{id}.{packed.Version}.{extension}"));
}
