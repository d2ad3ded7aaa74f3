using System.Text.RegularExpressions;
using System.Xml.Linq;
using FluentAssertions;
using Xunit;

namespace Compliance.Tests.Conventions;

/// <summary>What holds of the files of the project.</summary>
public sealed partial class RepositoryTests
{
    private const int LongestLine = 200;

    private static readonly string[] NotText = [".png", ".ico", ".snk"];
    private static readonly string[] WrittenByTools = ["Compliance.sln", "packages.lock.json", "packages.runtimes.lock.json"];
    private static readonly string[] Outputs = ["bin", "obj", "artifacts", "TestResults", ".git", ".vs", ".idea"];

    private static readonly List<string> Files = [.. Walk(Repository.Root)];

    private static readonly List<string> ProjectFiles = [.. Files.Where(file => file.EndsWith(".csproj", StringComparison.Ordinal))];

    public static TheoryData<string> Projects => [.. ProjectFiles];

    [Theory]
    [MemberData(nameof(Projects))]
    public void Project_HasALockFile(string project) =>
        File.Exists(Path.Combine(Repository.Root, Path.GetDirectoryName(project)!, "packages.lock.json")).Should().BeTrue();

    [Theory]
    [MemberData(nameof(Projects))]
    public void Project_LeavesVersionsAndCommonSettingsToTheRoot(string project)
    {
        var content = XDocument.Load(Path.Combine(Repository.Root, project));

        content.Descendants("PackageReference").Where(reference => reference.Attribute("Version") is not null || reference.Attribute("VersionOverride") is not null)
            .Should().BeEmpty();
        content.Descendants().Select(element => element.Name.LocalName)
            .Should().NotContain(["TargetFramework", "Nullable", "TreatWarningsAsErrors", "NoWarn", "LangVersion"]);
    }

    [Fact]
    public void CentralVersions_AreExactAndAllInUse()
    {
        var central = XDocument.Load(Repository.PathOf("Directory.Packages.props")).Descendants("PackageVersion").ToList();
        var used = Files.Where(file => file.EndsWith(".csproj", StringComparison.Ordinal) || file.EndsWith(".props", StringComparison.Ordinal))
            .SelectMany(file => XDocument.Load(Path.Combine(Repository.Root, file)).Descendants("PackageReference"))
            .Select(reference => reference.Attribute("Include")!.Value);

        central.Select(package => package.Attribute("Version")!.Value).Should().OnlyContain(version => ExactVersionPattern().IsMatch(version));
        central.Select(package => package.Attribute("Include")!.Value).Should().BeSubsetOf(used);
    }

    [Fact]
    public void Projects_AreAllInTheSolution()
    {
        var solution = Repository.Read("Compliance.sln").Replace('\\', '/');

        ProjectFiles.Should().OnlyContain(project => solution.Contains($"\"{project}\""));
    }

    /// <summary>A path of somebody's machine works on that machine only. The patterns are put together so that this file does not match itself.</summary>
    [Fact]
    public void Files_NameNoMachinesPath()
    {
        var unix = $@"(?<![\w.:/*])/({string.Join('|', "home", "root", "Users", "work", "mnt", "opt")})/[\w.]";
        var windows = $@"\b[A-Z]:[\\]+({string.Join('|', "Users", "src", "dev")})\b";
        var pattern = new Regex($"{unix}|{windows}", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(10));

        Lines().Where(line => pattern.IsMatch(line.Text)).Select(line => line.At).Should().BeEmpty();
    }

    [Fact]
    public void Files_NameNoPackageSourcesAddress() =>
        Lines().Where(line => line.Text.Contains("api.nuget" + ".org", StringComparison.OrdinalIgnoreCase) || line.Text.Contains("v3/index" + ".json", StringComparison.OrdinalIgnoreCase))
            .Select(line => line.At).Should().BeEmpty();

    [Fact]
    public void Files_AreUtf8WithUnixLineEndingsAndAnEnd()
    {
        var wrong = Files.Where(file => !WrittenByTools.Contains(Path.GetFileName(file)) && !NotText.Contains(Path.GetExtension(file)))
            .Where(file => File.ReadAllBytes(Path.Combine(Repository.Root, file)) is { Length: > 0 } bytes
                && (bytes.AsSpan().StartsWith("\uFEFF"u8) || bytes.AsSpan().Contains((byte)'\r') || bytes[^1] != '\n'));

        wrong.Should().BeEmpty();
    }

    /// <summary>Banned symbols are errors; nobody may lift the ban for a file.</summary>
    [Fact]
    public void ProductCode_SuppressesNoAnalyzer() =>
        Lines().Where(line => line.At.StartsWith("src/", StringComparison.Ordinal))
            .Where(line => SuppressionPattern().IsMatch(line.Text))
            .Select(line => line.At).Should().BeEmpty();

    [Fact]
    public void BannedSymbols_AreErrorsInEveryProject()
    {
        Repository.Read(".editorconfig").Should().Contain("dotnet_diagnostic.RS0030.severity = error");
        Repository.Read("Directory.Build.props").Should()
            .Contain("Include=\"$(MSBuildThisFileDirectory)BannedSymbols.txt\"")
            .And.Contain("Microsoft.CodeAnalysis.BannedApiAnalyzers")
            .And.Contain("Meziantou.Analyzer")
            .And.Contain("<TreatWarningsAsErrors>true</TreatWarningsAsErrors>");
    }

    [Fact]
    public void CSharpFiles_HoldOneIdea() =>
        Files.Where(file => file.StartsWith("src/", StringComparison.Ordinal) && file.EndsWith(".cs", StringComparison.Ordinal))
            .Where(file => File.ReadLines(Path.Combine(Repository.Root, file)).Count() > 300)
            .Should().BeEmpty("past 300 lines a file usually holds two ideas");

    /// <summary>What is written takes its place in one step or not at all, and JSON hides nothing: each has one home.</summary>
    [Theory]
    [InlineData(@"File\.(WriteAll|AppendAll|Create\(|CreateText)|FileMode\.(Create\b|Append)", "src/Compliance.Cli/OutputFile.cs")]
    [InlineData("UnsafeRelaxedJsonEscaping", "src/Compliance.Abstractions/Json/LegibleJson.cs")]
    public void ProductCode_Writing_HasOneHome(string pattern, string home) =>
        Lines().Where(line => line.At.StartsWith("src/", StringComparison.Ordinal) && !line.At.StartsWith($"{home}(", StringComparison.Ordinal))
            .Where(line => Regex.IsMatch(line.Text, pattern, RegexOptions.None, TimeSpan.FromSeconds(10)))
            .Select(line => line.At).Should().BeEmpty();

    /// <summary>The rule of <c>CONTRIBUTING.md</c> and <c>.editorconfig</c>: what stands in quotes is a text, and is wrapped where it is shown.</summary>
    [Fact]
    public void Lines_OfTheLibrary_AreOfReadableLength() =>
        Lines().Where(line => line.At.StartsWith("src/", StringComparison.Ordinal) && line.At.Contains(".cs(", StringComparison.Ordinal))
            .Where(line => QuotedPattern().Replace(line.Text, "").Trim().Length > LongestLine)
            .Select(line => line.At).Should().BeEmpty("a line of code has at most {0} characters", LongestLine);

    private static IEnumerable<(string At, string Text)> Lines() => Files.Where(file => !NotText.Contains(Path.GetExtension(file)))
        .SelectMany(file => File.ReadLines(Path.Combine(Repository.Root, file)).Select((text, index) => ($"{file}({index + 1})", text)));

    private static IEnumerable<string> Walk(string folder)
    {
        foreach (var path in Directory.GetDirectories(folder).Where(path => !Outputs.Contains(Path.GetFileName(path))).SelectMany(Walk))
        {
            yield return path;
        }

        foreach (var file in Directory.GetFiles(folder).Where(path => Path.GetFileName(path) != ".git"))
        {
            yield return Path.GetRelativePath(Repository.Root, file).Replace('\\', '/');
        }
    }

    [GeneratedRegex(@"""(\\.|[^""\\])*""", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex QuotedPattern();

    [GeneratedRegex(@"\A[0-9]+\.[0-9]+\.[0-9]+\z", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ExactVersionPattern();

    [GeneratedRegex(@"#pragma\s+warning|SuppressMessage|#nullable\s+disable", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex SuppressionPattern();
}
