using System.Text.RegularExpressions;
using FluentAssertions;
using Xunit;

namespace Compliance.Tests.Conventions;

/// <summary>A folder of the library uses only folders to its left: the order of <c>docs/architecture.md</c>.</summary>
public sealed partial class FolderOrderTests
{
    private const string Library = "Compliance.Rules";

    private static readonly string[] Order =
    [
        "Vocabularies", "Diagnostics", "Parsing", "Validation", "Loading", "Compilation", "Evaluation", "Interpretation", "Analysis", "Advice", "Reporting", "Serialization", "Batches", "Differences", "Scenarios", "Coverage", "Mutation", "Verification", "Linting", "Explaining", "Schemas", "Observation", "Hosting",
    ];

    /// <summary>Folders beside the order, with what they may use; every folder from Reporting on may use them.</summary>
    private static readonly Dictionary<string, string[]> Beside = new(StringComparer.Ordinal)
    {
        ["Archive"] = ["Diagnostics", "Vocabularies"],
    };

    private static readonly List<string> Found =
    [
        .. Directory.GetDirectories(Repository.PathOf("src", Library))
            .Select(folder => Path.GetFileName(folder))
            .Except(["bin", "obj"], StringComparer.Ordinal)
            .Order(StringComparer.Ordinal),
    ];

    public static TheoryData<string> Folders => [.. Found];

    [Fact]
    public void Folders_AllHaveAPlaceInTheOrder() => Found.Should().BeSubsetOf([.. Order, .. Beside.Keys]);

    [Theory]
    [MemberData(nameof(Folders))]
    public void Folder_UsesOnlyFoldersToItsLeft(string folder)
    {
        var allowed = Allowed(folder);

        var wrong = Files(folder).SelectMany(file => Uses(file.Text).Where(used => !allowed.Contains(used, StringComparer.Ordinal)).Select(used => $"{file.Name} uses {used}"));

        wrong.Should().BeEmpty("{0} may use {1} only", folder, string.Join(", ", allowed));
    }

    [Theory]
    [MemberData(nameof(Folders))]
    public void Folder_IsTheNamespace(string folder)
    {
        var wrong = Files(folder).Where(file => NamespacePattern().Match(file.Text).Groups["name"].Value is var name
            && name != $"{Library}.{string.Join('.', file.Name.Split('/')[2..^1])}"
            && !(folder == "Hosting" && name == "Microsoft.Extensions.DependencyInjection"));

        wrong.Select(file => file.Name).Should().BeEmpty();
    }

    [Theory]
    [InlineData("using Compliance.Rules.Evaluation;", "Evaluation")]
    [InlineData("using static Compliance.Rules.Loading.BoundedFile;", "Loading")]
    [InlineData("_ = new Validation.Rule();", "Validation")]
    [InlineData("_ = Compliance.Rules.Archive.Outline.Of(text);", "Archive")]
    [InlineData("_ = verdict.Diagnostics.Count; // Diagnostics.", "")]
    public void Uses_FindsEveryWayToNameAFolder(string text, string used) => string.Join(' ', Uses(text)).Should().Be(used);

    private static List<string> Allowed(string folder)
    {
        if (Beside.TryGetValue(folder, out var beside))
        {
            return [folder, .. beside];
        }

        var place = Array.IndexOf(Order, folder);
        var left = Order[..(place + 1)];
        return place >= Array.IndexOf(Order, "Reporting") ? [.. left, .. Beside.Keys] : [.. left];
    }

    private static IEnumerable<string> Uses(string text) => Order.Concat(Beside.Keys)
        .Where(folder => Regex.IsMatch(text, $@"\bCompliance\.Rules\.{folder}\b|(?<![\w.""/]){folder}\.[A-Z]", RegexOptions.None, TimeSpan.FromSeconds(10)));

    private static IEnumerable<(string Name, string Text)> Files(string folder) =>
        Directory.EnumerateFiles(Repository.PathOf("src", Library, folder), "*.cs", SearchOption.AllDirectories)
            .Select(path => (Path.GetRelativePath(Repository.Root, path).Replace('\\', '/'), File.ReadAllText(path)));

    [GeneratedRegex(@"^namespace (?<name>[\w.]+);", RegexOptions.Multiline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex NamespacePattern();
}
