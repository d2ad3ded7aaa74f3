using Compliance.Rules.Diagnostics;
using FluentValidation;
using FluentValidation.Results;

namespace Compliance.Rules.Validation;

/// <summary>A FluentValidation validator whose failures are diagnostics: each check yields the faults it finds.</summary>
internal abstract class DiagnosticValidator<T> : AbstractValidator<T>
{
    /// <summary>Adds a check of the whole value; a name that says what is checked groups its failures.</summary>
    protected void Check(string name, Func<T, IEnumerable<Diagnostic>> check) =>
        RuleFor(value => value).Custom((value, context) =>
        {
            foreach (var diagnostic in check(value))
            {
                context.AddFailure(new ValidationFailure(name, diagnostic.Message) { ErrorCode = diagnostic.Code, CustomState = diagnostic });
            }
        });

    /// <summary>Validates a value and collects its faults.</summary>
    public void Validate(T value, DiagnosticBag diagnostics)
    {
        foreach (var failure in Validate(value).Errors)
        {
            diagnostics.Add((Diagnostic)failure.CustomState);
        }
    }
}
