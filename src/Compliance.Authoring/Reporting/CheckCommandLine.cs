using Compliance.Rules.Reporting;
namespace Compliance.Authoring.Reporting;

/// <summary>A use case as a command that can be pasted into a shell and judges it.</summary>
internal static class CheckCommandLine
{
    /// <summary>The command.</summary>
    /// <param name="useCase">The facts.</param>
    /// <param name="day">The day asked about; null leaves it out.</param>
    /// <param name="rules">What <c>--rules</c> names; empty leaves it to its default.</param>
    public static string Of(UseCase useCase, DateOnly? day, IReadOnlyList<string> rules)
    {
        IEnumerable<string> words =
        [
            "compliance check",
            .. rules.Select(source => $"--rules {Quoted(source)}"),
            .. day is { } asOf ? [$"--as-of {IsoDate.Format(asOf)}"] : Array.Empty<string>(),
            .. useCase.Given.Any() ? ["--fact", .. useCase.Given.Select(fact => Quoted(ReportWording.Given(fact.Key, fact.Value)))] : Array.Empty<string>(),
        ];
        return string.Join(' ', words);
    }

    /// <summary>A word as POSIX shells take it: what they would read otherwise stands in quotes.</summary>
    private static string Quoted(string word) =>
        word.Length > 0 && word.All(character => char.IsAsciiLetterOrDigit(character) || "_-./=,:+@%".Contains(character, StringComparison.Ordinal)) ? word
            : $"'{word.Replace("'", "'\\''", StringComparison.Ordinal)}'";
}
