using Compliance.Tests.Evaluation.RandomPacks;
using Xunit;

namespace Compliance.Tests.Evaluation;

/// <summary>Design, 4.9: every decision but silence rests on a citation.</summary>
public sealed class CitationTests
{
    [Fact]
    public void Evaluate_AnyFinding_CitesAClause() => Property.Check(ruleSets: 300, drawn =>
    {
        var engine = Engine.Of(drawn.Rules);
        return
        [
            .. from useCase in drawn.UseCases
               from finding in engine.Evaluate(useCase).Findings
               where finding.Citations.Count == 0
               select $"{useCase}: {finding.Rule} cites nothing",
        ];
    });

    [Fact]
    public void Evaluate_DecisionOtherThanSilence_RestsOnAFinding() => Property.Check(ruleSets: 600, drawn =>
    {
        var engine = Engine.Of(drawn.Rules);
        return
        [
            .. from useCase in drawn.UseCases
               let verdict = engine.Evaluate(useCase)
               where verdict.Decision is Decision.Prohibited or Decision.Conditional or Decision.Permitted
                   && !verdict.Findings.Any(finding => finding.Bearer == Bearer.Customer && Grounds(verdict.Decision, finding))
               select $"{useCase}: {verdict.Decision} rests on nothing",
        ];
    });

    private static bool Grounds(Decision decision, Finding finding) => decision switch
    {
        Decision.Prohibited => finding is { Modality: Modality.Prohibition, Status: FindingStatus.Applies },
        Decision.Conditional => finding is { Modality: Modality.Obligation, Status: FindingStatus.Applies },
        _ => finding.Modality == Modality.Permission,
    };
}
