namespace ProcurementApp.Requests;

/// <summary>What the application refuses to do. Nothing was recorded.</summary>
/// <param name="code">Its code; the README lists them.</param>
/// <param name="message">What is wrong.</param>
/// <param name="remedy">What to do.</param>
/// <param name="status">How it is answered.</param>
internal sealed class RefusedException(string code, string message, string remedy, int status = StatusCodes.Status400BadRequest) : Exception(message)
{
    public string Code => code;

    public string Remedy => remedy;

    public int Status => status;
}
