using Compliance.Authoring.Interpretation;

namespace Compliance.Authoring.Scenarios;

/// <summary>Finds the facts that made a difference: why a rule that should apply does not, on what one rests that should not, what decided.</summary>
internal sealed class DifferenceFacts(RuleInterpreter interpreter)
{
    /// <summary>More than these are in the verdict itself, which <c>compliance check</c> shows.</summary>
    private const int MostFacts = 6;

    /// <summary>The differences with their facts.</summary>
    public IReadOnlyList<ScenarioDifference> Explain(BoundScenario bound, Verdict verdict, IReadOnlyList<ScenarioDifference> differences)
    {
        var day = interpreter.On(verdict.AsOf);
        var states = interpreter.Evaluate(day, bound.UseCase);
        return [.. differences.Select(difference => difference with { Facts = Cut(FactsOf(difference, verdict, day, states)) })];
    }

    private IReadOnlyList<string> FactsOf(ScenarioDifference difference, Verdict verdict, RulesOfDay day, RuleStates states)
    {
        if (difference.Rule is { } rule)
        {
            return OfRule(difference, rule, verdict, day, states);
        }

        return difference.Expectation switch
        {
            "decision" or "possible" => Deciding(verdict),
            "asks" when difference.Subject.Length > 0 => OfFact(difference.Subject, states),
            _ => [],
        };
    }

    private IReadOnlyList<string> OfRule(ScenarioDifference difference, string rule, Verdict verdict, RulesOfDay day, RuleStates states)
    {
        var finding = verdict.Findings.FirstOrDefault(finding => string.Equals(finding.Rule, rule, StringComparison.Ordinal));
        if (difference.Expectation is "absent" or "defeated" || (difference.Expectation == "mayApply" && finding is not null))
        {
            return finding is null ? WhyNot.Of(interpreter, interpreter.PlaceOf(rule), day, states) : Rests(finding);
        }

        return difference.Expectation == "fulfilled" && finding is not null
            ? [$"its duty is {(finding.Missing.Count > 0 ? $"open while {string.Join(", ", finding.Missing)} is not known" : "not met")}"]
            : WhyNot.Of(interpreter, interpreter.PlaceOf(rule), day, states);
    }

    private static IReadOnlyList<string> Rests(Finding finding) =>
        [.. finding.Because.Select(known => $"{known.Fact} is {known.Value}"), .. finding.Missing.Select(fact => $"{fact} is not known")];

    /// <summary>What made the decision; of an undetermined one only what leaves it open.</summary>
    private static IReadOnlyList<string> Deciding(Verdict verdict)
    {
        var deciding = verdict.Deciding.Where(finding =>
            verdict.Decision != Decision.Undetermined || finding.Status == FindingStatus.MayApply || finding.Fulfilment == Fulfilment.Unknown);
        var lines = deciding.Select(finding => $"{finding.Rule} {ScenarioCheck.Status(finding)}").ToList();
        if (verdict.Decision == Decision.Undetermined && verdict.MissingFacts.Count > 0)
        {
            lines.Insert(0, $"not known: {string.Join(", ", verdict.MissingFacts.Select(missing => missing.Fact))}");
        }

        return lines.Count == 0 ? ["no rule grants it"] : lines;
    }

    private IReadOnlyList<string> OfFact(string name, RuleStates states)
    {
        var readers = Enumerable.Range(0, interpreter.Count).Select(place => interpreter[place])
            .Where(rule => rule is not null && rule.FactsRead.Any(fact => string.Equals(fact.Name, name, StringComparison.Ordinal)));
        return readers.SelectMany(rule => rule!.FactsRead).FirstOrDefault(fact => string.Equals(fact.Name, name, StringComparison.Ordinal)) is { } fact
            ? [ConditionWords.Of(fact, states.Facts)]
            : ["no rule turns on it"];
    }

    private static IReadOnlyList<string> Cut(IReadOnlyList<string> facts) =>
        facts.Count <= MostFacts ? facts : [.. facts.Take(MostFacts), $"and {facts.Count - MostFacts} more"];
}
