using FluentValidation;
using FluentValidation.Results;

namespace Compliance.Rules.Validation;

/// <summary>
/// Validates use cases for those who use FluentValidation: a failure for each fault, with the fact as its property, the code as its error code, and the
/// <see cref="UseCaseFault"/> as its custom state. Register it with <c>services.AddSingleton&lt;IValidator&lt;UseCase&gt;, UseCaseValidator&gt;()</c>. Thread-safe;
/// always uses the vocabulary of the rules as they are when it validates.
/// </summary>
public sealed class UseCaseValidator : AbstractValidator<UseCase>
{
    /// <summary>Creates the validator.</summary>
    /// <param name="evaluator">Has the vocabulary.</param>
    public UseCaseValidator(IComplianceEvaluator evaluator)
    {
        ArgumentNullException.ThrowIfNull(evaluator);
        RuleFor(useCase => useCase).Custom((useCase, context) =>
        {
            foreach (var fault in evaluator.Vocabulary.Validate(useCase))
            {
                context.AddFailure(new ValidationFailure(context.PropertyChain.BuildPropertyPath(fault.Fact ?? ""), $"{fault.Message}; {fault.Remedy}", fault.Fact is { } fact ? useCase[fact] : useCase)
                {
                    ErrorCode = fault.Code,
                    CustomState = fault,
                });
            }
        });
    }
}
