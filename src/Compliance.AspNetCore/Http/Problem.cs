using System.Text.Json;
using Compliance.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;

namespace Compliance.AspNetCore.Http;

/// <summary>
/// What is wrong with a request, as problem details (RFC 9457): <c>faults</c> has each fault with code, fact, message, nearest, remedy and place. Nothing of the
/// program's insides is in it. Immutable.
/// </summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Faults">The faults; empty where the status says it all.</param>
internal sealed record Problem(int Status, IReadOnlyList<UseCaseFault> Faults)
{
    public const string ContentType = "application/problem+json";

    /// <summary>What the request was refused for, in a sentence; null where the faults say it.</summary>
    public string? Detail { get; init; }

    /// <summary>What only packs that <c>AddCompliance</c> loaded can answer.</summary>
    public static Problem WithoutPacks => new(StatusCodes.Status501NotImplemented, []) { Detail = "The evaluator of this application was not registered with AddCompliance, whose packs would be asked." };

    public static Problem Of(IReadOnlyList<UseCaseFault> faults) => new(StatusCodes.Status400BadRequest, faults);

    public static Problem Of(IReadOnlyList<Diagnostic> faults, int status = StatusCodes.Status400BadRequest) => new(status, UseCaseFaults.Of(faults));

    public static Problem Of(Diagnostic fault, int status = StatusCodes.Status400BadRequest) => Of([fault], status);

    /// <summary>Answers the request, unless it has been answered.</summary>
    public async Task WriteAsync(HttpContext http)
    {
        if (http.Response.HasStarted)
        {
            return;
        }

        http.Response.StatusCode = Status;
        await JsonAnswer.WriteAsync(http, ContentType, json =>
        {
            json.WriteStartObject();
            json.WriteString("type", "about:blank");
            json.WriteString("title", ReasonPhrases.GetReasonPhrase(Status));
            json.WriteNumber("status", Status);
            json.WriteString("detail", Detail ?? string.Join("; also: ", Faults.Select(fault => fault.ToString())));
            WriteFaults(json, Faults);
            json.WriteEndObject();
        });
    }

    /// <summary>Writes faults as the property <c>faults</c>.</summary>
    public static void WriteFaults(Utf8JsonWriter json, IReadOnlyList<UseCaseFault> faults) => json.WriteObjects("faults", faults, fault =>
    {
        json.WriteString("code", fault.Code);
        json.WriteString("fact", fault.Fact);
        json.WriteString("message", fault.Message);
        json.WriteString("nearest", fault.Nearest);
        json.WriteString("remedy", fault.Remedy);
        json.WriteNumber("line", fault.Line);
        json.WriteNumber("column", fault.Column);
    });
}
