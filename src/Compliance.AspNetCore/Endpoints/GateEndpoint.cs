using System.Text.Json;
using Compliance.AspNetCore.Http;
using Compliance.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace Compliance.AspNetCore.Endpoints;

/// <summary><c>POST gate</c>: whether the verdict on a use case meets a policy, and what of the policy it violates. It fails closed, as every gate of the library.</summary>
internal static class GateEndpoint
{
    public static void Map(IEndpointRouteBuilder group, ComplianceEndpointOptions options) =>
        group.MapBody<UseCase>("gate", JsonAnswer.ContentType, (HttpContext http, [FromQuery] string? asOf, [FromQuery] string? failOn) => AnswerAsync(http, options, asOf, failOn))
            .WithName(EndpointNames.Of(options, "Gate"))
            .WithSummary("Whether the verdict on a use meets a policy: { meets, policy, violations, verdict }.")
            .WithDescription("failOn: what the verdict must not be, as the command line's --fail-on, such as prohibited,undetermined,exposure:training-on-customer-data.")
            .Produces<object>(StatusCodes.Status200OK, JsonAnswer.ContentType);

    private static async Task AnswerAsync(HttpContext http, ComplianceEndpointOptions options, string? asOf, string? failOn)
    {
        var faults = new DiagnosticBag();
        var query = new Query(faults);
        var evaluator = http.Evaluator(options);
        var (day, policy) = (query.Day(nameof(asOf), asOf), query.Policy(nameof(failOn), failOn, options.Gate, evaluator.Vocabulary));
        var (useCase, problem) = faults.IsEmpty ? await UseCaseRequest.ReadAsync(http, options) : (null, Problem.Of(faults.Sorted()));
        if (useCase is null)
        {
            await problem!.WriteAsync(http);
            return;
        }

        try
        {
            var verdict = evaluator.Evaluate(useCase, day);
            await JsonAnswer.WriteAsync(http, JsonAnswer.ContentType, json => Write(json, policy, verdict));
        }
        catch (InvalidUseCaseException exception)
        {
            await Problem.Of(exception.Details).WriteAsync(http);
        }
    }

    private static void Write(Utf8JsonWriter json, VerdictPolicy policy, Verdict verdict)
    {
        var violations = policy.Violations(verdict);
        json.WriteStartObject();
        json.WriteBoolean("meets", violations.Count == 0);
        json.WriteString("policy", policy.ToString());
        json.WriteArray("violations", violations, static (writer, violation) => JsonSerializer.Serialize(writer, violation));
        json.WritePropertyName("verdict");
        JsonSerializer.Serialize(json, verdict);
        json.WriteEndObject();
    }
}
