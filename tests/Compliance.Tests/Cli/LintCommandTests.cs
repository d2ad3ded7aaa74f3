using System.Text.Json;
using Compliance.Rules.Diagnostics;
using FluentAssertions;
using Xunit;

namespace Compliance.Tests.Cli;

/// <summary><c>lint</c> on made-up packs.</summary>
public sealed class LintCommandTests
{
    private const string Conflicting = """
        { "id": "house", "version": "1.0.0", "format": 2, "layer": "organisation",
          "vocabulary": { "topics": [ { "name": "plans", "title": "Plans", "question": "Which plans?" }, { "name": "nobody", "title": "Nobody", "question": "Who?" } ] }, "documents": [ { "id": "policy", "title": "Policy", "authority": "primary", "versions": [ { "effective": "2026-01-01" } ] } ],
          "rules": [
            { "id": "no-free-plans", "title": "No free plans", "bearer": "customer", "modality": "prohibition", "topic": "plans",
              "when": { "tier": "free" }, "cites": [ { "document": "policy", "clause": "1" } ] },
            { "id": "trials", "title": "Free plans for trials", "bearer": "customer", "modality": "permission", "topic": "plans",
              "when": { "tier": "free", "purpose": "data-storage" }, "cites": [ { "document": "policy", "clause": "2" } ] },
            { "id": "nobody", "title": "Nobody", "bearer": "customer", "modality": "prohibition", "topic": "nobody",
              "when": { "tier": "free", "not": { "tier": "free" } }, "cites": [ { "document": "policy", "clause": "3" } ] } ] }
        """;

    [Theory]
    [InlineData("fault", 1)]
    [InlineData("CR305", 1)]
    [InlineData("CR304,CR306", 0)]
    [InlineData("never", 0)]
    [InlineData("warning", 1)]
    public async Task FailOn_Lint_SaysWhatFails(string failOn, int exitCode)
    {
        using var folder = Pack(out var path);

        (await CliRunner.RunBareAsync("lint", path, "--fail-on", failOn)).ExitCode.Should().Be(exitCode);
    }

    [Fact]
    public async Task Lint_Findings_StandAtTheirLinesWithAUseCaseThatShowsThem()
    {
        using var folder = Pack(out var path);

        var result = await CliRunner.RunBareAsync("lint", path, "--rules", "embedded");

        result.ExitCode.Should().Be(1);
        result.Output.Should().Be($$"""
            {{path}}/pack.json(8,13): error CR301: rule "house/nobody" can never apply: no use case meets its "when"; take away one of the conditions that exclude each other
            {{path}}/pack.json(4,13): warning CR305: rule "house/no-free-plans" forbids what "house/trials" permits where tier is free and purpose includes data-storage, and neither overrides the other; add "overrides" where the texts say which prevails, narrow one of them, or say in the pack that the texts do contradict each other
                shown by: compliance check --rules embedded --rules {{path}} --as-of 2026-01-01 --fact tier=free purpose=data-storage

            house 1.0.0: 1 fault, 1 warning, 0 accepted.

            """.Replace("1 fault, 1 warning", "one fault, one warning", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Lint_NoPacksNamed_LooksAtThoseThatAreLoaded()
    {
        using var folder = Pack(out var path);

        var named = await CliRunner.RunBareAsync("lint", path);
        var loaded = await CliRunner.RunBareAsync("lint", "--rules", path);

        loaded.Output.Should().Be(named.Output).And.Contain("house 1.0.0: one fault");
        loaded.ExitCode.Should().Be(named.ExitCode);
    }

    [Theory]
    [InlineData("text")]
    [InlineData("markdown")]
    [InlineData("html")]
    [InlineData("json")]
    public async Task Lint_WhatThePackAccepts_IsCountedAndListedInFull(string format)
    {
        using var folder = new TestFolder();
        folder.Write("house/pack.json", Conflicting.Replace("\"rules\": [", "\"lint\": [ { \"code\": \"CR305\", \"rules\": [\"no-free-plans\", \"trials\"], \"reason\": \"Trials were agreed.\" } ],\n  \"rules\": [", StringComparison.Ordinal));
        string[] line = ["lint", System.IO.Path.Combine(folder.Path, "house"), "--rules", "embedded", "--format", format];

        var brief = await CliRunner.RunBareAsync(line);
        var full = await CliRunner.RunBareAsync([.. line, "--full"]);

        brief.ExitCode.Should().Be(full.ExitCode);
        brief.Output.Should().NotContain("Trials were agreed.").And.NotContain("CR305").And.MatchRegex("one accepted|1 accepted|\"accepted\": 1");
        full.Output.Should().Contain("Trials were agreed.").And.Contain("CR305").And.NotContain("(--full");
    }

    [Fact]
    public async Task Json_Lint_HoldsTheFindings()
    {
        using var folder = Pack(out var path);

        using var json = JsonDocument.Parse((await CliRunner.RunBareAsync("lint", path, "--format", "json")).Output);

        json.RootElement.GetProperty("faults").GetInt32().Should().Be(1);
        var conflict = json.RootElement.GetProperty("findings")[1];
        conflict.GetProperty("code").GetString().Should().Be("CR305");
        conflict.GetProperty("line").GetInt32().Should().Be(4);
        conflict.GetProperty("rules").EnumerateArray().Select(rule => rule.GetString()).Should().Equal("house/no-free-plans", "house/trials");
        conflict.GetProperty("witness").GetProperty("tier").GetString().Should().Be("free");
        conflict.GetProperty("accepted").ValueKind.Should().Be(JsonValueKind.Null);
    }

    [Fact]
    public async Task Sarif_Lint_NamesEveryKindAndTheLines()
    {
        using var folder = Pack(out var path);

        using var json = JsonDocument.Parse((await CliRunner.RunBareAsync("lint", path, "--format", "sarif")).Output);

        var run = json.RootElement.GetProperty("runs")[0];
        run.GetProperty("tool").GetProperty("driver").GetProperty("rules").EnumerateArray().Select(rule => rule.GetProperty("id").GetString()).Should().Equal(LintCode.Names);
        run.GetProperty("results").EnumerateArray()
            .Select(result => (result.GetProperty("ruleId").GetString(), result.GetProperty("level").GetString()))
            .Should().Equal(("CR301", "error"), ("CR305", "warning"));
    }

    [Fact]
    public async Task Markdown_Lint_HasAHeadingForEachKind()
    {
        using var folder = Pack(out var path);

        var result = await CliRunner.RunBareAsync("lint", path, "--format", "markdown");

        result.Lines.Where(line => line.StartsWith('#')).Select(line => line.Split(':')[0]).Should().Equal("# Lint", "## CR301 (fault)", "## CR305 (warning)");
    }

    [Theory]
    [InlineData("lint --format xml", "--format: error CR012: unknown format \"xml\"")]
    [InlineData("lint --fail-on CR30", "--fail-on: error CR012: unknown finding \"CR30\"")]
    [InlineData("lint --fail-on ,CR301", "--fail-on: error CR014: an entry of the list is empty")]
    [InlineData("lint --fail-on never,warning", "--fail-on: error CR010: the list with \"never\"")]
    [InlineData("lint nowhere", "nowhere: error CR001: cannot read it: it does not exist")]
    public async Task Lint_WrongValue_IsToldWithCodeAndRemedy(string line, string message)
    {
        var result = await CliRunner.RunBareAsync(line.Split(' '));

        result.ExitCode.Should().Be(2);
        result.Output.Should().BeEmpty();
        result.Error.Should().StartWith(message).And.EndWith("\n1 fault; nothing was looked at.\n");
    }

    [Fact]
    public async Task FailOn_EmptyList_IsRefused()
    {
        var result = await CliRunner.RunBareAsync("lint", "--fail-on", "");

        result.ExitCode.Should().Be(2);
        result.Error.Should().StartWith("--fail-on: error CR014");
    }

    /// <summary>A policy reads what the vendor's terms conclude, so the shipped packs are loaded with it.</summary>
    [Fact]
    public async Task Lint_Policy_IsLookedAtWithWhatItReads()
    {
        var result = await CliRunner.RunBareAsync("lint", Repository.PathOf("samples", "policy"), "--fail-on", "fault");

        result.ExitCode.Should().Be(0, result.Output);
        result.Output.Should().NotContain("CR301");
    }

    [Theory]
    [InlineData("\"when\": { \"vendorMayTrain\": true }", "error CR301: rule \"toy/x\" can never apply: no rule that is loaded concludes \"vendorMayTrain\", which its \"when\" reads; load the packs that conclude it with --rules")]
    [InlineData("\"when\": { \"tier\": \"free\" }, \"unless\": { \"vendorMayTrain\": true }", "warning CR306: the \"unless\" of rule \"toy/x\" never holds: no rule that is loaded concludes \"vendorMayTrain\", which it reads")]
    public async Task Lint_FactThatNothingConcludes_IsNamedAsTheCause(string conditions, string told)
    {
        using var folder = new TestFolder();
        folder.Write("toy/pack.json", $$"""
            { "id": "toy", "version": "1.0.0", "format": 2, "layer": "vendor", "vendor": "xai",
              "documents": [ { "id": "t", "title": "T", "authority": "primary", "versions": [ { "effective": "2026-01-01" } ] } ],
              "rules": [ { "id": "x", "title": "X", "bearer": "customer", "modality": "prohibition", "topic": "training", {{conditions}}, "cites": [ { "document": "t", "clause": "1" } ] } ] }
            """);

        (await CliRunner.RunBareAsync("lint", System.IO.Path.Combine(folder.Path, "toy"))).Output.Should().Contain(told);
    }

    private static TestFolder Pack(out string path)
    {
        var folder = new TestFolder();
        folder.Write("house/pack.json", Conflicting);
        path = System.IO.Path.Combine(folder.Path, "house").Replace('\\', '/');
        return folder;
    }
}
