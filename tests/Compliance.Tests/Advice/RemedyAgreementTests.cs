using Compliance.Tests.Evaluation;
using Compliance.Tests.Evaluation.RandomPacks;
using FluentAssertions;
using Newtonsoft.Json.Linq;
using Xunit;

namespace Compliance.Tests.Advice;

/// <summary>Remedies are exactly those that trying every change finds, on random packs of which random facts are the customer's to choose.</summary>
public sealed class RemedyAgreementTests
{
    private const int MostChangeSets = 1500;
    private const int MostControlled = 4;
    private const int MostCompletions = 2_000;

    [Fact]
    public void EvaluateWithRemedies_RandomPacks_FindsWhatTryingEverythingFinds()
    {
        var (found, ofSeveral, none, nothing) = (0, 0, 0, 0);
        Property.Check(ruleSets: 200, drawn =>
        {
            var controlled = WithControlledFacts(drawn);
            var engine = Engine.Of(controlled.Rules);
            var advisor = Advisor.Of(controlled.Rules);
            var faults = new List<string>();
            foreach (var useCase in controlled.UseCases)
            {
                var bruteForce = new BruteForceRemedies(engine, controlled.Rules.Vocabulary, useCase);
                if (bruteForce.Count > MostChangeSets || bruteForce.Completions > MostCompletions)
                {
                    continue;
                }

                var remedies = advisor.EvaluateWithRemedies(useCase).Remedies!;
                var wanted = bruteForce.Find();
                var lines = remedies.Remedies.Select(bruteForce.Line).ToList();
                faults.AddRange(wanted.Except(lines, StringComparer.Ordinal).Select(line => $"{useCase}: not found: {line}"));
                faults.AddRange(lines.Except(wanted, StringComparer.Ordinal).Select(line => $"{useCase}: no remedy: {line}"));
                faults.AddRange(Misreported(engine, useCase, remedies).Select(line => $"{useCase}: {line}"));
                found += remedies.Remedies.Count;
                ofSeveral += remedies.Remedies.Count(remedy => remedy.Changes.Count > 1);
                none += remedies.Outcome == RemedyOutcome.NoneFound ? 1 : 0;
                nothing += remedies.Outcome == RemedyOutcome.NothingToRemedy ? 1 : 0;
            }

            return faults;
        });

        (found, ofSeveral, none, nothing).Should().Match<(int, int, int, int)>(
            counts => counts.Item1 > Property.Seen(250) && counts.Item2 > Property.Seen(10) && counts.Item3 > Property.Seen(50) && counts.Item4 > Property.Seen(5), "each outcome must have been drawn");
    }

    /// <summary>What a remedy says of itself that the verdict after it does not.</summary>
    private static IEnumerable<string> Misreported(IComplianceEvaluator engine, UseCase useCase, RemedySearch search)
    {
        if ((search.Outcome == RemedyOutcome.Found) != (search.Remedies.Count > 0))
        {
            yield return $"{search.Outcome}, with {search.Remedies.Count} remedies";
        }

        foreach (var (place, remedy) in search.Remedies.Index())
        {
            var verdict = engine.Evaluate(remedy.Changes.Aggregate(useCase, (changed, change) => changed.With(change.Fact, change.To)));
            if (verdict.Decision != remedy.Decision || !verdict.PossibleDecisions.SequenceEqual(remedy.PossibleDecisions))
            {
                yield return $"{verdict.Decision} and not {remedy.Decision} follows";
            }

            if (place > 0 && (search.Remedies[place - 1].Changes.Count, search.Remedies[place - 1].Cost).CompareTo((remedy.Changes.Count, remedy.Cost)) > 0)
            {
                yield return $"remedy {place} is smaller than the one before it";
            }

            foreach (var other in remedy.Changes.SelectMany(change => change.OrElse.Select(value => (change.Fact, Value: value))))
            {
                var same = engine.Evaluate(verdict.UseCase.With(other.Fact, other.Value));
                if (!same.PossibleDecisions.SequenceEqual(verdict.PossibleDecisions) || !same.Exposures.SequenceEqual(verdict.Exposures, StringComparer.Ordinal))
                {
                    yield return $"{other.Fact} {other.Value} is no other way to the same";
                }
            }
        }
    }

    private static int Cheapness(string type) => Array.IndexOf(["boolean", "number", "enum", "set", "region"], type);

    /// <summary>The same case, up to four facts of it marked as the customer's, with costs.</summary>
    private static Case WithControlledFacts(Case drawn)
    {
        var root = (JObject)drawn.Root.DeepClone();
        var facts = root["vocabulary"]!["facts"]!.Cast<JObject>().Where(fact => fact["derived"] is null && (string?)fact["name"] != Facts.Vendor).ToList();
        foreach (var (place, fact) in facts.OrderBy(fact => Cheapness((string)fact["type"]!)).Take(MostControlled).Index())
        {
            fact["customerControls"] = true;
            fact["changeCost"] = place % 3;
        }

        return new(root);
    }
}
