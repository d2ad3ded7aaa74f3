using Compliance.RulesEngine;
using FluentAssertions;
using Newtonsoft.Json.Linq;
using RulesEngine.Models;
using Xunit;
using static Compliance.Tests.FactWorkflows.Shop;

namespace Compliance.Tests.FactWorkflows;

/// <summary>What rules say of objects, together.</summary>
public sealed class DescribeTests
{
    [Fact]
    public void Rules_SayWritten_Computed_OrNothing()
    {
        var described = Facts(Workflow(
            Rule("order.Vip", "personalData", "\"health\"", otherwise: null, name: "health"),
            Rule("order.Total > 100", "dpaSigned", "true", otherwise: "false", name: "dpa"),
            Rule("order.Vip == false", "zeroDataRetention", "true", otherwise: null, name: "zdr"),
            Output("order.Country", name: "where"),
            Output("order.Total * 2", "annualRevenue", name: "revenue"),
            Output("order.Tags", "purpose", name: "why"),
            Output("order.Vip", "modelDistributed", name: "passed on"))).Describe(
            new Order { Vip = true, Total = 5, Country = "FR", Tags = ["research", "model-training"] }, new Supplier());

        described.NotKnown.Should().BeEmpty();
        described.UseCase.Given.Select(fact => $"{fact.Key}={fact.Value}").Should().Equal(
            "personalData=health", "dpaSigned=no", "jurisdiction=FR", "annualRevenue=10", "purpose=research, model-training", "modelDistributed=yes");
        described.UseCase["zeroDataRetention"].Should().BeNull("a rule that fails says nothing, and the fact is presumed");
    }

    [Fact]
    public void Description_IsAUseCase_AndWhatIsNotKnownIsNotPresumed()
    {
        var described = Facts(Workflow(
            Rule("order.Supplier.Country == \"FR\"", "feedbackGiven"), Rule("true", "vendor", "\"mistral\"", null, "vendor"))).Describe(new Order(), null);

        var verdict = Evaluator.Evaluate(described, new DateOnly(2026, 1, 15));

        verdict.UseCase.Should().Be(new UseCase { Vendor = "mistral", ["feedbackGiven"] = FactValue.Unknown });
        verdict.Assumptions.Should().NotContain(assumption => assumption.Fact == "feedbackGiven");
        described.ToString().Should().Contain("error CR530").And.Contain("order.Supplier is null");
        described.NotKnown[0].Diagnostic.Fact.Should().Be("feedbackGiven");
    }

    [Theory]
    [InlineData("order.Country", "jurisdiction", "the result is null")]
    [InlineData("order.Supplier.Country", "jurisdiction", "order.Supplier is null")]
    [InlineData("order.Broken", "jurisdiction", "InvalidOperationException: the ledger is closed")]
    [InlineData("order.Amount", "annualRevenue", "the result is null")]
    [InlineData("order.Total - 1", "userAge", "fact \"userAge\" is -1*")]
    [InlineData("\"Frankreich\"", "jurisdiction", "*no value \"Frankreich\"*")]
    [InlineData("order.Status", "tier", "*no value \"Draft\"*")]
    [InlineData("order.Tags", "purpose", "an element of the result is null")]
    [InlineData("order.Tags.Where(Length > 1)", "purpose", "an element is null")]
    [InlineData("1.0 / (order.Total * 0.0)", "annualRevenue", "*")]
    [InlineData("order.Lines.First().Country", "jurisdiction", "InvalidOperationException: Sequence contains no elements")]
    public void Output_ThatIsNoValueOfTheFact_IsNotKnown(string expression, string fact, string cause)
    {
        var described = Facts(Workflow(Output(expression, fact))).Describe(new Order { Tags = ["research", null], Lines = [] }, null);

        described.UseCase[fact].Should().Be(FactValue.Unknown);
        described.NotKnown.Should().ContainSingle().Which.Should().Match<FactNotKnown>(unknown => unknown.Expression == expression && unknown.Rule == "r" && unknown.Workflow == "facts");
        described.NotKnown[0].Cause.Should().Match(cause);
    }

    /// <summary>Of an object whose type is only known when it is there, the value may be of any type.</summary>
    [Fact]
    public void Output_OfAnotherType_IsNotKnown()
    {
        var facts = Facts(Workflow(Output("Loose.Of(order)", "dpaSigned")), options => options.AddCustomType(typeof(Loose)));

        facts.Describe(new Order { Vip = true }, null).UseCase["dpaSigned"].Should().Be(FactValue.True);
        facts.Describe(new Order(), null).NotKnown.Should().ContainSingle().Which.Cause.Should().Be("fact \"dpaSigned\" is \"yes\", a string; write true or false, or null for not known");
    }

    [Fact]
    public void OnFailure_IsAnotherOtherwise()
    {
        var rule = """{ "RuleName": "r", "Expression": "order.Vip", "Properties": { "fact": "jurisdiction", "value": "FR" }, "Actions": { "OnFailure": { "Name": "outputExpression", "Context": { "expression": "order.Country" } } } }""";
        var facts = Facts(Workflow(rule));

        facts.Describe(new Order { Vip = true }, null).UseCase.Jurisdiction.Should().Be("FR");
        facts.Describe(new Order { Country = "DE" }, null).UseCase.Jurisdiction.Should().Be("DE");
        facts.Describe(new Order(), null).UseCase["jurisdiction"].Should().Be(FactValue.Unknown);
    }

    [Fact]
    public void SeveralRules_OfASet_AddUp()
    {
        var facts = Facts(Workflow(
            Rule("order.Vip", "personalData", "\"health\"", null, "a"), Rule("order.Total > 1", "personalData", "[ \"children\", \"health\" ]", "\"none\"", "b"), Rule("order.Country == \"FR\"", "personalData", "\"ordinary\"", null, "c")));

        facts.Describe(new Order { Vip = true, Total = 2, Country = "FR" }, null).UseCase.PersonalData.Should().Equal("health", "children", "ordinary");
        facts.Describe(new Order { Vip = true, Country = "DE" }, null).UseCase.PersonalData.Should().Equal("health");
        facts.Describe(new Order { Country = "DE" }, null).UseCase["personalData"]!.ToString().Should().Be("none");
        facts.Describe(new Order { Vip = true, Total = 2 }, null).UseCase["personalData"].Should().Be(FactValue.Unknown, "a set that is given is complete, and whether this one is nobody knows");
    }

    [Fact]
    public void SeveralRules_OfOneValue_MustAgree()
    {
        var facts = Facts(Workflow(Output("order.Country", name: "billing"), Output("order.Supplier.Country", name: "delivery")));

        Describe("FR", "FR").UseCase.Jurisdiction.Should().Be("FR");
        Describe("FR", "France").UseCase["jurisdiction"].Should().NotBe(FactValue.Unknown);
        Describe("EU", "FR").UseCase.Jurisdiction.Should().Be("FR", "the narrower of two is what both say");
        Describe("FR", "EU").UseCase.Jurisdiction.Should().Be("FR");
        Describe("US", "US-CA").UseCase.Jurisdiction.Should().Be("US-CA");
        Describe("FR", null).UseCase["jurisdiction"].Should().Be(FactValue.Unknown);
        FluentActions.Invoking(() => Describe("FR", "DE")).Should().Throw<ContradictoryFactsException>().WithMessage("*CR531*\"delivery\"*\"billing\"*")
            .Which.Diagnostics.Should().ContainSingle().Which.Fact.Should().Be("jurisdiction");
        facts.TryDescribe([new Order { Country = "US", Supplier = new() { Country = "FR" } }, null], out var described, out var faults).Should().BeFalse();
        described.Should().BeNull();
        faults.Should().ContainSingle().Which.Code.Should().Be("CR531");

        DescribedUse Describe(string billing, string? delivery) => facts.Describe(new Order { Country = billing, Supplier = new() { Country = delivery } }, null);
    }

    [Theory]
    [InlineData("dpaSigned", "true", "false")]
    [InlineData("userAge", "18", "19")]
    [InlineData("tier", "\"free\"", "\"team\"")]
    [InlineData("vendor", "\"mistral\"", "\"openai\"")]
    public void Contradiction_OnAnyKindOfFactWithOneValue_IsAnError(string fact, string one, string two) =>
        FluentActions.Invoking(() => Facts(Workflow(Rule("true", fact, one, null, "a"), Rule("true", fact, two, null, "b"))).Describe(new Order(), null))
            .Should().Throw<ContradictoryFactsException>();

    [Fact]
    public void Parameters_GlobalAndLocal_AreReadWhereTheyAreRead()
    {
        var facts = Facts("""
            [ { "WorkflowName": "facts",
                "GlobalParams": [ { "Name": "from", "Expression": "order.Supplier.Country" }, { "Name": "europe", "Expression": "from in (\"FR\", \"DE\")" } ],
                "Rules": [
                  { "RuleName": "a", "Expression": "europe", "Properties": { "fact": "dpaSigned", "value": true, "otherwise": false } },
                  { "RuleName": "b", "LocalParams": [ { "Name": "twice", "Expression": "order.Total * 2" }, { "Name": "big", "Expression": "twice > 10" } ],
                    "Operator": "And", "Rules": [ { "RuleName": "b1", "Expression": "big" }, { "RuleName": "b2", "LocalParams": [ { "Name": "half", "Expression": "twice / 4" } ], "Expression": "half < 100" } ],
                    "Properties": { "fact": "modelDistributed", "value": true, "otherwise": false } },
                  { "RuleName": "c", "Expression": "from == null", "Properties": { "fact": "feedbackGiven", "value": true, "otherwise": false } },
                  { "RuleName": "d", "Expression": "true", "Properties": { "fact": "jurisdiction" }, "Actions": { "OnSuccess": { "Name": "OutputExpression", "Context": { "Expression": "from" } } } } ] } ]
            """);

        facts.Describe(new Order { Total = 6, Supplier = new() { Country = "FR" } }, null).ToString().Should().Be("dpaSigned=yes modelDistributed=yes feedbackGiven=no jurisdiction=FR");
        var described = facts.Describe(new Order { Total = 600, Supplier = new() }, null);
        described.UseCase.ToString().Should().Be("dpaSigned=not known modelDistributed=no feedbackGiven=yes jurisdiction=not known");
        described.NotKnown.Select(unknown => unknown.Cause).Should().Equal("parameter europe: from is null", "the result is null");
        facts.Describe(new Order { Total = 6 }, null).NotKnown.Select(unknown => $"{unknown.Rule}: {unknown.Cause}").Should().Equal(
            "a: parameter europe: parameter from: order.Supplier is null", "c: parameter from: order.Supplier is null", "d: parameter from: order.Supplier is null");
    }

    /// <summary>Nested rules are read as <c>&amp;&amp;</c> and <c>||</c> are.</summary>
    [Theory]
    [InlineData("Or", "order.Supplier == null", "order.Supplier.Country == \"FR\"", "yes")]
    [InlineData("OrElse", "order.Supplier.Country == \"FR\"", "order.Supplier == null", "not known")]
    [InlineData("And", "order.Supplier != null", "order.Supplier.Country == \"FR\"", "no")]
    [InlineData("AndAlso", "order.Supplier.Country == \"FR\"", "order.Vip", "not known")]
    [InlineData("And", "order.Total == 0", "order.Country == \"FR\"", "not known")]
    [InlineData("Or", "order.Vip", "order.Total > 0", "no")]
    public void NestedRules_AreReadInOrder(string join, string first, string second, string said)
    {
        var rule = $$"""{ "RuleName": "outer", "Operator": "{{join}}", "Rules": [ { "RuleName": "one", "Expression": {{Quote(first)}} }, { "RuleName": "two", "Expression": {{Quote(second)}} } ], "Properties": { "fact": "dpaSigned", "value": true, "otherwise": false } }""";

        Facts(Workflow(rule)).Describe(new Order(), null).UseCase["dpaSigned"]!.ToString().Should().Be(said);
    }

    [Fact]
    public void InjectedWorkflows_TakePartWhereTheyAreInjected()
    {
        var facts = Facts($$"""
            [ { "WorkflowName": "orders", "WorkflowsToInject": [ "shared" ], "GlobalParams": [ { "Name": "limit", "Expression": "100" } ], "Rules": [ {{Rule("order.Vip", name: "vip")}} ] },
              { "WorkflowName": "shared", "WorkflowsToInject": [ "deeper" ], "Rules": [ {{Rule("order.Total > limit", "modelDistributed", name: "big")}} ] },
              { "WorkflowName": "deeper", "Rules": [ {{Output("order.Country", name: "where")}} ] } ]
            """);

        facts.Describe(new Order { Total = 200, Country = "FR" }, null).ToString().Should().Be("dpaSigned=no modelDistributed=yes jurisdiction=FR");
        facts.State.Workflows.Should().Equal("orders", "shared", "deeper");
        facts.State.Facts.Should().Equal("dpaSigned", "modelDistributed", "jurisdiction");
    }

    [Fact]
    public void CustomTypes_TakeNullWhereTheySaySo()
    {
        static void List(FactWorkflowOptions options) => options.AddCustomType(typeof(Regions));

        Facts(Workflow(Rule("Regions.IsEuropean(order.Country)")), List).Describe(new Order(), null).NotKnown.Should().ContainSingle().Which.Cause.Should().Be("order.Country is null");
        Facts(Workflow(Rule("Regions.Name(order.Country) == \"nowhere\"")), List).Describe(new Order(), null).UseCase["dpaSigned"].Should().Be(FactValue.True);
        Facts(Workflow(Rule("Regions.IsEuropean(order.Country)")), List).Describe(new Order { Country = "FR" }, null).UseCase["dpaSigned"].Should().Be(FactValue.True);
    }

    /// <summary>Workflows as objects, with properties as System.Text.Json, Newtonsoft.Json and code give them.</summary>
    [Fact]
    public void WorkflowObjects_AreReadAsTheirJsonIs()
    {
        var workflow = new Workflow
        {
            WorkflowName = "objects",
            Rules =
            [
                new() { RuleName = "a", Expression = "order.Vip", Properties = new(StringComparer.Ordinal) { ["fact"] = "personalData", ["value"] = new JArray("health", "children"), ["otherwise"] = "none" } },
                new() { RuleName = "b", Expression = "order.Vip", Properties = new(StringComparer.Ordinal) { ["fact"] = new JValue("dpaSigned"), ["value"] = new JValue(true) } },
                new() { RuleName = "c", Expression = "order.Vip", Properties = new(StringComparer.Ordinal) { ["fact"] = "userAge", ["value"] = System.Text.Json.JsonDocument.Parse("21").RootElement } },
            ],
        };
        var facts = FactSource.Load(options => options.AddParameter<Order>("order").AddWorkflows("the table", workflow), Evaluator);

        facts.Describe(new Order { Vip = true }).ToString().Should().Be("personalData=health, children dpaSigned=yes userAge=21");
        facts.Describe(new Order()).ToString().Should().Be("personalData=none");
        FluentActions.Invoking(() => FactSource.Load(options => options.AddParameter<Supplier>("order").AddWorkflows("the table", workflow), Evaluator))
            .Should().Throw<FactWorkflowException>().Which.Diagnostics.Should().HaveCount(3).And.OnlyContain(fault => fault.At.ToString() == "the table");
    }

    [Fact]
    public void WorkflowObjects_InACircle_AreRefused()
    {
        var rule = new Rule { RuleName = "a", Operator = "And" };
        rule.Rules = [rule];

        FluentActions.Invoking(() => FactSource.Load(options => options.AddParameter<Order>("order").AddWorkflows("the table", new Workflow { WorkflowName = "w", Rules = [rule] }), Evaluator))
            .Should().Throw<FactWorkflowException>().Which.Diagnostics.Should().ContainSingle().Which.Code.Should().Be("CR001");
    }

    [Fact]
    public void Describe_OfOtherObjects_IsTheCallersMistake()
    {
        var facts = Facts(Workflow(Rule("order.Vip")));

        FluentActions.Invoking(() => facts.Describe(new Order())).Should().Throw<ArgumentException>().WithMessage("*order, supplier*");
        FluentActions.Invoking(() => facts.Describe(new Supplier(), new Order())).Should().Throw<ArgumentException>().WithMessage("*'order' is declared as Order and is Supplier*");
        FluentActions.Invoking(() => facts.Describe(null!)).Should().Throw<ArgumentNullException>();
    }

    [Fact]
    public async Task Describe_FromManyThreads_IsTheSame()
    {
        var facts = Facts(Workflow(Rule("order.Lines.Any(Country == \"FR\")"), Output("order.Country", name: "where")));

        var said = await Task.WhenAll(Enumerable.Range(0, 200).Select(i => Task.Run(() => facts.Describe(new Order { Country = i % 2 == 0 ? "FR" : "DE", Lines = [new() { Country = i % 3 == 0 ? "FR" : null }] }, null).UseCase.ToString())));

        said.Select((text, i) => text == $"dpaSigned={(i % 3 == 0 ? "yes" : "not known")} jurisdiction={(i % 2 == 0 ? "FR" : "DE")}").Should().OnlyContain(isRight => isRight);
    }
}

public static class Loose
{
    public static FactValue Of(Order order) => order.Vip ? FactValue.True : FactValue.Text("yes");
}
