using System.Globalization;
using System.Text;
using System.Xml.Linq;
using Compliance.EndToEnd.Packages;
using Compliance.Tests.Readme;
using FluentAssertions;
using Xunit;

namespace Compliance.EndToEnd.Readme;

/// <summary>
/// The README's C# compiles against the packed libraries in a new project outside the checkout and gives the output it shows; so a developer who adds the package
/// and copies the code gets a verdict through dependency injection.
/// </summary>
[Collection(BuildingTests.Name)]
public sealed class CSharpBlockTests(PackedCheckout packed)
{
    private static readonly List<MarkdownBlock> Blocks = [.. MarkdownBlock.ReadAll("README.md").Where(block => block.Language == "csharp")];

    [Fact]
    public async Task Code_OfTheReadme_CompilesAgainstThePackagesAndDoesWhatItShows()
    {
        using var consumer = packed.NewConsumer();
        consumer.Write("Consumer.csproj", $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <OutputType>Exe</OutputType>
                <TargetFramework>net10.0</TargetFramework>
                <ImplicitUsings>enable</ImplicitUsings>
                <Nullable>enable</Nullable>
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="Compliance.Rules" Version="{packed.Version}" />
                <PackageReference Include="Compliance.Testing" Version="{packed.Version}" />
                <PackageReference Include="Microsoft.Extensions.DependencyInjection" Version="{Central("Microsoft.Extensions.DependencyInjection")}" />
                <None Include="policy/**" CopyToOutputDirectory="PreserveNewest" />
              </ItemGroup>
            </Project>
            """);
        consumer.Write("policy/pack.json", Repository.Read("samples", "policy", "pack.json"));
        consumer.Write("Program.cs", $"switch (args[0])\n{{\n{string.Concat(Blocks.Select((_, index) => $"    case \"{index}\": Block{index}.Run(); break;\n"))}}}\n");
        for (var index = 0; index < Blocks.Count; index++)
        {
            consumer.Write(string.Create(CultureInfo.InvariantCulture, $"Block{index}.cs"), Source(index));
        }

        await Command.DotNet(consumer.Path, "build", "-o", "out", "-warnaserror");

        for (var index = 0; index < Blocks.Count; index++)
        {
            var output = await Command.DotNet(consumer.Path, Path.Combine("out", "Consumer.dll"), index.ToString(CultureInfo.InvariantCulture));
            if (Blocks[index].ShownOutput is { } shown)
            {
                Elided.FirstDifference(shown, output).Should().BeNull("{0} shows this line; it printed:\n{1}", Blocks[index], output);
            }
        }
    }

    [Fact]
    public void Readme_ShowsCodeAndItsOutput() => Blocks.Should().Contain(block => block.ShownOutput != null && block.Content.Contains("AddCompliance()"));

    private static string Central(string package) => XDocument.Load(Repository.PathOf("Directory.Packages.props")).Descendants("PackageVersion")
        .Single(version => version.Attribute("Include")!.Value == package).Attribute("Version")!.Value;

    /// <summary>A block as a method. One that goes on with <c>services</c> of another is given them, and what it registers must give an evaluator.</summary>
    private static string Source(int index)
    {
        var lines = Blocks[index].Content.Split('\n');
        var usings = lines.Where(line => line.StartsWith("using ", StringComparison.Ordinal) && line.EndsWith(';') && !line.Contains('=')).ToList();
        var body = string.Join('\n', lines.Where(line => !usings.Contains(line, StringComparer.Ordinal)));
        var source = new StringBuilder();
        source.AppendJoin('\n', usings.Append("using Compliance;").Append("using Microsoft.Extensions.DependencyInjection;").Distinct(StringComparer.Ordinal));
        source.Append(CultureInfo.InvariantCulture, $"\n\ninternal static class Block{index}\n{{\n    public static void Run()\n    {{\n");
        source.Append(body.Contains("new ServiceCollection()", StringComparison.Ordinal) || !body.Contains("services", StringComparison.Ordinal)
            ? body
            : $"var services = new ServiceCollection();\n{body}\nusing var rest = services.BuildServiceProvider();\nrest.GetRequiredService<IComplianceEvaluator>().Evaluate(new UseCase());\n");
        return source.Append("    }\n}\n").ToString();
    }
}
