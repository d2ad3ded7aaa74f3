using FluentAssertions;
using Xunit;

namespace Compliance.Tests.Cli;

public sealed class FactOptionTests
{
    [Theory]
    [InlineData("tier=free", "tier", "\"free\"")]
    [InlineData(" tier = free ", "tier", "\"free\"")]
    [InlineData("tier=null", "tier", "null")]
    [InlineData("purpose=null", "purpose", "null")]
    [InlineData("userAge=null", "userAge", "null")]
    [InlineData("trainingOptOut=null", "trainingOptOut", "null")]
    [InlineData("purpose=resale", "purpose", "[\"resale\"]")]
    [InlineData("purpose=resale,model-training", "purpose", "[\"resale\",\"model-training\"]")]
    [InlineData("purpose=resale, model-training", "purpose", "[\"resale\",\"model-training\"]")]
    [InlineData("purpose=[resale,model-training]", "purpose", "[\"resale\",\"model-training\"]")]
    [InlineData("purpose=[resale]", "purpose", "[\"resale\"]")]
    [InlineData("content=[]", "content", "[]")]
    [InlineData("userAge=13", "userAge", "13")]
    [InlineData("userAge=13.5", "userAge", "13.5")]
    [InlineData("userAge=1e1", "userAge", "10")]
    [InlineData("trainingOptOut=true", "trainingOptOut", "true")]
    [InlineData("trainingOptOut=false", "trainingOptOut", "false")]
    [InlineData("jurisdiction=FR", "jurisdiction", "\"FR\"")]
    [InlineData("jurisdiction=US-CA", "jurisdiction", "\"US-CA\"")]
    public async Task FactOption_Value_IsReadByTheFactsType(string option, string fact, string json)
    {
        var result = await CliRunner.RunAsync("check", "--fact", option, "--format", "json", "--fail-on", "none");

        result.ExitCode.Should().Be(0, result.Error);
        var echoed = CheckCommandTests.Json(result).GetProperty("useCase").GetProperty(fact).GetRawText();
        string.Concat(echoed.Where(character => !char.IsWhiteSpace(character))).Should().Be(json);
    }

    [Theory]
    [InlineData("teir=free", "--fact teir: error CR101: unknown fact \"teir\"; did you mean \"tier\"?")]
    [InlineData("Tier=free", "--fact Tier: error CR101: unknown fact \"Tier\"; did you mean \"tier\"?")]
    [InlineData("tier=fre", "--fact tier: error CR102: fact \"tier\" has no value \"fre\"; did you mean \"free\"?")]
    [InlineData("tier=[]", "--fact tier: error CR102")]
    [InlineData("tier=free,team", "--fact tier: error CR102")]
    [InlineData("tier=true", "--fact tier: error CR102")]
    [InlineData("tier=", "--fact tier: error CR103: fact \"tier\" is empty")]
    [InlineData("purpose=", "--fact purpose: error CR103: fact \"purpose\" is empty; write names, or [] for none")]
    [InlineData("purpose=resale,", "--fact purpose: error CR102")]
    [InlineData("purpose=resal", "--fact purpose: error CR102: fact \"purpose\" has no value \"resal\"; did you mean \"resale\"?")]
    [InlineData("userAge=thirteen", "--fact userAge: error CR103: fact \"userAge\" is \"thirteen\", a string; write a number")]
    [InlineData("userAge=1,5", "--fact userAge: error CR103")]
    [InlineData("userAge=NaN", "--fact userAge: error CR105")]
    [InlineData("userAge=-1", "--fact userAge: error CR105: fact \"userAge\" is -1; give a number from 0 to 150")]
    [InlineData("trainingOptOut=yes", "--fact trainingOptOut: error CR103: fact \"trainingOptOut\" is \"yes\", a string; write true or false")]
    [InlineData("trainingOptOut=True", "--fact trainingOptOut: error CR103")]
    [InlineData("trainingOptOut=1", "--fact trainingOptOut: error CR103")]
    [InlineData("jurisdiction=fr", "--fact jurisdiction: error CR102")]
    [InlineData("trainedOn=true", "--fact trainedOn: error CR104")]
    [InlineData("asOf=2026-01-01", "--fact asOf: error CR109: \"asOf\" is no fact; use the option --as-of")]
    [InlineData("id=x", "--fact id: error CR109")]
    [InlineData("tier", "--fact: error CR107")]
    [InlineData("=free", "--fact: error CR107: \"=free\" has no name before its \"=\"; write name=value")]
    [InlineData(" =free", "--fact: error CR107: \" =free\" has no name before its \"=\"")]
    public async Task FactOption_WrongFact_IsToldByItsName(string option, string message)
    {
        var result = await CliRunner.RunAsync("check", "--fact", option);

        result.ExitCode.Should().Be(2);
        result.Output.Should().BeEmpty();
        result.Error.Should().StartWith(message).And.EndWith("\n1 fault; nothing was checked.\n");
    }

    [Fact]
    public async Task FactOption_SeveralWrong_AreToldTogether()
    {
        var result = await CliRunner.RunAsync("check", "--fact", "teir=free", "tier=fre", "purpose=resal,resale,x", "nonsense");

        result.Error.Should().ContainAll("CR101", "CR102", "\"resal\"", "\"x\"", "CR107").And.EndWith("5 faults; nothing was checked.\n");
    }

    [Fact]
    public async Task FactOption_GivenTwice_IsAFault()
    {
        var result = await CliRunner.RunAsync("check", "--fact", "tier=free", "--fact", "tier=team");

        result.Error.Should().StartWith("--fact tier: error CR006");
    }
}
