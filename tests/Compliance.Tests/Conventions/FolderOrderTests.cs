using System.Text.RegularExpressions;
using FluentAssertions;
using Xunit;

namespace Compliance.Tests.Conventions;

/// <summary>A folder of a library uses only folders to its left: the order of <c>docs/architecture.md</c>.</summary>
public sealed partial class FolderOrderTests
{
    private const string Engine = "Compliance.Rules";
    private const string Authoring = "Compliance.Authoring";

    /// <summary>The folders of the libraries in order, as the namespaces they are.</summary>
    private static readonly string[] Order =
    [
        .. In(Engine, "Vocabularies", "Diagnostics", "Parsing", "Validation", "Loading", "Compilation", "Evaluation", "Analysis", "Advice", "Reporting", "Questionnaires", "Serialization", "Batches", "Observation", "Hosting"),
        .. In(Authoring, "Archive", "Interpretation", "Witnesses", "Reporting", "Differences", "Scenarios", "Coverage", "Mutation", "Verification", "Citing", "Linting", "Explaining", "Starting", "Schemas", "Tools"),
    ];

    /// <summary>Folders that need less than all that stands to their left.</summary>
    private static readonly Dictionary<string, string[]> Narrow = new(StringComparer.Ordinal)
    {
        [$"{Authoring}.Archive"] = [.. In(Engine, "Vocabularies", "Diagnostics", "Loading")],
    };

    private static readonly List<string> Found =
    [
        .. new[] { Engine, Authoring }.SelectMany(library => Directory.GetDirectories(Repository.PathOf("src", library)).Select(folder => $"{library}.{Path.GetFileName(folder)}"))
            .Where(folder => Path.GetExtension(folder) is not (".bin" or ".obj"))
            .Order(StringComparer.Ordinal),
    ];

    public static TheoryData<string> Folders => [.. Found];

    [Fact]
    public void Folders_AllHaveAPlaceInTheOrder() => Found.Should().BeEquivalentTo(Order);

    [Theory]
    [MemberData(nameof(Folders))]
    public void Folder_UsesOnlyFoldersToItsLeft(string folder)
    {
        var allowed = Allowed(folder);

        var wrong = Files(folder).SelectMany(file => Uses(file.Text, LibraryOf(folder)).Where(used => !allowed.Contains(used, StringComparer.Ordinal)).Select(used => $"{file.Name} uses {used}"));

        wrong.Should().BeEmpty("{0} may use {1} only", folder, string.Join(", ", allowed));
    }

    [Theory]
    [MemberData(nameof(Folders))]
    public void Folder_IsTheNamespace(string folder)
    {
        var wrong = Files(folder).Where(file => NamespacePattern().Match(file.Text).Groups["name"].Value is var name
            && name != string.Join('.', file.Name.Split('/')[1..^1])
            && !(folder == $"{Engine}.Hosting" && name == "Microsoft.Extensions.DependencyInjection"));

        wrong.Select(file => file.Name).Should().BeEmpty();
    }

    [Theory]
    [InlineData("using Compliance.Rules.Evaluation;", Engine, "Compliance.Rules.Evaluation")]
    [InlineData("using static Compliance.Rules.Loading.BoundedFile;", Engine, "Compliance.Rules.Loading")]
    [InlineData("_ = new Validation.Rule();", Engine, "Compliance.Rules.Validation")]
    [InlineData("_ = Compliance.Authoring.Archive.Outline.Of(text);", Engine, "Compliance.Authoring.Archive")]
    [InlineData("_ = Reporting.SarifLog.Of(text);", Authoring, "Compliance.Authoring.Reporting")]
    [InlineData("_ = Rules.Reporting.Ansi.Of(text);", Authoring, "Compliance.Rules.Reporting")]
    [InlineData("_ = verdict.Diagnostics.Count; // Diagnostics.", Engine, "")]
    public void Uses_FindsEveryWayToNameAFolder(string text, string library, string used) => string.Join(' ', Uses(text, library)).Should().Be(used);

    private static IEnumerable<string> In(string library, params string[] folders) => folders.Select(folder => $"{library}.{folder}");

    private static string LibraryOf(string folder) => Path.GetFileNameWithoutExtension(folder);

    private static List<string> Allowed(string folder) =>
        Narrow.TryGetValue(folder, out var narrow) ? [folder, .. narrow] : [.. Order[..(Array.IndexOf(Order, folder) + 1)]];

    /// <summary>The folders that a text names: whole, from the common root, or, those of its own library, by their name alone.</summary>
    private static IEnumerable<string> Uses(string text, string library) => Order.Where(folder =>
    {
        var name = Path.GetExtension(folder)[1..];
        var alone = LibraryOf(folder) == library ? $@"|(?<![\w.""/]){name}\.[A-Z]" : "";
        return Regex.IsMatch(text, $@"(?<![\w.]){Regex.Escape(folder)}\b|(?<![\w.]){Regex.Escape(folder["Compliance.".Length..])}\b{alone}", RegexOptions.None, TimeSpan.FromSeconds(10));
    });

    private static IEnumerable<(string Name, string Text)> Files(string folder) =>
        Directory.EnumerateFiles(Repository.PathOf("src", LibraryOf(folder), Path.GetExtension(folder)[1..]), "*.cs", SearchOption.AllDirectories)
            .Select(path => (Path.GetRelativePath(Repository.Root, path).Replace('\\', '/'), File.ReadAllText(path)));

    [GeneratedRegex(@"^namespace (?<name>[\w.]+);", RegexOptions.Multiline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex NamespacePattern();
}
