using Compliance.Rules.Reporting;

namespace Compliance.Rules.Linting.Reports;

/// <summary>Words that the reports share.</summary>
internal static class LintWords
{
    /// <summary>A use case as the options of <c>check</c> that ask about it.</summary>
    public static string Command(UseCase useCase)
    {
        var facts = string.Join(' ', useCase.Given.Select(fact => ReportWording.Given(fact.Key, fact.Value)));
        var day = useCase.AsOf is { } asOf ? $"--as-of {IsoDate.Format(asOf)} " : "";
        return $"{day}--fact {facts}";
    }
}
