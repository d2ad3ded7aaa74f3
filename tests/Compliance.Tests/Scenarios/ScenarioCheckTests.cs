using Compliance.Authoring.Scenarios;
using FluentAssertions;
using Xunit;

namespace Compliance.Tests.Scenarios;

public sealed class ScenarioCheckTests
{
    [Theory]
    [InlineData("possible", "permitted prohibited", "prohibited permitted", true)]
    [InlineData("possible", "prohibited", "prohibited permitted", false)]
    [InlineData("possible", "prohibited permitted", "prohibited", false)]
    [InlineData("decision", "permitted", "permitted", true)]
    [InlineData("decision", "permitted", "conditional", false)]
    [InlineData("asks", "", "tier", false)]
    [InlineData("asks", "tier", "product tier", true)]
    [InlineData("asks", "tier", "product", false)]
    [InlineData("absent", "a/x", "a/y", true)]
    [InlineData("absent", "a/x a/y", "a/y", false)]
    public void Holds_Table(string name, string wanted, string found, bool expected) =>
        ScenarioCheck.Holds(name, wanted.Split(' ', StringSplitOptions.RemoveEmptyEntries), found.Split(' ')).Should().Be(expected);
}
