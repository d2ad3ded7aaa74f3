using System.Text.Json;
using Compliance.RulesEngine;
using Compliance.Tests.FactWorkflows;
using FluentAssertions;
using RulesEngine.Models;
using Xunit;
using Engine = RulesEngine.RulesEngine;

namespace Compliance.Tests.VerdictWorkflows;

/// <summary>Verdicts inside workflows that RulesEngine itself runs.</summary>
public sealed class VerdictWorkflowTests
{
    private static readonly DateOnly Day = new(2026, 1, 15);
    private static readonly UseCase Prohibited = new()
    {
        Vendor = "mistral",
        Tier = "free",
        CustomerType = "consumer",
        Jurisdiction = "FR",
        OutputType = ["image"],
        Purpose = ["model-training"],
        TrainedModelType = "image-generation",
        CompetesWithVendor = true,
        UserAge = 35,
    };

    private static readonly UseCase Undetermined = Prohibited.With(Facts.CompetesWithVendor, null);
    private static readonly UseCase Permitted = new()
    {
        Vendor = "mistral",
        Product = "le-chat",
        Tier = "team",
        CustomerType = "business",
        Jurisdiction = "FR",
        Purpose = ["internal-business-use"],
        OutputType = ["text"],
        Material = ["output"],
        UserAge = 35,
        ["usedIn"] = "FR",
        ["personalData"] = "none",
    };

    private static IComplianceEvaluator Evaluator => Shop.Evaluator;

    /// <summary>What a rule of RulesEngine says of a use.</summary>
    [Theory]
    [InlineData("compliance.IsProhibited", true, false, false)]
    [InlineData("compliance.IsUndetermined", false, true, false)]
    [InlineData("compliance.IsPermitted", false, false, true)]
    [InlineData("!compliance.IsProhibited", false, true, true)]
    [InlineData("compliance.MayBeProhibited", true, true, false)]
    [InlineData("compliance.IsConditional || compliance.IsNotAddressed", false, false, false)]
    [InlineData("compliance.Decision == \"Prohibited\"", true, false, false)]
    [InlineData("compliance.Decision == Decision.Undetermined", false, true, false)]
    [InlineData("compliance.Cites(\"mistral/terms-of-service\")", true, true, false)]
    [InlineData("compliance.Cites(\"mistral/terms-of-service#4/output-restrictions\")", true, true, false)]
    [InlineData("compliance.Verdict.PossibleDecisions.Count > 1", false, true, false)]
    public async Task Parameter_SaysWhatTheVerdictSays(string expression, bool ofProhibited, bool ofUndetermined, bool ofPermitted)
    {
        (await Run(expression, Prohibited)).IsSuccess.Should().Be(ofProhibited);
        (await Run(expression, Undetermined)).IsSuccess.Should().Be(ofUndetermined);
        (await Run(expression, Permitted)).IsSuccess.Should().Be(ofPermitted);
    }

    [Fact]
    public async Task Exposures_AreThoseOfTheVerdict_AndWhatMayBeCounts()
    {
        var certain = new UseCase { Vendor = "mistral", Product = "le-chat", Tier = "free", CustomerType = "consumer", Jurisdiction = "FR", UserAge = 35, TrainingOptOut = false };
        var open = certain.With(Facts.TrainingOptOut, null);
        const string Topic = "training-on-customer-data";
        Evaluator.Evaluate(certain, Day).ExposureFindings.Should().Contain(finding => finding.Topic == Topic);
        Evaluator.Evaluate(open, Day).PossibleExposureFindings.Should().Contain(finding => finding.Topic == Topic);

        (await Run($"compliance.Exposed(\"{Topic}\")", certain)).IsSuccess.Should().BeTrue();
        (await Run($"compliance.Exposed(\"{Topic}\")", open)).IsSuccess.Should().BeFalse("that is not certain, so a gate must not ask it");
        (await Run($"compliance.MayBeExposed(\"{Topic}\")", open)).IsSuccess.Should().BeTrue();
        (await Run($"compliance.MayBeExposed(\"{Topic}\")", new UseCase { Vendor = "google" })).IsSuccess.Should().BeTrue("of terms that nobody has read, nobody knows what they let the vendor do");
    }

    /// <summary>A topic or document that there is not throws; RulesEngine makes a failed rule of it, and says why.</summary>
    [Theory]
    [InlineData("!compliance.MayBeExposed(\"training-on-costumer-data\")", "training-on-customer-data")]
    [InlineData("!compliance.Exposed(\"nonsense, none\")", "one at a time")]
    [InlineData("!compliance.Cites(\"mistrl/terms-of-service\")", "mistral")]
    [InlineData("!compliance.Cites(\"terms-of-service\")", "PACK/DOCUMENT")]
    [InlineData("!compliance.Cites(\"mistral/terms-of-service#\")", "PACK/DOCUMENT#CLAUSE")]
    public async Task Parameter_AskedForWhatThereIsNot_FailsTheRuleWithAMessage(string expression, string says)
    {
        var result = await Run(expression, Permitted);

        result.IsSuccess.Should().BeFalse();
        result.ExceptionMessage.Should().Contain(says);
    }

    [Fact]
    public void Parameter_OfAUseCaseThatDoesNotFit_IsNoParameter()
    {
        FluentActions.Invoking(() => Evaluator.ToRuleParameter(new UseCase { Tier = "fre" })).Should().Throw<InvalidUseCaseException>();
        Evaluator.Evaluate(Permitted, Day).ToRuleParameter(Evaluator.Vocabulary, "verdict").Name.Should().Be("verdict");
    }

    [Fact]
    public void AddCompliance_KeepsWhatIsThere_AndTakesNoName()
    {
        var settings = new ReSettings { CustomTypes = [typeof(Regions)] }.AddCompliance(Evaluator);

        settings.CustomTypes.Should().Equal(typeof(Regions), typeof(ComplianceParameter), typeof(Decision));
        settings.CustomActions.Should().ContainKey("Compliance");
        FluentActions.Invoking(() => settings.AddCompliance(Evaluator)).Should().Throw<ArgumentException>().WithMessage("*'Compliance' already*");
    }

    [Fact]
    public async Task Action_GivesTheVerdict_OfAUseCase_OfObjects_OrOfTheParameter()
    {
        var expected = Evaluator.Evaluate(Prohibited, Day);
        (await Act("""{ "asOf": "2026-01-15" }""", null, new RuleParameter("useCase", Prohibited))).Output.Should().Be(expected);
        (await Act("""{ "useCase": "what", "asOf": "2026-01-15" }""", null, new RuleParameter("what", Prohibited))).Output.Should().Be(expected);
        (await Act("{ }", null, Evaluator.ToRuleParameter(Prohibited, Day))).Output.Should().Be(expected);

        var facts = Shop.Facts(Shop.Workflow(Shop.Output("order.Country"), Shop.Rule("true", "vendor", "\"mistral\"", null, "v")));
        var verdict = (Verdict)(await Act("""{ "asOf": "2026-01-15" }""", facts, new RuleParameter("order", new Order { Country = "FR" }), RuleParameter.Create<Supplier?>("supplier", null))).Output;
        verdict.UseCase.Should().Be(new UseCase { Vendor = "mistral", Jurisdiction = "FR" }, "facts come in any order");
    }

    /// <summary>An action that cannot give a verdict gives none, and says why; its rule has succeeded all the same.</summary>
    [Theory]
    [InlineData("{ }", "*no use case*")]
    [InlineData("""{ "useCase": "order" }""", "*is a Order, not a use case*")]
    [InlineData("""{ "useCase": "none" }""", "*finds no use case in a parameter 'none'*")]
    [InlineData("""{ "useCase": "wrong" }""", "*fre*")]
    [InlineData("""{ "useCase": "good", "asOf": "15.1.2026" }""", "*is no date*")]
    public async Task Action_ThatFails_HasNoOutputButAnException(string context, string says)
    {
        var result = await Act(context, null, new RuleParameter("order", new Order()), new RuleParameter("wrong", new UseCase { Tier = "fre" }), new RuleParameter("good", Permitted));

        result.Output.Should().BeNull();
        result.Exception.Message.Should().Match(says);
    }

    [Fact]
    public async Task Action_OfObjectsThatAreNotThere_SaysWhich()
    {
        var facts = Shop.Facts(Shop.Workflow(Shop.Output("order.Country")));

        (await Act("{ }", facts, new RuleParameter("order", new Order()))).Exception.Message.Should().Contain("'supplier', which is no parameter");
    }

    [Fact]
    public void Tree_HasFindingsAsChildren_WithCitations_AndTellsUndeterminedFromFailed()
    {
        var verdict = Evaluator.Evaluate(Undetermined, Day);
        var tree = verdict.ToRuleResultTree();

        tree.IsSuccess.Should().BeFalse();
        tree.Rule.Properties["outcome"].Should().Be("undetermined");
        tree.Rule.Properties["decision"].Should().Be("undetermined");
        tree.ExceptionMessage.Should().StartWith("undetermined: it may be prohibited or ").And.Contain("competesWithVendor");
        tree.ActionResult.Output.Should().BeSameAs(verdict);
        tree.ChildResults.Select(child => child.Rule.RuleName).Should().Equal(verdict.Findings.Select(finding => finding.Rule));
        tree.ChildResults.Should().Contain(child => (string)child.Rule.Properties["outcome"] == "undetermined" && child.ExceptionMessage.StartsWith("undetermined: it turns on ") && !child.IsSuccess);
        tree.ChildResults.Where(child => child.IsSuccess).Should().OnlyContain(child => (string)child.Rule.Properties["status"] == "applies" || (string)child.Rule.Properties["status"] == "fulfilled");

        var failed = Evaluator.Evaluate(Prohibited, Day).ToRuleResultTree();
        failed.IsSuccess.Should().BeFalse();
        failed.Rule.Properties["outcome"].Should().Be("failed");
        failed.ExceptionMessage.Should().StartWith("prohibited; ");
        var citation = ((IEnumerable<Dictionary<string, object?>>)failed.ChildResults.First(child => child.Rule.Properties["role"] is "ban").Rule.Properties["citations"]).First();
        citation["document"].Should().Be("mistral/terms-of-service");
        citation["clause"].Should().Be("4/output-restrictions");
        citation["version"].Should().Be("2025-11-28");

        var permitted = Evaluator.Evaluate(Permitted, Day).ToRuleResultTree();
        permitted.IsSuccess.Should().BeTrue();
        permitted.Rule.Properties["outcome"].Should().Be("succeeded");
        permitted.ExceptionMessage.Should().BeEmpty();
        JsonSerializer.Serialize(permitted).Should().Contain("\"decision\":\"permitted\"", "trees are logged as JSON");
    }

    private static async Task<RuleResultTree> Run(string expression, UseCase useCase)
    {
        var workflow = new Workflow { WorkflowName = "approval", Rules = [new() { RuleName = "r", Expression = expression }] };
        var engine = new Engine([workflow], new ReSettings().AddCompliance(Evaluator));
        return (await engine.ExecuteAllRulesAsync("approval", Evaluator.ToRuleParameter(useCase, Day)))[0];
    }

    private static async Task<ActionResult> Act(string context, IFactSource? facts, params RuleParameter[] parameters)
    {
        var workflow = new Workflow
        {
            WorkflowName = "approval",
            Rules = [new() { RuleName = "r", Expression = "true", Actions = new() { OnSuccess = new() { Name = "Compliance", Context = JsonSerializer.Deserialize<Dictionary<string, object>>(context) } } }],
        };
        var engine = new Engine([workflow], new ReSettings().AddCompliance(Evaluator, facts));
        return (await engine.ExecuteAllRulesAsync("approval", parameters))[0].ActionResult;
    }
}
