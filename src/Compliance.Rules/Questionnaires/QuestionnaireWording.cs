using Compliance.Rules.Reporting;

namespace Compliance.Rules.Questionnaires;

/// <summary>The words of answers.</summary>
internal static class QuestionnaireWording
{
    public static string Name(AnswerState state) => state switch
    {
        AnswerState.Answered => "answered",
        AnswerState.DependsOn => "depends on",
        AnswerState.Conflict => "conflict",
        AnswerState.Silent => "silent",
        _ => "text not held",
    };

    /// <summary>A norm as an answer: <c>Promised: no training on company data</c>.</summary>
    public static string Statement(Finding finding) => $"{Lead(finding)}: {finding.Title}";

    /// <summary>What a norm is to the customer, as the start of a sentence.</summary>
    private static string Lead(Finding finding)
    {
        var lead = ReportWording.Lead(finding.Role);
        return finding.Status == FindingStatus.MayApply ? $"{lead}, if it applies" : lead;
    }
}
