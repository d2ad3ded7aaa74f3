using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;
using Compliance.Authoring.Archive;
using Compliance.Authoring.Differences;
using Compliance.Authoring.Mutation;
using Compliance.Authoring.Verification;
using Compliance.Cli;
using Compliance.Cli.Asking;
using Compliance.Json;
using Compliance.Rules.Advice;
using Compliance.Rules.Loading;
using Compliance.Rules.Validation;
using Compliance.RulesEngine.Importing.Reviewing;
using Compliance.RulesEngine.Workflows;
using FluentAssertions;
using Xunit;

namespace Compliance.Tests.Bounds;

/// <summary><c>docs/limits.md</c> says what the code does.</summary>
public sealed partial class LimitsDocumentTests
{
    private static readonly string Text = File.ReadAllText(Repository.PathOf("docs/limits.md")).ReplaceLineEndings("\n");

    /// <summary>The limits that are fixed, as the document names them.</summary>
    private static readonly Dictionary<string, long> Fixed = new(StringComparer.Ordinal)
    {
        ["a file of a pack, a scenario file, a lock or ledger: bytes"] = JsonLimits.Pack.Bytes,
        ["such a file: values"] = JsonLimits.Pack.Values,
        ["such a file: objects and arrays in each other"] = JsonLimits.Pack.Depth,
        ["a use case or a line of use cases: bytes"] = JsonLimits.UseCase.Bytes,
        ["a use case: values"] = JsonLimits.UseCase.Values,
        ["a use case: objects and arrays in each other"] = JsonLimits.UseCase.Depth,
        ["a string in any of these: bytes"] = JsonLimits.Pack.StringLength,
        ["a folder of packs or scenarios: files and folders"] = FolderWalk.MostEntries,
        ["a folder of packs or scenarios: folders in each other"] = FolderWalk.DeepestFolder,
        ["numbers with which rules compare one fact"] = Constant(typeof(RuleSetBuilder), "MostThresholds"),
        ["tests and connectives that a named condition stands for"] = Constant(typeof(NamedConditions), "MostParts"),
        ["tests and connectives that all uses of named conditions stand for"] = Constant(typeof(NamedConditions), "MostPartsTogether"),
        ["faults told of one input"] = Constant(typeof(DiagnosticBag), "Kept"),
        ["a text of an archive: bytes"] = ArchiveFile.LargestInBytes,
        ["a text of an archive: cells of its tables"] = TableCells.Most,
        ["two texts whose words are compared: words of one times words of the other"] = Constant(typeof(WordDifference), "MostComparisons"),
        ["uses compared by diff --use-cases: bytes"] = Constant(typeof(UseCaseLines), "MostBytes"),
        ["an answer to ask: characters"] = Constant(typeof(LineDialog), "LongestLine"),
        ["an end of an anchor: words"] = Anchor.MostWords,
        ["the name of a reviewer: characters"] = Constant(typeof(VerifyCommand), "LongestName"),
        ["facts changed at once by a remedy"] = RemedyFinder.MostChanges,
        ["remedies of several changes"] = Constant(typeof(RemedyFinder), "MostFound"),
        ["the analysis of what a remedy can reach: nodes"] = Constant(typeof(ReachableDecisions), "MostNodes"),
        ["the analysis of a mutant: nodes"] = Constant(typeof(TrialBudget), "MostNodes"),
        ["mutants tried at the same time"] = Constant(typeof(MutationRun), "MostAtOnce"),
        ["fact workflows: workflows"] = WorkflowLimits.Workflows,
        ["fact workflows: rules"] = WorkflowLimits.Rules,
        ["fact workflows: characters of an expression"] = WorkflowLimits.ExpressionLength,
        ["fact workflows: parts of an expression in each other"] = WorkflowLimits.ExpressionDepth,
        ["inputs of import --inputs: bytes"] = ReviewInputs.MostBytes,
    };

    [Fact]
    public void Document_ListsEachLimitThatMayBeRaised() => Rows("Setting").Should().BeEquivalentTo(
        Limits.All.ToDictionary(limit => $"`{limit.Setting}`", limit => Written(limit.Default), StringComparer.Ordinal));

    [Fact]
    public void Document_ListsEachLimitThatIsFixed() => Rows("Fixed").Should().BeEquivalentTo(Fixed.ToDictionary(limit => limit.Key, limit => Written(limit.Value), StringComparer.Ordinal));

    /// <summary>The rows of the table whose first head is that: first cell and second.</summary>
    private static Dictionary<string, string> Rows(string head) => RowPattern().Matches(Text[Text.IndexOf($"| {head} |", StringComparison.Ordinal)..].Split("\n\n")[0]).Skip(2)
        .ToDictionary(row => row.Groups["name"].Value, row => row.Groups["value"].Value, StringComparer.Ordinal);

    private static string Written(long value) => value.ToString("N0", CultureInfo.InvariantCulture);

    private static long Constant(Type type, string name) =>
        Convert.ToInt64(type.GetField(name, BindingFlags.Static | BindingFlags.NonPublic | BindingFlags.Public)!.GetRawConstantValue(), CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^\| (?<name>[^|\n]+) \| (?<value>[^|\n]+) \|", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex RowPattern();
}
