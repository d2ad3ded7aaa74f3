using Compliance.RulesEngine;
using FluentAssertions;
using RulesEngine.Models;
using Xunit;
using static Compliance.Tests.FactWorkflows.Shop;

namespace Compliance.Tests.FactWorkflows;

/// <summary>Workflows that are wrong are refused at start-up, all faults at once, each with code, place and remedy.</summary>
public sealed class BadWorkflowTests
{
    public static TheoryData<string, string> Inputs
    {
        get
        {
            var inputs = new TheoryData<string, string>();
            foreach (var (code, json) in BadWorkflows.All.Concat(BadWorkflows.Objects))
            {
                inputs.Add(code, json);
            }

            return inputs;
        }
    }

    [Theory]
    [MemberData(nameof(Inputs))]
    public void Input_IsRefusedWithItsCodeAndNothingElse(string code, string json)
    {
        var faults = BadWorkflows.Say(json);

        faults.Should().NotBeEmpty().And.OnlyContain(fault => fault.Code == code);
        faults.Should().OnlyContain(fault => fault.At.File == "facts.json" && fault.Remedy.Length > 0 && !fault.ToString().Contains('\n'));
    }

    /// <summary>JSON is read as everywhere: strictly. RulesEngine ignores what it does not know.</summary>
    [Theory]
    [InlineData("""[ { "WorkflowName": "a", "Rulez": [] } ]""", "CR007", "did you mean \"Rules\"?")]
    [InlineData("""[ { "workflowName": "a" } ]""", "CR007", "did you mean \"WorkflowName\"?")]
    [InlineData("""[ { "WorkflowName": "a", "Rules": [ { "RuleName": "r", "Expresion": "true" } ] } ]""", "CR007", "did you mean \"Expression\"?")]
    [InlineData("""[ { "WorkflowName": "a", "Rules": [ { "RuleName": "r", "Operator": "Xor" } ] } ]""", "CR012", "did you mean \"Or\"?")]
    [InlineData("""[ { "WorkflowName": "a", "WorkflowName": "b" } ]""", "CR006", "keep one of them")]
    [InlineData("""[ { "WorkflowName": "a", "Rules": {} } ]""", "CR008", "write an array*")]
    [InlineData("""[ { "Rules": [] } ]""", "CR009", "*WorkflowName*")]
    [InlineData("""[ { "WorkflowName": "a", "RuleExpressionType": "Sql" } ]""", "CR008", "*LambdaExpression*")]
    [InlineData("""[ 3 ]""", "CR008", "*")]
    [InlineData("""{ "WorkflowName": """, "CR005", "*")]
    [InlineData("", "CR005", "*")]
    [InlineData("[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[", "CR002", "*")]
    [InlineData("""[ { "WorkflowName": "a", "Rules": [ { "RuleName": "r", "Expression": "true", "Actions": { "OnSuccess": { "Name": "OutputExpression" } } } ] } ]""", "CR009", "*Expression*")]
    public void Json_IsReadStrictly(string json, string code, string remedy) =>
        Faults(json).Should().Contain(fault => fault.Code == code).Which.Remedy.Should().Match(remedy);

    [Theory]
    [InlineData("personaldata", "true", "CR101", "personalData")]
    [InlineData("vendorMayTrain", "true", "CR104", null)]
    [InlineData("personalData", "\"helth\"", "CR102", "health")]
    [InlineData("dpaSigned", "\"true\"", "CR103", null)]
    [InlineData("dpaSigned", "[ 1 ]", "CR103", null)]
    [InlineData("dpaSigned", "{ }", "CR103", null)]
    [InlineData("userAge", "-1", "CR105", null)]
    [InlineData("", "true", "CR101", null)]
    public void FactsAndValues_AreThoseOfTheVocabulary(string fact, string value, string code, string? nearest)
    {
        foreach (var json in new[] { Workflow(Rule("true", fact, value, otherwise: null)), Workflow(Rule("true", fact, "null", otherwise: value)) })
        {
            var fault = Faults(json).Should().ContainSingle().Subject;
            fault.Code.Should().Be(code);
            fault.At.Should().Match<SourceLocation>(at => at.File == "facts.json" && at.Line == 1 && at.Column > 0);
            if (nearest is not null)
            {
                fault.ToString().Should().Contain($"\"{nearest}\"");
            }
        }
    }

    [Fact]
    public void Faults_ComeAllAtOnce()
    {
        var json = $$"""
            [
              { "WorkflowName": "one", "WorkflowsToInject": [ "none" ], "Rules": [
                {{Rule("order.Contry == \"FR\"")}},
                {{Rule("order.Vip", "dpaSined", name: "b")}},
                {{Rule("order.GetType() != null", "personalData", "\"helth\"", otherwise: null, name: "c")}} ] },
              { "WorkflowName": "two", "Rules": [ {{Output("order.Total")}}, { "RuleName": "d", "Expression": "1 +" } ], "Extra": 1 }
            ]
            """;

        Faults(json).Select(fault => fault.Code).Should().BeEquivalentTo("CR503", "CR520", "CR101", "CR521", "CR102", "CR513", "CR520", "CR510", "CR007");
    }

    /// <summary>The setting with which RulesEngine turns an expression that does not parse into a default value changes nothing here.</summary>
    [Fact]
    public void SettingThatHidesParseErrors_HidesNone()
    {
        var settings = new ReSettings { EnableExceptionAsErrorMessageForRuleExpressionParsing = false, EnableExceptionAsErrorMessage = false, IgnoreException = true, CustomTypes = [typeof(Regions)] };

        Faults(Workflow(Rule("order.Contry == \"FR\"")), options => options.UseSettings(settings)).Should().ContainSingle().Which.Code.Should().Be("CR520");
        Faults(Workflow(Output("order.Contry")), options => options.UseSettings(settings)).Should().ContainSingle().Which.Code.Should().Be("CR520");
        Faults(Workflow(Rule("Regions.IsEuropean(order.Country)")), options => options.UseSettings(settings)).Should().BeEmpty();
    }

    [Fact]
    public void Names_AreCaseSensitiveWhereSettingsSaySo()
    {
        var settings = new ReSettings { IsExpressionCaseSensitive = true };

        Faults(Workflow(Rule("order.vip")), options => options.UseSettings(settings)).Should().ContainSingle().Which.Code.Should().Be("CR520");
        Faults(Workflow(Rule("order.vip"))).Should().BeEmpty();
    }

    [Fact]
    public void RuleThatIsNotEnabled_IsNotCompiled() =>
        Faults(Workflow(Rule("order.Vip"), """{ "RuleName": "later", "Enabled": false, "Expression": "to be written" }""")).Should().BeEmpty();

    /// <summary>Limits are told, never passed over: what is beyond one is not loaded in part.</summary>
    [Fact]
    public void Limits_AreTold()
    {
        Faults($"[ {string.Join(",", Enumerable.Range(0, 1_001).Select(i => $$"""{ "WorkflowName": "w{{i}}", "Rules": [] }"""))} ]").Should().Contain(fault => fault.Code == "CR507" && fault.Message.Contains("1000 workflows"));
        Faults(Workflow(Nested(10_001))).Should().Contain(fault => fault.Code == "CR507" && fault.Message.Contains("10000 rules"));
        Faults(Workflow(Rule("order.Vip")) + new string(' ', 8 << 20)).Should().ContainSingle().Which.Code.Should().Be("CR002");
        Faults(Workflow(Rule("order.Country == \"" + new string('x', 17_000) + "\""))).Should().ContainSingle().Which.Code.Should().Be("CR002");

        static string Nested(int count) => $$"""{ "RuleName": "r", "Operator": "And", "Rules": [ {{string.Join(",", Enumerable.Range(0, count).Select(i => $$"""{ "RuleName": "n{{i}}", "Expression": "1 +" }"""))}} ] }""";
    }

    [Theory]
    [InlineData("")]
    [InlineData("9x")]
    [InlineData("a b")]
    [InlineData("ORDER")]
    public void AddParameter_NameThatCannotBe_Throws(string name) =>
        FluentActions.Invoking(() => new FactWorkflowOptions().AddParameter<Order>("order").AddParameter<Supplier>(name)).Should().Throw<ArgumentException>();

    [Theory]
    [InlineData(typeof(object))]
    [InlineData(typeof(List<>))]
    public void AddParameter_TypeThatCannotBe_Throws(Type type) =>
        FluentActions.Invoking(() => new FactWorkflowOptions().AddParameter("order", type)).Should().Throw<ArgumentException>();
}
