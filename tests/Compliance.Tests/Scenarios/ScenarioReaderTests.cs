using System.Text;
using Compliance.Authoring.Scenarios;
using Compliance.Rules.Diagnostics;
using Compliance.Rules.Parsing;
using FluentAssertions;
using Xunit;

namespace Compliance.Tests.Scenarios;

/// <summary>Tables and matrices stand for scenarios: the facts of each, and what it expects.</summary>
public sealed class ScenarioReaderTests
{
    [Theory]
    [InlineData("{ 'name': 's', 'useCase': { 'tier': 'pro' }, 'expect': E }", "s: userAge=40 tier=pro @2026-01-01")]
    [InlineData("{ 'name': 's', 'useCase': { 'userAge': 12 }, 'expect': E }", "s: userAge=12 @2026-01-01")]
    [InlineData("{ 'name': 's', 'useCase': { 'userAge': null }, 'expect': E }", "s: userAge=null @2026-01-01")]
    [InlineData("{ 'name': 's', 'asOf': '2026-02-01', 'useCase': {}, 'expect': E }", "s: userAge=40 @2026-02-01")]
    [InlineData("{ 'name': 's', 'useCase': { 'asOf': '2026-03-01' }, 'expect': E }", "s: userAge=40 @2026-03-01")]
    public void Read_Scenario_IsLaidOverTheDefaults(string scenario, string expected) =>
        Facts($$"""{ 'asOf': '2026-01-01', 'defaults': { 'userAge': 40 }, 'scenarios': [ {{scenario}} ] }""").Should().Equal(expected);

    [Theory]
    [InlineData("{ 'name': 'r' }", "t: r: tier=free @2026-01-01")]
    [InlineData("{ 'with': { 'tier': 'pro' } }", "t: tier=pro: tier=pro @2026-01-01")]
    [InlineData("{ 'with': { 'content': ['hate', 'fraud'], 'userAge': 12 } }", "t: content=hate+fraud, userAge=12: tier=free content=hate,fraud userAge=12 @2026-01-01")]
    [InlineData("{ 'with': { 'content': [], 'userAge': null } }", "t: content=none, userAge=unknown: tier=free content= userAge=null @2026-01-01")]
    [InlineData("{ 'without': ['tier'] }", "t: without tier:  @2026-01-01")]
    [InlineData("{ 'asOf': '2026-05-01' }", "t: on 2026-05-01: tier=free @2026-05-01")]
    public void Read_Row_IsLaidOverTheBase(string row, string expected) =>
        Facts($$"""{ 'asOf': '2025-01-01', 'tables': [ { 'name': 't', 'asOf': '2026-01-01', 'base': { 'tier': 'free' }, 'expect': E, 'rows': [ {{row}} ] } ] }""").Should().Equal(expected);

    [Fact]
    public void Read_Row_ExpectsWhatItsTableExpectsUnlessItSaysOtherwise()
    {
        var scenarios = Read("""
            { 'tables': [ { 'name': 't', 'expect': { 'decision': 'permitted', 'asks': [] }, 'rows': [
              { 'name': 'a' }, { 'name': 'b', 'expect': { 'decision': 'prohibited', 'gaps': ['x'] } } ] } ] }
            """);

        scenarios.Select(Expected).Should().Equal("decision=permitted asks=", "asks= decision=prohibited gaps=x");
    }

    [Fact]
    public void Read_Matrix_IsAScenarioForEachCellThatIsNotLeftOut()
    {
        var scenarios = Read("""
            { 'defaults': { 'vendor': 'mistral', 'tier': 'team' }, 'matrices': [ {
              'name': 'm', 'base': { 'userAge': 40 }, 'expect': { 'conflicts': [] },
              'across': { 'purpose': ['resale', ['a', 'b']] },
              'down': ['tier', 'dpaSigned'],
              'rows': [
                ['free', true, 'prohibited', null],
                ['pro', null, 'permitted', 'undetermined'] ] } ] }
            """);

        scenarios.Select(scenario => $"{scenario.Name}: {Facts(scenario)} => {Expected(scenario)}").Should().Equal(
            "m: tier=free, dpaSigned=true, purpose=resale: vendor=mistral userAge=40 tier=free dpaSigned=true purpose=resale => conflicts= decision=prohibited",
            "m: tier=pro, dpaSigned=unknown, purpose=resale: vendor=mistral userAge=40 tier=pro dpaSigned=null purpose=resale => conflicts= decision=permitted",
            "m: tier=pro, dpaSigned=unknown, purpose=a+b: vendor=mistral userAge=40 tier=pro dpaSigned=null purpose=a,b => conflicts= decision=undetermined");
    }

    [Fact]
    public void Read_EachRowAndCell_KnowsItsPlace() =>
        Read("{ 'tables': [ { 'name': 't', 'expect': E, 'rows': [\n {} ] } ],\n 'matrices': [ { 'name': 'm', 'across': { 'tier': ['free'] }, 'down': ['userAge'], 'rows': [\n[1,\n'permitted'] ] } ] }")
            .Select(scenario => scenario.At.Line).Should().Equal(2, 5);

    private static IEnumerable<string> Facts(string json) => Read(json).Select(scenario => $"{scenario.Name}: {Facts(scenario)}");

    private static string Facts(Scenario scenario)
    {
        var useCase = scenario.UseCase.UseCase;
        var facts = string.Join(' ', useCase.Given.Select(fact => $"{fact.Key}={Value(fact.Value)}"));
        return useCase.AsOf is { } day ? $"{facts} @{day:yyyy-MM-dd}" : facts;
    }

    private static string Value(FactValue value) => value.Kind switch
    {
        FactValueKind.Unknown => "null",
        FactValueKind.Set => string.Join(',', value.AsSet()),
        FactValueKind.Boolean => value.AsBoolean() ? "true" : "false",
        _ => value.ToString(),
    };

    private static string Expected(Scenario scenario) => string.Join(' ', scenario.Expectations.Select(expected => $"{expected.Name}={string.Join(',', expected.Wanted)}"));

    private static IReadOnlyList<Scenario> Read(string json)
    {
        var diagnostics = new DiagnosticBag();
        var text = json.Replace("E", "{ 'asks': [] }", StringComparison.Ordinal).Replace('\'', '"');
        var scenarios = ScenarioReader.Read(new SourceText("some.scenarios.json", Encoding.UTF8.GetBytes(text)), diagnostics);
        diagnostics.Sorted().Should().BeEmpty();
        return scenarios!;
    }
}
