using System.IO.Compression;
using FluentAssertions;
using Xunit;

namespace Compliance.EndToEnd.Packages;

/// <summary>What an app ships that only asks for verdicts: one package reference, published.</summary>
[Collection(BuildingTests.Name)]
public sealed class ProcurementAppTests(PackedCheckout packed)
{
    private const int Limit = 2_500_000;

    [Fact]
    public async Task App_OnRulesAlone_AnswersAndIsSmall()
    {
        using var consumer = packed.NewConsumer();
        consumer.Write("App.csproj", $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <OutputType>Exe</OutputType>
                <TargetFramework>net10.0</TargetFramework>
                <UseAppHost>false</UseAppHost>
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="Compliance.Rules" Version="{packed.Version}" />
              </ItemGroup>
            </Project>
            """);
        consumer.Write("Program.cs", """
            using Compliance;
            using Compliance.Rules.Hosting;

            var useCase = new UseCase
            {
                Vendor = Vendors.Mistral, Tier = Tiers.Free, CustomerType = CustomerTypes.Consumer, Jurisdiction = "FR", OutputType = [OutputTypes.Image],
                Purpose = [Purposes.ModelTraining], TrainedModelType = TrainedModelTypes.ImageGeneration, CompetesWithVendor = true, AsOf = new System.DateOnly(2026, 1, 15),
            };
            System.Console.Write(ComplianceEngine.Load().Evaluator.Evaluate(useCase).Decision);
            """);

        await Command.DotNet(consumer.Path, "publish", "-c", "Release", "-o", "out");
        var answer = await Command.DotNet(consumer.Path, "out/App.dll");
        var shipped = Directory.GetFiles(Path.Combine(consumer.Path, "out"), "*.dll").Where(file => Path.GetFileName(file) != "App.dll").ToList();

        answer.Should().Be("Prohibited");
        shipped.Select(file => Path.GetFileNameWithoutExtension(file)).Where(name => !name.StartsWith("Microsoft.Extensions.", StringComparison.Ordinal))
            .Should().BeEquivalentTo("Compliance.Abstractions", "Compliance.Packs", "Compliance.Rules", "FluentValidation", "Newtonsoft.Json");
        Packed(shipped.Where(file => Path.GetFileName(file) != "Compliance.Packs.dll")).Should().BeLessThan(Limit);
    }

    /// <summary>The size in bytes of assemblies as a package holds them.</summary>
    private static long Packed(IEnumerable<string> files)
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var file in files)
            {
                archive.CreateEntryFromFile(file, Path.GetFileName(file), CompressionLevel.Optimal);
            }
        }

        return stream.Length;
    }
}
