using Compliance;
using Compliance.Register;

namespace ProcurementApp.Requests;

/// <summary>A fault as a page shows it.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Message">What is wrong.</param>
/// <param name="Remedy">What to do.</param>
internal sealed record Fault(string Code, string Message, string Remedy);

/// <summary>What refusals of this application, of the vocabulary and of the register come to: a status and faults with codes. Anything else is a fault of ours, and logged.</summary>
internal static class Refusals
{
    /// <summary>Made anew each time: the framework keeps the application that they belong to in them.</summary>
    public static ExceptionHandlerOptions Options() => new()
    {
        ExceptionHandlingPath = "/Problem",
        StatusCodeSelector = exception => Of(exception)?.Status ?? StatusCodes.Status500InternalServerError,
        SuppressDiagnosticsCallback = context => Of(context.Exception) is { Status: < StatusCodes.Status500InternalServerError },
    };

    public static (int Status, IReadOnlyList<Fault> Faults)? Of(Exception? exception) => exception switch
    {
        RefusedException refused => (refused.Status, [new(refused.Code, refused.Message, refused.Remedy)]),
        InvalidUseCaseException invalid => (StatusCodes.Status400BadRequest, [.. invalid.Details.Select(fault => new Fault(fault.Code, fault.Message, fault.Remedy))]),
        RegisterException { Diagnostics: [_, ..] faults } => (Status(faults[0].Code), [.. faults.Select(fault => new Fault(fault.Code, fault.Message, fault.Remedy))]),
        _ => null,
    };

    /// <summary>CR601 to CR609 fault the register itself, the others what was asked of it.</summary>
    private static int Status(string code) => code switch
    {
        "CR610" => StatusCodes.Status404NotFound,
        "CR613" => StatusCodes.Status409Conflict,
        _ when code.StartsWith("CR60", StringComparison.Ordinal) => StatusCodes.Status503ServiceUnavailable,
        _ => StatusCodes.Status400BadRequest,
    };
}
