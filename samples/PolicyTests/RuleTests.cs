using Compliance;
using Compliance.Testing;
using Xunit;

namespace PolicyTests;

/// <summary>A rule by itself, in a pack of the test's own: what it means before it goes into the policy.</summary>
public sealed class RuleTests
{
    private static readonly PolicyRules Draft = PackBuilder.Organisation("draft").WithDocument("policy", "2026-01-01")
        .Forbid("minors", rule => rule.WhenNumber(Facts.UserAge, below: 18).Unless(Facts.ParentalConsent, true).Citing("policy", "4.1"))
        .Build(new FixedClock(2026, 1, 15));

    [Theory]
    [InlineData(17)]
    [InlineData(12)]
    public void Minors_NeedTheirParents(int age) =>
        Draft.Evaluate(new UseCase { UserAge = age, ParentalConsent = false }).Should().BeProhibited().Citing("draft/policy", "4.1");

    [Fact]
    public void Minors_WithTheirParentsConsent_AreNotForbidden() =>
        Draft.Evaluate(new UseCase { UserAge = 17, ParentalConsent = true }).Should().BeUndetermined("a company's policy grants nothing, and no vendor's terms are loaded");

    [Fact]
    public void Minors_OfUnknownAge_AreAskedAfter() =>
        Draft.Evaluate(new UseCase { [Facts.UserAge] = FactValue.Unknown, ParentalConsent = false }).Should().BeUndetermined().AskingFor(Facts.UserAge);
}
