using System.Text.Json;
using FluentAssertions;
using Xunit;

namespace Compliance.Tests.Cli;

/// <summary><c>diff</c> on one of the shipped packs, on the sample policy and on made-up packs.</summary>
public sealed class DiffCommandTests : IDisposable
{
    private static readonly string Mistral = Repository.PathOf("rules", "mistral");

    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Diff_SameDayTwice_IsProvenEqual()
    {
        var result = await CliRunner.RunBareAsync("diff", Mistral, "--from", "2026-01-15", "--to", "2026-01-16");

        result.ExitCode.Should().Be(0, result.Error);
        result.Output.Should().Contain("No difference: proven for every fully described use case.");
    }

    [Fact]
    public async Task Diff_TwoDays_GivesRegionsWitnessesAndClauses()
    {
        var result = await CliRunner.RunBareAsync("diff", Mistral, "--from", "2026-04-07", "--to", "2026-04-08", "--format", "json");

        result.ExitCode.Should().Be(1, result.Error);
        using var json = JsonDocument.Parse(result.Output);
        json.RootElement.GetProperty("equal").GetBoolean().Should().BeFalse();
        var team = json.RootElement.GetProperty("differences").EnumerateArray()
            .Single(difference => difference.GetProperty("movedBy").EnumerateArray().Any(norm => norm.GetProperty("rule").GetString() == "mistral/training.business-free-pro-and-team"));
        team.GetProperty("aspect").GetString().Should().Be("exposures");
        team.GetProperty("where").GetRawText().Should().Contain("tier is free, pro, team or api-free").And.Contain("trainingOptOut is false");
        team.GetProperty("movedBy")[0].GetProperty("after")[0].GetString().Should().StartWith("mistral/commercial-terms@2026-04-08#");
        team.GetProperty("witness").EnumerateObject().Select(fact => fact.Name).Should().Contain("vendor");
    }

    [Fact]
    public async Task Portfolio_Compared_TellsWhichUsesFlipAndWhatToDo()
    {
        var file = Path.Combine(_folder.Path, "portfolio.jsonl");
        await File.WriteAllLinesAsync(file,
        [
            """{"id":"own-work","vendor":"mistral","product":"le-chat","tier":"team","customerType":"non-media","jurisdiction":"FR","userAge":35,"material":["output"],"outputType":"text","purpose":"internal-business-use","personalData":"none","dataClassification":"internal","trainingOptOut":false,"aiDisclosed":true}""",
            """{"id":"other-vendor","vendor":"deepseek"}""",
        ]);

        var result = await CliRunner.RunBareAsync("diff", Mistral, "--from", "2026-03-13", "--to", "2026-04-08", "--use-cases", file);

        result.ExitCode.Should().Be(1, result.Error);
        result.Output.Should().Contain("Of 2 uses, none is decided otherwise; of one").And.Contain("own-work: still PERMITTED")
            .And.Contain("mistral/training.business-free-pro-and-team").And.Contain("To do: trainingOptOut=true instead of false; still permitted; the vendor may").And.NotContain("other-vendor");
    }

    /// <summary>Whether it has opted out is not known; that training now may follow is told, and so is what helps.</summary>
    [Fact]
    public async Task Diff_WhatNowMayApply_IsToldWithWhatHelps()
    {
        var file = Path.Combine(_folder.Path, "portfolio.jsonl");
        await File.WriteAllTextAsync(file, """{"id":"pro","vendor":"mistral","product":"le-chat","tier":"pro","customerType":"non-media","jurisdiction":"FR","userAge":35,"material":["output"],"outputType":["text"],"purpose":["internal-business-use"],"personalData":"none","aiDisclosed":true}""");

        var text = await CliRunner.RunBareAsync("diff", Mistral, "--from", "2026-01-15", "--to", "2026-04-01", "--use-cases", file);
        using var json = JsonDocument.Parse((await CliRunner.RunBareAsync("diff", Mistral, "--from", "2026-01-15", "--to", "2026-04-01", "--use-cases", file, "--format", "json")).Output);

        text.Output.Should().Contain("(mistral/training.business-free-and-pro), which now may apply").And.Contain("trainingOptOut=true").And.NotContain("no change of up to");
        json.RootElement.GetProperty("useCases")[0].GetProperty("come").EnumerateArray()
            .Should().Contain(norm => norm.GetProperty("rule").GetString() == "mistral/training.business-free-and-pro" && norm.GetProperty("after").GetString() == "mayApply");
        json.RootElement.GetProperty("useCases")[0].GetProperty("remedies").GetProperty("outcome").GetString().Should().Be("found");
    }

    [Fact]
    public async Task Portfolio_Empty_IsSaidToBeSo()
    {
        var file = Path.Combine(_folder.Path, "portfolio.jsonl");
        await File.WriteAllTextAsync(file, "");

        var result = await CliRunner.RunBareAsync("diff", Mistral, "--from", "2026-03-13", "--to", "2026-04-08", "--use-cases", file);

        result.ExitCode.Should().Be(0, result.Error);
        result.Output.Should().Contain("The portfolio holds no use, so nothing was compared.");
    }

    [Fact]
    public async Task Diff_Questions_StandInEveryFormat()
    {
        var file = Path.Combine(_folder.Path, "portfolio.jsonl");
        await File.WriteAllTextAsync(file, """{"id":"open","vendor":"mistral","product":"le-chat","tier":"pro","customerType":"non-media","purpose":"internal-business-use"}""");
        string[] diff = ["diff", Mistral, "--from", "2026-01-15", "--to", "2026-04-01", "--use-cases", file];

        var text = await CliRunner.RunBareAsync(diff);
        using var json = JsonDocument.Parse((await CliRunner.RunBareAsync([.. diff, "--format", "json"])).Output);

        var questions = json.RootElement.GetProperty("useCases")[0].GetProperty("questions");
        questions.GetArrayLength().Should().BePositive();
        text.Output.ReplaceLineEndings(" ").Replace("   ", " ", StringComparison.Ordinal).Should().Contain($"? {questions[0].GetProperty("question").GetString()![..20]}");
    }

    /// <summary>A policy grants nothing by itself and reads what the vendor's terms conclude, so the shipped packs are loaded with it.</summary>
    [Fact]
    public async Task Diff_FactThatNothingConcludes_IsRefused()
    {
        var vendor = Pack("vendor", """{ "id": "toy", "version": "1.0.0", "format": 2, "layer": "vendor", "vendor": "xai", "documents": [ { "id": "t", "title": "T", "authority": "primary", "versions": [ { "effective": "2026-01-01" } ] } ] }""");

        var result = await CliRunner.RunBareAsync("diff", Repository.PathOf("samples", "policy"), await LaxPolicy(), "--rules", vendor);

        result.ExitCode.Should().Be(2);
        result.Output.Should().BeEmpty();
        result.Error.Should().Contain("error CR325: rule \"acme-policy/confidential-data\" reads \"vendorMayTrain\", which no rule that is loaded concludes");
    }

    [Theory]
    [InlineData("a value that is new and forbidden", "free paid", "free paid trial", "free", "trial", 1, "Of toyPlan, only after knows trial; no rule of before names it.")]
    [InlineData("a value that was forbidden and is gone", "free paid trial", "free paid", "trial", "paid", 1, "Of toyPlan, only before knows trial; no rule of after names it.")]
    [InlineData("no value in common", "free paid", "lite ultra", "free", "lite", 1, "Of toyPlan, only before knows free and paid; no rule of after names them.")]
    [InlineData("a value split, and all of it forbidden as before", "free paid", "free paid>team,solo", "paid", "paid", 0, "Of toyPlan, only after knows team and solo; with before, they count as paid.")]
    [InlineData("a value split, and a part of it no longer forbidden", "free paid", "free paid>team,solo", "paid", "team", 1, "and toyPlan is solo")]
    [InlineData("a value under another name", "free paid", "free pro=paid", "paid", "pro", 0, "No difference: proven")]
    public async Task Diff_ValuesOfOneSideOnly_AreCompared(string because, string before, string after, string bannedBefore, string bannedAfter, int exitCode, string told)
    {
        var result = await CliRunner.RunBareAsync("diff", Toy("before", before, bannedBefore), Toy("after", after, bannedAfter), "--from", "2026-01-15", "--to", "2026-01-15");

        result.ExitCode.Should().Be(exitCode, because + result.Error);
        result.Output.Replace(_folder.Path + Path.DirectorySeparatorChar, "", StringComparison.Ordinal).Split().Where(word => word.Length > 0).Should().ContainInConsecutiveOrder(told.Split(' '), because);
    }

    [Theory]
    [InlineData("json", "\"notes\": [")]
    [InlineData("markdown", "## ")]
    public async Task Diff_VocabulariesThatDiffer_AreToldInEachFormat(string format, string told)
    {
        var result = await CliRunner.RunBareAsync("diff", Toy("before", "free", "free"), Toy("after", "free paid", "free"), "--from", "2026-01-15", "--to", "2026-01-15", "--format", format);

        result.ExitCode.Should().Be(0, result.Error);
        result.Output.Should().Contain(told).And.Contain("knows paid; no rule of");
    }

    /// <summary>A pack with a plan of its own, one value of which is forbidden.</summary>
    /// <param name="folder">Its folder.</param>
    /// <param name="values">The plan's values: <c>broad&gt;narrow,narrow</c>, or <c>name=alias</c>.</param>
    /// <param name="banned">The value forbidden.</param>
    private string Toy(string folder, string values, string banned) => Pack(folder, $$"""
        { "id": "toy", "version": "1.0.0", "format": 2, "layer": "vendor", "vendor": "xai",
          "vocabulary": { "facts": [ { "name": "toyPlan", "type": "enum", "values": [ {{string.Join(", ", values.Split(' ').Select(Value))}} ] } ] },
          "documents": [ { "id": "t", "title": "T", "authority": "primary", "versions": [ { "effective": "2026-01-01" } ] } ],
          "rules": [ { "id": "ban", "title": "Ban", "bearer": "customer", "modality": "prohibition", "topic": "ban", "when": { "toyPlan": "{{banned}}" }, "cites": [ { "document": "t", "clause": "1" } ] } ] }
        """);

    private static string Value(string text)
    {
        var parts = text.Split('>', '=');
        return parts.Length == 1 ? $$"""{ "name": "{{text}}" }"""
            : text.Contains('=', StringComparison.Ordinal) ? $$"""{ "name": "{{parts[0]}}", "aliases": [ "{{parts[1]}}" ] }"""
            : $$"""{ "name": "{{parts[0]}}", "narrower": [ {{string.Join(", ", parts[1].Split(',').Select(Value))}} ] }""";
    }

    [Theory]
    [InlineData("text", "No rule is in force on either side, so there is nothing to compare.")]
    [InlineData("text", "No rule of toy 1.0.0 is in force on 2025-01-15; it has rules from 2026-01-01 on.")]
    [InlineData("markdown", "No rule is in force on either side, so there is nothing to compare.")]
    [InlineData("json", "\"nothingInForce\": true")]
    public async Task Diff_DaysWithoutRules_AreNoProof(string format, string told)
    {
        var pack = Pack("vendor", Toy("training"));

        var result = await CliRunner.RunBareAsync("diff", pack, "--from", "2025-01-15", "--to", "2025-02-15", "--format", format);

        result.ExitCode.Should().Be(0, result.Error);
        result.Output.Should().Contain(told).And.NotContain("proven");
    }

    [Fact]
    public async Task Diff_RenamedRule_IsSaidToBeSo()
    {
        var (before, after) = (Pack("before", Toy("training")), Pack("after", Toy("training-of-models")));

        var text = await CliRunner.RunBareAsync("diff", before, after);
        using var json = JsonDocument.Parse((await CliRunner.RunBareAsync("diff", before, after, "--format", "json")).Output);

        text.ExitCode.Should().Be(0, text.Error);
        text.Output.Should().Contain("Renamed, and the same otherwise: toy/training is now toy/training-of-models");
        json.RootElement.GetProperty("equal").GetBoolean().Should().BeTrue();
        json.RootElement.GetProperty("renamed")[0].GetProperty("to").GetString().Should().Be("toy/training-of-models");
    }

    [Fact]
    public async Task Diff_CommandsShown_CanBePasted()
    {
        var (before, after) = (Pack("be fore", Toy("training")), Pack("after", Toy("training", "pro")));

        var result = await CliRunner.RunBareAsync("diff", before, after, "--from", "2026-02-01", "--verbose");
        var markdown = await CliRunner.RunBareAsync("diff", before, after, "--from", "2026-02-01", "--verbose", "--format", "markdown");

        result.Lines.Where(line => line.Contains("compliance check", StringComparison.Ordinal)).Should().Equal(
            $"  compliance check --rules '{before}' --as-of 2026-02-01 --fact vendor=xai tier=free",
            $"  compliance check --rules {after} --as-of 2026-01-15 --fact vendor=xai tier=free",
            $"  compliance check --rules '{before}' --as-of 2026-02-01 --fact vendor=xai tier=pro",
            $"  compliance check --rules {after} --as-of 2026-01-15 --fact vendor=xai tier=pro");
        markdown.Lines.Should().Contain($"- `compliance check --rules {after} --as-of 2026-01-15 --fact vendor=xai tier=pro`");
        result.Output.Should().Contain(" on 2026-02-01 → ").And.Contain("on 2026-01-15 (today)");
    }

    [Theory]
    [InlineData("{\"vendor\":\"mistrall\"}", "portfolio.jsonl:1(1,11): error CR102")]
    [InlineData("{}\n\n{}", "portfolio.jsonl:2: error CR108")]
    [InlineData("{", "portfolio.jsonl:1")]
    public async Task Portfolio_Faulty_IsBadInput(string text, string message)
    {
        var file = Path.Combine(_folder.Path, "portfolio.jsonl");
        await File.WriteAllTextAsync(file, text);

        var result = await CliRunner.RunBareAsync("diff", Mistral, "--from", "2026-03-13", "--to", "2026-04-08", "--use-cases", file);

        result.ExitCode.Should().Be(2);
        result.Output.Should().BeEmpty();
        result.Error.Should().Contain(message);
    }

    [Theory]
    [InlineData("markdown", "## ", "### The vendor may")]
    [InlineData("text", "", "The vendor may now")]
    public async Task Diff_Formats_AreAsApproved(string format, string start, string within)
    {
        var rules = Repository.PathOf("rules", "mistral");

        var result = await CliRunner.RunBareAsync("diff", rules, "--from", "2026-04-07", "--to", "2026-04-08", "--format", format);

        result.Output.Should().StartWith($"{start}{rules} on 2026-04-07").And.Contain(within);
    }

    [Theory]
    [InlineData("--from is no day", "diff", "--from", "yesterday", "--to", "2026-01-01")]
    [InlineData("one side only", "diff", "samples/policy")]
    [InlineData("no such folder", "diff", "nowhere", "nowhere")]
    [InlineData("no such format", "diff", "--from", "2026-01-01", "--to", "2026-01-02", "--format", "xml")]
    [InlineData("three folders", "diff", "a", "b", "c")]
    public async Task Diff_BadUsage_IsTold(string because, params string[] args)
    {
        var result = await CliRunner.RunBareAsync(args);

        result.ExitCode.Should().Be(2, because);
        result.Output.Should().BeEmpty(because);
        result.Error.Should().Contain("error", because);
    }

    private static string Toy(string rule, string tier = "free") => $$"""
        { "id": "toy", "version": "1.0.0", "format": 2, "layer": "vendor", "vendor": "xai",
          "documents": [ { "id": "t", "title": "T", "authority": "primary", "versions": [ { "effective": "2026-01-01" } ] } ],
          "rules": [ { "id": "{{rule}}", "title": "The vendor trains", "bearer": "vendor", "modality": "permission", "topic": "training", "severity": "high",
            "when": { "tier": "{{tier}}" }, "cites": [ { "document": "t", "clause": "1" } ] } ] }
        """;

    private string Pack(string name, string json)
    {
        _folder.Write($"{name}/pack.json", json);
        return $"{_folder.Path}/{name}";
    }

    private async Task<string> LaxPolicy() => Pack("policy", (await File.ReadAllTextAsync(Repository.PathOf("samples", "policy", "pack.json")))
        .Replace("\"confidential\", \"restricted\"", "\"restricted\"", StringComparison.Ordinal));
}
