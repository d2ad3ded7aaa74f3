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
                   && !Grounds(verdict.Decision).All(ground => verdict.Findings.Any(finding =>
                       (finding.Bearer, finding.Modality, finding.Status) == (Bearer.Customer, ground, FindingStatus.Applies)))
               select $"{useCase}: {verdict.Decision} rests on nothing",
        ];
    });

    /// <summary>The modalities of which a norm must apply for the decision to stand.</summary>
    private static Modality[] Grounds(Decision decision) => decision switch
    {
        Decision.Prohibited => [Modality.Prohibition],
        Decision.Conditional => [Modality.Obligation, Modality.Permission],
        _ => [Modality.Permission],
    };
}
