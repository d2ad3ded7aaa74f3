using Compliance.Tests.Evaluation.RandomPacks;
using FluentAssertions;
using Newtonsoft.Json.Linq;
using Xunit;
using Xunit.Sdk;

namespace Compliance.Tests.Evaluation;

public sealed class ShrinkingTests
{
    /// <summary>"Nothing is ever forbidden" fails; the smallest case must be one bare prohibition.</summary>
    [Fact]
    public void Check_FailingProperty_ShrinksToASmallPackThatCanBePasted()
    {
        Func<Case, IReadOnlyList<string>> nothingIsForbidden = drawn =>
            [.. drawn.UseCases.Where(useCase => Engine.Of(drawn.Rules).Evaluate(useCase).Decision == Decision.Prohibited).Select(_ => "It is forbidden.")];

        var message = ((Action)(() => Property.Check(ruleSets: 100, nothingIsForbidden))).Should().Throw<XunitException>().Which.Message;

        message.Should().StartWith("It is forbidden.");
        var smallest = Case.Parse(message[message.IndexOf('{', StringComparison.Ordinal)..]);
        smallest.Faults.Should().BeEmpty();
        smallest.UseCases.Should().ContainSingle();
        smallest.Rules.Rules.Should().ContainSingle();
        ((JObject)smallest.Root["packs"]![0]!["rules"]![0]!).ContainsKey("when").Should().BeFalse();
        nothingIsForbidden(smallest).Should().NotBeEmpty();
    }
}
