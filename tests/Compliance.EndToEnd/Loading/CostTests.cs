using System.Text;
using Compliance.Rules.Diagnostics;
using Compliance.Rules.Loading;
using Compliance.Rules.Validation;
using Compliance.Tests.WrongInput;
using FluentAssertions;
using Xunit;

namespace Compliance.EndToEnd.Loading;

/// <summary>Inputs that would be dear if anything took quadratic time. The limits are many times what is needed; a quadratic step takes minutes.</summary>
[Collection(RunAlone.Name)]
public sealed class CostTests
{
    private const int Many = 10_000;
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(20);

    private static readonly Dictionary<string, (Func<string> Rules, string? Code)> Cases = new(StringComparer.Ordinal)
    {
        ["10,000 norms on one line"] = (() => List(index => Bad.Norm($"r{index}").ReplaceLineEndings("")), null),
        ["a chain of 10,000 overrides"] = (() => List(index => Bad.Norm($"r{index}", index == 0 ? "" : $"\"overrides\": [ \"r{index - 1}\" ]")), null),
        ["a circle of 10,000 overrides"] = (() => List(index => Bad.Norm($"r{index}", $"\"overrides\": [ \"r{(index + 1) % Many}\" ]")), "CR050"),
        ["10,000 rules that each override the next two"] = (() => List(index => Bad.Norm($"r{index}", $"\"overrides\": [ \"r{(index + 1) % Many}\", \"r{(index + 2) % Many}\" ]")), "CR050"),
        ["10,000 overrides of nothing"] = (() => List(index => Bad.Norm($"some-rule-{index}", $"\"overrides\": [ \"some-rull-{index}\" ]")), "CR032"),
        ["10,000 definitions and 10,000 readers of one fact"] = (
            () => List(index => $"{Bad.Definition($"d{index}", "\"isConsumer\"")},\n{Bad.Norm($"r{index}", "\"when\": { \"isConsumer\": true }")}"), null),
        ["10,000 unknown facts"] = (() => List(index => Bad.Norm($"r{index}", $"\"when\": {{ \"juristiction{index}\": \"FR\" }}")), "CR039"),
        ["10,000 unknown documents"] = (() => List(index => Bad.Norm($"r{index}", cites: $"{{ \"document\": \"terns\", \"clause\": \"{index}\" }}")), "CR031"),
        ["100,000 unknown properties"] = (() => $"{{ {string.Join(',', Enumerable.Range(0, 10 * Many).Select(index => $"\"rulez{index}\": 1"))} }}", "CR007"),
        ["100,000 properties twice"] = (() => $"{{ {string.Join(',', Enumerable.Repeat("\"rules\": 1", 10 * Many))} }}", "CR006"),
        ["100,000 unknown values"] = (() => Bad.RuleList(Bad.Norm("r", $"\"when\": {{ \"jurisdiction\": [ {string.Join(',', Enumerable.Range(0, 10 * Many).Select(index => $"\"E{index}\""))} ] }}")), "CR040"),
        ["100,000 cites of one clause"] = (() => Bad.RuleList(Bad.Norm("r", cites: string.Join(',', Enumerable.Repeat("{ \"document\": \"terms\", \"clause\": \"1\" }", 10 * Many)))), "CR035"),
    };

    public static TheoryData<string> Names => [.. Cases.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Load_LargeInput_TakesTimeInProportion(string name)
    {
        var (rules, code) = Cases[name];
        using var folder = new TestFolder();
        Bad.Files(name, "", (Bad.RulesFile, rules())).Write(folder.Path);
        var diagnostics = new DiagnosticBag();
        RuleSet? loaded = null;

        var spent = ProcessorTime.Of(() => loaded = RuleSetLoader.Load([new FolderPackSource($"{folder.Path}/rules")], diagnostics));

        spent.Should().BeLessThan(Limit);
        (loaded is null).Should().Be(code is not null);
        diagnostics.Sorted().Select(fault => fault.Code).Distinct(StringComparer.Ordinal).Except([code, "CR008", "CR009"], StringComparer.Ordinal).Should().BeEmpty();
    }

    /// <summary>A pack with 5,000 versions of one document, and 5,000 norms that rest on all of them.</summary>
    [Fact]
    public void Load_ManyVersionsOfManyCites_TakesTimeInProportion()
    {
        var day = new DateOnly(2000, 1, 1);
        var versions = string.Join(',', Enumerable.Range(0, Many / 2).Select(index => $"{{ \"effective\": \"{day.AddDays(index):yyyy-MM-dd}\" }}"));
        var document = $"{{ \"id\": \"daily\", \"title\": \"Daily\", \"authority\": \"primary\", \"versions\": [ {versions} ] }}";
        using var folder = new TestFolder();
        Bad.Document("many versions", "", document).Write(folder.Path);
        File.WriteAllText(
            Path.Combine(folder.Path, Bad.RulesFile),
            Bad.RuleList([.. Enumerable.Range(0, Many / 2).Select(index => Bad.Norm($"r{index}", cites: "{ \"document\": \"daily\", \"clause\": \"1\" }"))]),
            new UTF8Encoding(false));
        var diagnostics = new DiagnosticBag();
        RuleSet? loaded = null;

        var spent = ProcessorTime.Of(() => loaded = RuleSetLoader.Load([new FolderPackSource($"{folder.Path}/rules")], diagnostics));

        loaded.Should().NotBeNull();
        spent.Should().BeLessThan(Limit);
    }

    private static string List(Func<int, string> rule) => Bad.RuleList([.. Enumerable.Range(0, Many).Select(rule)]);
}
