namespace Compliance.Tests.WrongInput;

/// <summary>Verdicts that do not read back, one for each fault that nothing else can have. They come in through serializers only.</summary>
public static class BadVerdicts
{
    /// <summary>Every case: the fault, and the JSON that has it.</summary>
    public static IReadOnlyList<(Diagnostic Fault, string Json)> All { get; } =
    [
        (ReadingFaults.OtherVerdictFormat(new("verdict", 1, 13), 1, VerdictJson.Format), "{ \"format\": 1, \"decision\": \"permitted\" }"),
    ];
}
