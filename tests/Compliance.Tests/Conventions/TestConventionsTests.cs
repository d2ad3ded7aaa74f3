using System.Text.RegularExpressions;
using FluentAssertions;
using Xunit;

namespace Compliance.Tests.Conventions;

/// <summary>What holds of the tests themselves, here and end to end.</summary>
public sealed partial class TestConventionsTests
{
    /// <summary>Rooms whose tests stand elsewhere: each fault has its input in WrongInput, witnesses are tried with what is analysed, <c>cite</c> and <c>new</c> as commands.</summary>
    private static readonly string[] TestedElsewhere = ["Citing", "Diagnostics", "Parsing", "Starting", "Witnesses"];

    private static readonly List<(string File, string Text)> Sources =
    [
        .. Directory.EnumerateFiles(Repository.PathOf("tests"), "*.cs", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(Repository.Root, path).Replace('\\', '/'))
            .Where(path => !path.Contains("/bin/", StringComparison.Ordinal) && !path.Contains("/obj/", StringComparison.Ordinal))
            .Select(path => (path, Repository.Read(path.Split('/')))),
    ];

    [Fact]
    public void Names_OfTests_AreSubjectCircumstanceResult()
    {
        var names = Sources.SelectMany(source => TestPattern().Matches(source.Text).Select(match => (source.File, Name: match.Groups["name"].Value))).ToList();

        names.Should().HaveCountGreaterThan(700);
        names.Where(test => !NamePattern().IsMatch(test.Name)).Should().BeEmpty();
    }

    [Fact]
    public void Tests_NeitherSleepNorMeasureWallTime() =>
        Sources.Where(source => WaitingPattern().IsMatch(source.Text) && !source.File.EndsWith("/TestConventionsTests.cs", StringComparison.Ordinal))
            .Select(source => source.File)
            .Should().BeEmpty("FakeTimeProvider moves the clock, {0} waits for what other threads do, ProcessorTime says what was computed", nameof(Eventually));

    /// <summary>Whoever changes a room of the library knows where its tests are.</summary>
    [Fact]
    public void Rooms_OfTheLibrary_HaveTheirFolder()
    {
        var rooms = new[] { "Compliance.Rules", "Compliance.Authoring" }.SelectMany(project => Directory.GetDirectories(Repository.PathOf("src", project)))
            .Select(folder => Path.GetFileName(folder)!).Except(["bin", "obj"], StringComparer.Ordinal);
        var folders = new[] { "Compliance.Tests", "Compliance.Packs.Tests" }.SelectMany(project => Directory.GetDirectories(Repository.PathOf("tests", project))).Select(folder => Path.GetFileName(folder)!).ToList();

        rooms.Except(TestedElsewhere, StringComparer.Ordinal).Should().BeSubsetOf(folders);
    }

    [Fact]
    public void Namespaces_AreTheFolders()
    {
        var wrong = Sources.Where(source => NamespacePattern().Match(source.Text).Groups["name"].Value is var name && name != Expected(source.File));

        wrong.Select(source => source.File).Should().BeEmpty();
    }

    [Theory]
    [InlineData("Evaluate_MissingOptOut_IsUndetermined", true)]
    [InlineData("Load_Nothing", true)]
    [InlineData("A_use_case_is_read", false)]
    [InlineData("Evaluates", false)]
    public void NamePattern_OfNames_TakesTheOneStyle(string name, bool isTaken) => NamePattern().IsMatch(name).Should().Be(isTaken);

    private static string Expected(string file)
    {
        var parts = file.Split('/');
        var root = parts[1] is "Compliance.Browser" or "Compliance.EndToEnd" or "Compliance.Packs.Tests" ? parts[1] : "Compliance.Tests";
        return string.Join('.', parts[2..^1].Prepend(root));
    }

    [GeneratedRegex(@"\[\w*(Fact|Theory)\b[^\n]*\]\s*(\[[^\n]*\]\s*)*public (async )?(static )?(void|Task) (?<name>\w+)\(", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex TestPattern();

    [GeneratedRegex(@"\A[A-Z][A-Za-z0-9]*(_[A-Z0-9][A-Za-z0-9]*)+\z", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex NamePattern();

    [GeneratedRegex(@"Thread\.Sleep|Task\.Delay|Stopwatch", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex WaitingPattern();

    [GeneratedRegex(@"^namespace (?<name>[\w.]+);", RegexOptions.Multiline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex NamespacePattern();
}
