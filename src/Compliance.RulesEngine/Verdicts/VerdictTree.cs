using Compliance.Json;
using RulesEngine.Models;

namespace Compliance.RulesEngine.Verdicts;

/// <summary>A verdict as a result tree of RulesEngine. Names and words are those of the verdict's JSON.</summary>
internal static class VerdictTree
{
    private const string Succeeded = "succeeded";
    private const string Failed = "failed";
    private const string Undetermined = "undetermined";

    public static RuleResultTree Of(Verdict verdict)
    {
        var isUndetermined = verdict.Decision == Decision.Undetermined;
        return new()
        {
            Rule = new()
            {
                RuleName = ComplianceRulesEngineExtensions.ParameterName,
                Properties = new(StringComparer.Ordinal)
                {
                    ["outcome"] = verdict.Decision == Decision.Permitted ? Succeeded : isUndetermined ? Undetermined : Failed,
                    ["decision"] = Word(verdict.Decision),
                    ["possibleDecisions"] = verdict.PossibleDecisions.Select(Word).ToList(),
                    ["asOf"] = IsoDate.Format(verdict.AsOf),
                    ["missingFacts"] = verdict.MissingFacts.Select(missing => missing.Fact).ToList(),
                    ["gaps"] = verdict.Gaps.ToList(),
                    ["engine"] = verdict.Engine,
                },
            },
            IsSuccess = verdict.Decision == Decision.Permitted,
            ExceptionMessage = verdict.Decision switch
            {
                Decision.Permitted => "",
                Decision.Undetermined => $"{Undetermined}: it may be {string.Join(" or ", verdict.PossibleDecisions.Select(VerdictText.Name))}{Asked(verdict)}",
                var decision => string.Join("; ", verdict.Deciding.Select(finding => finding.Title).Prepend(VerdictText.Name(decision))),
            },
            Inputs = verdict.UseCase.Given.ToDictionary(fact => fact.Key, fact => Plain(fact.Value), StringComparer.Ordinal)!,
            ChildResults = [.. verdict.Findings.Select(Of)],
            ActionResult = new() { Output = verdict },
        };
    }

    private static RuleResultTree Of(Finding finding)
    {
        var mayApply = finding.Status == FindingStatus.MayApply;
        var applies = finding.Status is FindingStatus.Applies or FindingStatus.Fulfilled;
        return new()
        {
            Rule = new()
            {
                RuleName = finding.Rule,
                SuccessEvent = finding.Title,
                Properties = new(StringComparer.Ordinal)
                {
                    ["outcome"] = mayApply ? Undetermined : applies ? Succeeded : Failed,
                    ["title"] = finding.Title,
                    ["status"] = Word(finding.Status),
                    ["role"] = Word(finding.Role),
                    ["bearer"] = Word(finding.Bearer),
                    ["modality"] = Word(finding.Modality),
                    ["topic"] = finding.Topic,
                    ["severity"] = Word(finding.Severity),
                    ["fulfilment"] = finding.Fulfilment is { } fulfilment ? Word(fulfilment) : null!,
                    ["missing"] = finding.Missing.ToList(),
                    ["citations"] = finding.Citations.Select(Of).ToList(),
                },
            },
            IsSuccess = applies,
            ExceptionMessage = mayApply ? $"{Undetermined}: it turns on {string.Join(", ", finding.Missing)}" : finding.Status == FindingStatus.Defeated ? $"defeated by {string.Join(", ", finding.DefeatedBy)}" : "",
            Inputs = finding.Because.ToDictionary(known => known.Fact, known => Plain(known.Value), StringComparer.Ordinal)!,
            ChildResults = [],
        };
    }

    private static Dictionary<string, object?> Of(Citation citation) => new(StringComparer.Ordinal)
    {
        ["document"] = citation.Document,
        ["title"] = citation.Title,
        ["version"] = IsoDate.Format(citation.Version),
        ["clause"] = citation.Clause,
        ["authority"] = Word(citation.Authority),
        ["url"] = citation.Url,
        ["excerpt"] = citation.Excerpt,
    };

    private static string Asked(Verdict verdict) => verdict.MissingFacts.Count > 0
        ? $"; to be asked: {string.Join(", ", verdict.MissingFacts.Select(missing => missing.Fact))}"
        : verdict.TextsNotHeld.Count > 0 ? $"; not held: {string.Join(", ", verdict.TextsNotHeld.Select(text => text.Title))}" : "";

    private static string Word<T>(T member)
        where T : struct, Enum => Words<T>.Of(member).ToString();

    private static object? Plain(FactValue value) => value.Kind switch
    {
        FactValueKind.Text => value.AsText(),
        FactValueKind.Set => value.AsSet(),
        FactValueKind.Boolean => value.AsBoolean(),
        FactValueKind.Number => value.AsNumber(),
        _ => null,
    };
}
