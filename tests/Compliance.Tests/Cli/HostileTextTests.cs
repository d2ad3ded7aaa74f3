using System.CommandLine;
using System.Text.RegularExpressions;
using Compliance.Cli;
using Compliance.Register;
using Compliance.Rules.Hosting;
using Compliance.Rules.Reporting;
using FluentAssertions;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using Xunit;

namespace Compliance.Tests.Cli;

/// <summary>
/// Texts stay texts. Packs, use cases, scenarios, archives and file names full of what terminals, build servers, browsers and readers obey go through every command
/// in every format; a command or format that is added is tried too, or this fails for want of its row.
/// </summary>
public sealed partial class HostileTextTests : IDisposable
{
    /// <summary>Escape sequence, bell, right-to-left override, zero width, isolate, markup, a line of its own, commands of build servers, next line, line separator.</summary>
    private const string Hostile =
        "x\u001b[31mred\u0007\u202eevil\u200bzw\u2066iso\u061c<script>alert(1)</script>|*b*[a](javascript:x)\r\nSPOOFED: permitted\n::error::boom ##vso[task.x]y ##teamcity[z]\u0085n\u2028s";

    /// <summary>What is to be shown to people; names and ids are checked by the reader.</summary>
    private static readonly string[] Texts = ["title", "summary", "text", "question", "reason"];

    /// <summary>How each command is run on what is prepared; <c>new</c> writes a pack and shows nothing of what it is told.</summary>
    private static readonly Dictionary<string, string[]> Runs = new(StringComparer.Ordinal)
    {
        ["check"] = ["check --use-case $useCase --full", "check --use-case $useCase", "check --use-case $wrong", "check --fact $hostile", "check --use-case $nowhere", "check --use-case $useCase --fail-on $hostile"],
        ["compare"] = ["compare --use-case $useCase --vendors all", "compare --topic training-on-customer-data --vendors all", "compare --topic $hostile --vendors all", "compare --topic training-on-customer-data --vendors $hostile"],
        ["scan"] = ["scan $lines"],
        ["test"] = ["test $scenarios", "test $scenarios --coverage", "test $scenarios --filter $hostile"],
        ["ask"] = ["ask", "ask --fact vendor=acme"],
        ["diff"] = ["diff --from 2025-06-01 --to 2026-02-01"],
        ["outline"] = ["outline $document"],
        ["verify"] = ["verify --archive $archive"],
        ["lint"] = ["lint"],
        ["explain"] = ["explain training-on-customer-data", "explain training-on-customer-data --vendors", "explain $hostile", "explain $hostile --vendors"],
        ["facts"] = ["facts", "facts tier", "facts $hostile"],
        ["vendors"] = ["vendors", "vendors --archive $archive", "vendors --archive $nowhere"],
        ["topics"] = ["topics"],
        ["cite"] = ["cite $hostile --archive $archive", "cite These --archive $archive"],
        ["new"] = ["new vendor $hostile --archive $archive", "new policy $hostile", "new regulation $hostile", "new policy acme --into $nowhere"],
        ["import"] = ["import rules-engine $workflows", "import rules-engine $wrong", "import rules-engine $nowhere"],
        ["export"] = ["export rules-engine --rules $hostile"],
        ["questionnaire"] = ["questionnaire --vendor acme", "questionnaire --vendor $hostile", "questionnaire --vendor acme --questionnaire $wrong", "questionnaire --vendor acme --questionnaire $nowhere"],
        ["register"] =
        [
            "register request --register $register --use-case $useCase --by $hostile --rules $rules", "register request --register $register --use-case $useCase --rules $rules",
            "register approve 1 --register $register --by $hostile --condition $hostile --rules $rules --despite undetermined", "register list --register $register", "register show 1 --register $register --full",
            "register show 1 --register $register --format json", "register list --register $nowhere", "register replay --register $register --rules $rules", "register import $wrong --register $register",
            "register export --register $register", "register redact 1 --register $register --by x --field $hostile", "register verify --register $register --head $hostile", "register list --register $register --kind $hostile",
        ],
        ["watch"] =
        [
            "register request --register $register --use-case $useCase --rules $rules", "register approve 1 --register $register --by x --rules $rules --despite undetermined",
            "watch --register $register", "watch --register $register --as-of 2029-01-01 --full --dry-run", "watch --register $nowhere", "watch --register $register --webhook $hostile --webhook-secret-file $useCase", "watch --register $register --webhook-secret-file $nowhere --webhook http://127.0.0.1:1",
        ],
        ["serve"] = ["serve --urls $hostile", "serve --archive $nowhere", "serve --register $nowhere/x"],
    };

    private readonly TestFolder _folder = new();

    public HostileTextTests()
    {
        foreach (var file in new[] { "vocabulary.json", "acme/pack.json", "acme/rules.json" })
        {
            _folder.Write($"rules/{file}", Poisoned(JToken.Parse(File.ReadAllText(TestFiles.Path($"packs/{file}")))).ToString(Formatting.None));
        }

        _folder.Write("use-case.json", new JObject { ["id"] = Hostile, ["note"] = Hostile, ["vendor"] = "acme" }.ToString());
        _folder.Write("wrong.json", new JObject { ["vendor"] = $"acme{Hostile}", [Hostile] = 1 }.ToString());
        _folder.Write("lines.jsonl", $"{new JObject { ["id"] = Hostile, ["vendor"] = "acme" }.ToString(Formatting.None)}\n{new JObject { ["id"] = Hostile, [Hostile] = "acme" }.ToString(Formatting.None)}\n");
        _folder.Write("s/a.scenarios.json", new JObject
        {
            ["scenarios"] = new JArray(new JObject { ["name"] = Hostile, ["useCase"] = new JObject { ["vendor"] = "acme", ["id"] = Hostile }, ["expect"] = new JObject { ["decision"] = "prohibited" } }),
        }.ToString());
        _folder.Write("workflows.json", new JArray(new JObject
        {
            ["WorkflowName"] = Hostile,
            ["Rules"] = new JArray(new JObject { ["RuleName"] = Hostile, ["Expression"] = $"order.Country == \"{Hostile}\"", ["ErrorMessage"] = Hostile, ["SuccessEvent"] = Hostile }),
        }).ToString());
        _folder.Write("document.md", $"# Terms {OneLine}\n\n## 1. Scope {OneLine}\n\nThese are the terms of {Hostile} and they have words enough to be taken for a text.\n");
        _folder.Write("archive/acme/terms/2025-01-01.md", File.ReadAllText(Path.Combine(_folder.Path, "document.md")));
    }

    public static TheoryData<string> Commands => [.. Root().Subcommands.Select(command => command.Name)];

    private static string OneLine => Hostile.ReplaceLineEndings(" ");

    public void Dispose() => _folder.Dispose();

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task Command_OfHostileInput_WritesNothingThatIsObeyed(string name)
    {
        Runs.Should().ContainKey(name, "a new command is tried with hostile texts");
        var leaks = new List<string>();
        foreach (var run in Runs[name])
        {
            foreach (var format in Formats(name))
            {
                string[] args = [.. run.Split(' ').Select(Filled), .. name is "outline" or "cite" or "new" or "import" or "export" or "register" ? Array.Empty<string>() : ["--rules", Path.Combine(_folder.Path, "rules")], .. format.Length == 0 ? [] : new[] { "--format", format }];
                var result = await CliRunner.RunBareAsync("team\u001b[31m\u202e\n"u8.ToArray(), args);
                leaks.AddRange(Leaks(result.Output, format).Concat(Leaks(result.Error, "text")).Select(leak => $"{run} {format}: {leak}"));
                result.Error.Should().NotContain("internal error");
            }
        }

        leaks.Should().BeEmpty();
    }

    /// <summary>What the library gives as text: of the verdict, and of everything in it that is worth printing.</summary>
    [Fact]
    public void ToString_OfHostileInput_CarriesNothingThatIsObeyed()
    {
        var engine = ComplianceEngine.Load(options => options.AddFolder(Path.Combine(_folder.Path, "rules")), Today.Clock);
        var useCase = new UseCase { Id = Hostile, Vendor = "acme" };
        var verdict = engine.Evaluator.Evaluate(useCase);
        var faults = engine.Vocabulary.Validate(new UseCase { [Hostile] = Hostile });
        object[] told =
        [
            EntryDraft.ForRequest(verdict, Hostile), EntryDraft.ForApproval(1, verdict, Hostile, conditions: [Hostile]), EntryDraft.ForRevocation(1, Hostile),
            new RaisedApproval(1, Hostile, Hostile, [Hostile]), new Tampering(TamperingKind.TextChanged, 1, "a text"), new RegisterException($"No entry {Legible.Quote(Hostile)}."),
            verdict, verdict.UseCase, .. verdict.Findings, .. verdict.Findings.SelectMany(finding => finding.Citations), .. verdict.MissingFacts, .. verdict.Assumptions, .. verdict.Gaps,
            .. verdict.Conflicts, .. faults, engine.Interview(useCase).Next!, new UseCase { [Hostile] = Hostile },
            engine.Evaluator.Invoking(evaluator => evaluator.Evaluate(new UseCase { [Hostile] = Hostile })).Should().Throw<InvalidUseCaseException>().Which.Message,
        ];

        told.SelectMany(thing => Leaks(thing.ToString()!.Replace("##", "", StringComparison.Ordinal), "text").Select(leak => $"{thing.GetType().Name}: {leak}")).Should().BeEmpty();
    }

    [Theory]
    [InlineData("::error::x", ": :error::x")]
    [InlineData("  \u001b[1m::set-env name=x::y", "  \u001b[1m: :set-env name=x::y")]
    [InlineData("a ##vso[task.setvariable]b", "a # #vso[task.setvariable]b")]
    [InlineData("##[error]x ##teamcity[y]", "# #[error]x # #teamcity[y]")]
    [InlineData("{\"a\":\"##vso[x]\"}", "{\"a\":\"#\\u0023vso[x]\"}")]
    [InlineData("std::vector and ## heading", "std::vector and ## heading")]
    public void Defuse_WhatBuildServersObey_IsParted(string text, string defused) => BuildLog.Defuse(text).Should().Be(defused);

    /// <summary>There is one door to each standard stream, and the gates are in it: what is opened beside them is seen by nobody.</summary>
    [Fact]
    public void Program_OpensStandardStreams_InOnePlace() =>
        Directory.EnumerateFiles(Repository.PathOf("src/Compliance.Cli"), "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal) && StreamPattern().IsMatch(File.ReadAllText(file)))
            .Select(Path.GetFileName).Should().BeEquivalentTo("CliHost.cs");

    [Fact]
    public void StandardOutput_OfBytesThatABuildServerObeys_PartsThem()
    {
        using var stream = new MemoryStream();

        new StandardOutput(stream).Write("{\"id\":\"##vso[task.x]\"}\n"u8);

        System.Text.Encoding.UTF8.GetString(stream.ToArray()).Should().Be("{\"id\":\"#\\u0023vso[task.x]\"}\n");
    }

    private static IEnumerable<string> Leaks(string text, string format)
    {
        var foreign = text.EnumerateRunes().Where(rune => !Legible.IsShown(rune) && rune.Value != '\n' && !(rune.Value == '\r' && format == "csv")).Select(rune => $"U+{rune.Value:X4}").Distinct(StringComparer.Ordinal).ToList();
        if (foreign.Count > 0)
        {
            yield return string.Join(' ', foreign);
        }

        if (format is "markdown" or "junit" or "html" && text.Contains("<script>", StringComparison.Ordinal))
        {
            yield return "raw HTML";
        }

        if (format is "html" && LivePattern().Match(text) is { Success: true } live)
        {
            yield return $"something that runs: {live.Value}";
        }

        if (format is "markdown" && text.Contains("[a](javascript", StringComparison.Ordinal))
        {
            yield return "a link";
        }

        if ((format is "json" or "sarif" or "jsonl" ? MarkerPattern() : SpoofPattern()).Match(text) is { Success: true } spoofed)
        {
            yield return $"a line of its own: {spoofed.Value}";
        }
    }

    private static IEnumerable<string> Formats(string name)
    {
        var option = Root().Subcommands.Single(command => command.Name == name).Options.SingleOrDefault(option => option.Name == "--format");
        return option is null ? [""] : option.HelpName!.Split('|').Select(format => format.Trim('[', ']')).Except(["xlsx"], StringComparer.Ordinal);
    }

    private static RootCommand Root()
    {
        using var host = CliRunner.Host(Stream.Null, Stream.Null, TextWriter.Null);
        return CommandLine.Root(host);
    }

    private static JToken Poisoned(JToken json)
    {
        foreach (var property in ((JContainer)json).Descendants().OfType<JProperty>().Where(property => Texts.Contains(property.Name, StringComparer.Ordinal) && property.Value.Type == JTokenType.String).ToList())
        {
            property.Value = $"{property.Value} {Hostile}";
        }

        return json;
    }

    private string Filled(string word) => word switch
    {
        "$hostile" => Hostile,
        "$useCase" => Path.Combine(_folder.Path, "use-case.json"),
        "$wrong" => Path.Combine(_folder.Path, "wrong.json"),
        "$nowhere" => Path.Combine(_folder.Path, Hostile.Replace('/', ' ')),
        "$workflows" => Path.Combine(_folder.Path, "workflows.json"),
        "$rules" => Path.Combine(_folder.Path, "rules"),
        "$register" => Path.Combine(_folder.Path, "register.db"),
        "$lines" => Path.Combine(_folder.Path, "lines.jsonl"),
        "$scenarios" => Path.Combine(_folder.Path, "s"),
        "$document" => Path.Combine(_folder.Path, "document.md"),
        "$archive" => Path.Combine(_folder.Path, "archive"),
        _ => word,
    };

    [GeneratedRegex(@"<(script|iframe|img|object|embed|base)\b|\bhref=""(?!https?://|#|/)|<[^>]*\son[a-z]+=", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex LivePattern();

    [GeneratedRegex(@"Console\.(Out|Error|Write\w*|OpenStandard(Output|Error))\b|new SafeFileHandle\(|AnsiConsole\.(Write|Markup|Console)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex StreamPattern();

    /// <summary>What build servers obey wherever it stands in a line, in JSON too.</summary>
    [GeneratedRegex(@"##(vso|teamcity)?\[", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex MarkerPattern();

    [GeneratedRegex(@"^(SPOOFED|\s*::error).*$|##(vso|teamcity)?\[", RegexOptions.Multiline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex SpoofPattern();
}
