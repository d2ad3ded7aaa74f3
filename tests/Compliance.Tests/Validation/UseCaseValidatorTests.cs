using Compliance.Rules.Hosting;
using Compliance.Rules.Validation;
using FluentAssertions;
using FluentValidation;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Compliance.Tests.Validation;

public sealed class UseCaseValidatorTests
{
    [Fact]
    public void Validate_Faults_AreFailuresOfTheirFacts()
    {
        using var provider = new ServiceCollection().AddCompliance().AddSingleton<IValidator<UseCase>, UseCaseValidator>().BuildServiceProvider();
        var validator = provider.GetRequiredService<IValidator<UseCase>>();

        var result = validator.Validate(new UseCase { Tier = "fre", ["colour"] = "red" });

        result.Errors.Select(failure => (failure.PropertyName, failure.ErrorCode, failure.AttemptedValue)).Should()
            .BeEquivalentTo([(Facts.Tier, "CR102", (object)FactValue.Text("fre")), ("colour", "CR101", FactValue.Text("red"))]);
        result.Errors.Single(failure => failure.ErrorCode == "CR102").Should().Match<FluentValidation.Results.ValidationFailure>(failure =>
            failure.ErrorMessage.EndsWith("did you mean \"free\"?") && ((UseCaseFault)failure.CustomState).Nearest == "free");
        validator.Validate(new UseCase { Tier = Tiers.Free }).IsValid.Should().BeTrue();
    }

    [Fact]
    public void Validate_IsComposedLikeAnyValidator()
    {
        var validator = new OrderValidator(ComplianceEngine.Load().Evaluator);

        validator.Validate(new Order(new() { Tier = "fre" })).Errors.Should().ContainSingle().Which.PropertyName.Should().Be("Use.tier");
        validator.Validate(new Order(new() { Tier = Tiers.Free })).IsValid.Should().BeTrue();
    }

    private sealed record Order(UseCase Use);

    private sealed class OrderValidator : AbstractValidator<Order>
    {
        public OrderValidator(IComplianceEvaluator evaluator) => RuleFor(order => order.Use).SetValidator(new UseCaseValidator(evaluator));
    }
}
