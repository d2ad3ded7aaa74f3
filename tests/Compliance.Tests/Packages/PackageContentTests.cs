using System.IO.Compression;
using System.Security.Cryptography;
using System.Xml.Linq;
using FluentAssertions;
using Xunit;

namespace Compliance.Tests.Packages;

[Collection(BuildingTests.Name)]
public sealed class PackageContentTests(PackedCheckout packed)
{
    public static TheoryData<string> Packages => ["Compliance.Abstractions", "Compliance.Rules", "Compliance.AspNetCore", "Compliance.RulesEngine", "Compliance.Testing", "Compliance.Cli"];

    [Theory]
    [MemberData(nameof(Packages))]
    public void Package_CarriesReadmeLicenceDescriptionAndSymbols(string id)
    {
        using var package = Open(id, "nupkg");
        using var symbols = Open(id, "snupkg");
        var metadata = Metadata(package);

        package.Entries.Select(entry => entry.FullName).Should().Contain(["README.md", "LICENSE"]);
        symbols.Entries.Select(entry => Path.GetFileName(entry.FullName)).Should().Contain(id == "Compliance.Cli" ? "compliance.pdb" : $"{id}.pdb");
        metadata["license"].Should().Be("Apache-2.0");
        metadata["readme"].Should().Be("README.md");
        metadata["description"].Should().NotBeEmpty().And.NotContain("Package Description");
        metadata.Should().NotContainKey("projectUrl");
    }

    [Theory]
    [InlineData("Compliance.Abstractions")]
    [InlineData("Compliance.Rules")]
    [InlineData("Compliance.AspNetCore")]
    [InlineData("Compliance.RulesEngine")]
    [InlineData("Compliance.Testing")]
    public void LibraryPackage_CarriesItsDocumentation(string id)
    {
        using var package = Open(id, "nupkg");

        package.Entries.Select(entry => entry.FullName).Should().Contain([$"lib/net10.0/{id}.dll", $"lib/net10.0/{id}.xml"]);
    }

    [Fact]
    public void AbstractionsPackage_DependsOnNothing()
    {
        using var package = Open("Compliance.Abstractions", "nupkg");

        Nuspec(package).Descendants().Where(element => element.Name.LocalName == "dependency").Should().BeEmpty();
    }

    [Fact]
    public void RulesPackage_DependsOnAbstractionsOfTheSameVersion()
    {
        using var package = Open("Compliance.Rules", "nupkg");

        Nuspec(package).Descendants().Where(element => element.Attribute("id")?.Value == "Compliance.Abstractions")
            .Should().ContainSingle().Which.Attribute("version")!.Value.Should().Be(packed.Version);
    }

    [Fact]
    public async Task Pack_Twice_GivesTheSameBytes()
    {
        using var one = new TestFolder();
        using var other = new TestFolder();

        await packed.Pack(one.Path);
        await packed.Pack(other.Path);

        Hashes(one.Path).Should().HaveCount(12).And.Equal(Hashes(other.Path));
    }

    private static List<string> Hashes(string folder) =>
        [.. Directory.GetFiles(folder).Order(StringComparer.Ordinal).Select(file => $"{Path.GetFileName(file)} {Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(file)))}")];

    private static XDocument Nuspec(ZipArchive package)
    {
        using var content = package.Entries.Single(entry => entry.FullName.EndsWith(".nuspec", StringComparison.Ordinal)).Open();
        return XDocument.Load(content);
    }

    private static Dictionary<string, string> Metadata(ZipArchive package) =>
        Nuspec(package).Root!.Elements().Single().Elements().ToDictionary(element => element.Name.LocalName, element => element.Value, StringComparer.Ordinal);

    private ZipArchive Open(string id, string extension) => ZipFile.OpenRead(Path.Combine(packed.Folder, $"{id}.{packed.Version}.{extension}"));
}
