namespace Compliance;

/// <summary>Faults of a use case as values, for those who know no packs and no files.</summary>
internal static class UseCaseFaults
{
    /// <summary>The faults, in the same order.</summary>
    public static IReadOnlyList<UseCaseFault> Of(IReadOnlyList<Diagnostic> diagnostics) => [.. diagnostics.Select(Of)];

    /// <summary>What to throw for a use case that was made in code: its faults without places.</summary>
    public static InvalidUseCaseException InCode(IReadOnlyList<Diagnostic> diagnostics) => new(Of(diagnostics));

    /// <summary>What to throw for a use case that was read from a text: its faults with their places.</summary>
    public static InvalidUseCaseException InText(IReadOnlyList<Diagnostic> diagnostics) =>
        new([.. diagnostics.Select(fault => fault.ToString())], Of(diagnostics));

    private static UseCaseFault Of(Diagnostic diagnostic) => new()
    {
        Code = diagnostic.Code,
        Fact = diagnostic.Fact,
        Message = diagnostic.Message,
        Nearest = diagnostic.Nearest,
        Remedy = diagnostic.Remedy,
        Line = diagnostic.At.Line,
        Column = diagnostic.At.Column,
    };
}
