using System.Text;
using System.Text.Json;
using Compliance.AspNetCore.Http;
using Compliance.Json;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;

namespace Compliance.AspNetCore;

/// <summary>
/// Answers for endpoints of the application's own that bind a <see cref="UseCase"/> and evaluate it: what is wrong with the use case becomes problem details with 400,
/// code, fact, what is near and place, as from <c>MapCompliance</c>. Other exceptions are left to others. Thread-safe.
/// </summary>
/// <remarks>Registered by <c>services.AddComplianceProblemDetails()</c>; works behind <c>app.UseExceptionHandler()</c>.</remarks>
public sealed class ComplianceExceptionHandler : IExceptionHandler
{
    /// <summary>Answers, if the exception says that a use case is wrong.</summary>
    /// <param name="httpContext">The request.</param>
    /// <param name="exception">What was thrown.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <returns>Whether it has answered.</returns>
    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(httpContext);
        if (ProblemOf(exception) is not { } problem)
        {
            return false;
        }

        await problem.WriteAsync(httpContext);
        return true;
    }

    private static Problem? ProblemOf(Exception exception) => exception switch
    {
        InvalidUseCaseException useCase => Problem.Of(useCase.Details) with { Detail = useCase.Message },
        BadHttpRequestException { InnerException: ComplianceJsonException json } => Problem.Of(json.Diagnostics),
        BadHttpRequestException { InnerException: JsonException json } => Problem.Of(TokenWalk.Refused(RequestText.Name, json)),
        DecoderFallbackException => Problem.Of(ReadingFaults.InvalidUtf8(SourceLocation.Whole(RequestText.Name))),
        BadHttpRequestException { StatusCode: var status } => new Problem(status, []) { Detail = "The request is not as the endpoint expects it." },
        _ => null,
    };
}
