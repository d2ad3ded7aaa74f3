using Compliance.Authoring.Differences;
using Compliance.Rules.Analysis;
using Compliance.Rules.Evaluation;
using Compliance.Tests.Analysis;
using Compliance.Tests.Evaluation;
using Compliance.Tests.Evaluation.Oracles;
using Compliance.Tests.Evaluation.RandomPacks;
using FluentAssertions;
using Newtonsoft.Json.Linq;
using Xunit;

namespace Compliance.Tests.Differences;

/// <summary>
/// On small random packs the regions of a difference hold exactly the use cases that trying them all finds changed, each in the right region, and the norms
/// named are those that moved them.
/// </summary>
public sealed class DifferenceAgreementTests
{
    private const long Seed = 20260115;
    private static readonly DateOnly Early = new(2024, 3, 1);
    private static readonly DateOnly Late = new(2025, 9, 1);

    [Fact]
    public void Of_TwoDays_HoldsExactlyWhatChanges() => Check(300, rules => Of(Side(rules, Early), Side(rules, Late)));

    [Fact]
    public void Of_TwoPacks_HoldsExactlyWhatChanges() => Check(300, rules => Of(Side(rules, Late), Side(Without(rules), Late)));

    [Fact]
    public void Of_ANormThatBecomesAnother_HoldsExactlyWhatChanges() => Check(300, rules => Of(Side(rules, Late), Side(WithAnotherRole(rules), Late)));

    [Fact]
    public void Of_TwoVocabularies_HoldsExactlyWhatChanges() => Check(600, rules =>
    {
        var dice = new Dice(rules.ToString().Length);
        return TwoVocabularies.Of(dice, rules, dice.Chance(50) ? rules : Without(rules)) is { } sides
            ? new(Side(sides.Before, Late), Side(sides.After, Late), Side(sides.OracleBefore, Late), Side(sides.OracleAfter, Late))
            : null;
    });

    [Fact]
    public void Of_TheSameRules_IsEmpty()
    {
        for (var seed = 0; seed < 30; seed++)
        {
            var drawn = RandomCase.Draw(seed);

            RuleComparison.Of(Side(drawn, Late), Side(drawn, Late), AnalysisBudget.OfDifferences(0)).Differences.Should().BeEmpty();
        }
    }

    private static void Check(int cases, Func<Case, Sides?> sides)
    {
        var (changed, equal, movers) = (0, 0, 0);
        var faults = new List<string>();
        foreach (var drawn in Enumerable.Range(0, Property.Times(cases)).Select(number => SmallCase.Draw(Seed + number)))
        {
            if (sides(drawn) is not { } compared)
            {
                continue;
            }

            var (before, after) = (compared.OracleBefore, compared.OracleAfter);
            var (differences, renamed) = RuleComparison.Of(compared.Before, compared.After, AnalysisBudget.OfDifferences(0));
            foreach (var useCase in SmallCase.All(drawn.Rules))
            {
                var (was, now) = (Judged(useCase, compared.Before, before), Judged(useCase, compared.After, after));
                var found = Lines(was, now, renamed);
                var inside = differences.Where(difference => Analysed.Contains(difference.Set, useCase)).ToList();
                var told = inside.SelectMany(Told).ToHashSet(StringComparer.Ordinal);
                changed += found.Count > 0 ? 1 : 0;
                equal += found.Count == 0 ? 1 : 0;
                faults.AddRange(differences.Where(difference => !SaysRight(difference, useCase, drawn, before, after))
                    .Select(difference => $"{useCase}: wrongly told by {difference.Words.Value.Region}\n{drawn}"));
                if (!told.SetEquals(found))
                {
                    faults.Add($"{useCase}: told {string.Join("; ", told)}; is {string.Join("; ", found)}\n{drawn}");
                }

                foreach (var difference in inside.Where(IsMovedByNorms))
                {
                    movers++;
                    if (!difference.MovedBy.Any(norm => DecisionMoves.Moved(norm, useCase, before, after)))
                    {
                        faults.Add($"{useCase}: {difference.From} to {difference.To}, moved by none of {string.Join("; ", difference.MovedBy.Select(norm => norm.Norm.Rule))}\n{drawn}");
                    }
                }
            }

            faults.AddRange(differences.SelectMany(difference => WitnessFaults(difference, drawn, compared, renamed)).Select(fault => $"{fault}\n{drawn}"));
        }

        faults.Should().BeEmpty();
        changed.Should().BeGreaterThan(Property.Seen(50));
        equal.Should().BeGreaterThan(Property.Seen(500));
        movers.Should().BeGreaterThan(Property.Seen(10));
    }

    /// <summary>The witness shows the difference; the first alternative holds of it as it stands; the first norm named moved it.</summary>
    private static IEnumerable<string> WitnessFaults(Difference difference, Case drawn, Sides sides, IReadOnlyList<(NormReference Before, NormReference After)> renamed)
    {
        if (Judgeable(difference.Witness, drawn, sides).Any(useCase => !Told(difference).All(Lines(Judged(useCase, sides.Before, sides.OracleBefore), Judged(useCase, sides.After, sides.OracleAfter), renamed).Contains)))
        {
            yield return $"witness {difference.Witness} does not show {string.Join("; ", Told(difference))}";
        }

        var facts = KnownFacts.Of(drawn.Rules.Vocabulary, difference.Witness);
        if (facts.Holds(difference.Words.Value.Region.Alternatives[0], _ => throw new InvalidOperationException()) != Truth.True)
        {
            yield return $"witness {difference.Witness} is not in the first alternative of {difference.Words.Value.Region}";
        }

        if (IsMovedByNorms(difference) && !DecisionMoves.MayHaveMoved(difference.MovedBy[0], difference.Witness, sides.OracleBefore, sides.OracleAfter))
        {
            yield return $"witness {difference.Witness} is not moved by {difference.MovedBy[0].Norm.Rule}";
        }
    }

    /// <summary>Whether norms make the difference; where texts are not held on one side, that does.</summary>
    private static bool IsMovedByNorms(Difference difference) =>
        difference.Aspect == Aspect.Decision && difference.From != Decision.Undetermined && difference.To != Decision.Undetermined;

    /// <summary>The words hold of the use case just where the region does, among those that the words speak of; what they leave out is not held against them.</summary>
    private static bool SaysRight(Difference difference, UseCase useCase, Case drawn, RuleSide before, RuleSide after)
    {
        var words = difference.Words.Value;
        var isSpokenOf = words.Among switch
        {
            Among.Before => before.Evaluator.Evaluate(useCase, before.Day).Decision == difference.From,
            Among.After => after.Evaluator.Evaluate(useCase, after.Day).Decision == difference.To,
            _ => true,
        };
        var facts = KnownFacts.Of(drawn.Rules.Vocabulary, useCase);
        var isSaid = words.Region.Alternatives.Any(alternative => facts.Holds(alternative, _ => throw new InvalidOperationException()) == Truth.True);
        return !isSpokenOf || isSaid == Analysed.Contains(difference.Set, useCase) || (!isSaid && Analysed.Contains(words.Region.Rest, useCase));
    }

    private static IEnumerable<string> Told(Difference difference) => difference.From is { } from
        ? [$"{from} to {difference.To}"]
        : difference.MovedBy.Select(norm => $"{difference.Aspect} {(norm.Comes ? "+" : "-")}{norm.Norm.Rule} {norm.Modality}");

    private static HashSet<string> Lines(Verdict before, Verdict after, IReadOnlyList<(NormReference Before, NormReference After)> renamed)
    {
        var lines = new HashSet<string>(StringComparer.Ordinal);
        var nowCalled = renamed.ToDictionary(norms => norms.Before.Rule, norms => norms.After.Rule, StringComparer.Ordinal);
        if (before.Decision != after.Decision)
        {
            lines.Add($"{before.Decision} to {after.Decision}");
        }

        Add(Aspect.Exposures, finding => finding is { Bearer: Bearer.Vendor, Modality: Modality.Permission, Status: FindingStatus.Applies });
        Add(Aspect.Duties, finding => finding is { Bearer: Bearer.Customer, Modality: Modality.Obligation, Status: FindingStatus.Applies, Fulfilment: Fulfilment.Outstanding });
        Add(Aspect.Assurances, finding => finding is { Bearer: Bearer.Vendor, Modality: not Modality.Permission, Status: FindingStatus.Applies });
        return lines;

        void Add(Aspect aspect, Func<Finding, bool> shows)
        {
            var was = before.Findings.Where(shows).Select(finding => $"{nowCalled.GetValueOrDefault(finding.Rule, finding.Rule)} {finding.Modality}").ToList();
            var now = after.Findings.Where(shows).Select(finding => $"{finding.Rule} {finding.Modality}").ToList();
            lines.UnionWith(now.Except(was, StringComparer.Ordinal).Select(rule => $"{aspect} +{rule}"));
            lines.UnionWith(was.Except(now, StringComparer.Ordinal).Select(rule => $"{aspect} -{rule}"));
        }
    }

    /// <summary>The witness; where a side does not know a value of it and cannot evaluate it, what it may turn out to be.</summary>
    private static IEnumerable<UseCase> Judgeable(UseCase witness, Case drawn, Sides sides) => sides.Before.Judge(witness) is not null && sides.After.Judge(witness) is not null
        ? [witness]
        : SmallCase.All(drawn.Rules).Where(useCase => drawn.Rules.Vocabulary.Facts.Where(fact => !fact.IsDerived)
            .All(fact => (witness[fact.Name] ?? fact.Presumed) is not { } value || value.Equals(useCase[fact.Name])));

    /// <summary>As a side says that knows the use case's values; else as it would with the values of both vocabularies.</summary>
    private static Verdict Judged(UseCase useCase, RuleSide side, RuleSide oracle) => side.Judge(useCase) ?? oracle.Evaluator.Evaluate(useCase, oracle.Day);

    private static Sides Of(RuleSide before, RuleSide after) => new(before, after, before, after);

    private static RuleSide Side(Case drawn, DateOnly day) => new(Engine.Bare(drawn.Rules), day, "drawn");

    /// <summary>The same packs with the last rule that can go left out.</summary>
    private static Case Without(Case drawn) => WithLast(drawn, rule =>
    {
        rule.Remove();
        return true;
    });

    /// <summary>The same packs with the last norm that can become something else under its old id doing so.</summary>
    private static Case WithAnotherRole(Case drawn) => WithLast(drawn, rule =>
    {
        if (rule["modality"] is not { } modality)
        {
            return false;
        }

        rule["modality"] = (string?)modality == "permission" ? "prohibition" : "permission";
        rule.Remove("fulfilledWhen");
        rule.Remove("standing");
        return true;
    });

    private static Case WithLast(Case drawn, Func<JObject, bool> change)
    {
        var rules = ((JArray)drawn.Root["packs"]!).Sum(pack => (pack["rules"] as JArray)?.Count ?? 0);
        for (var place = rules - 1; place >= 0; place--)
        {
            var root = (JObject)drawn.Root.DeepClone();
            var isChanged = change((JObject)((JArray)root["packs"]!).SelectMany(pack => pack["rules"] as JArray ?? []).ElementAt(place));
            var changed = new Case(root);
            if (isChanged && changed.Faults.Count == 0)
            {
                return changed;
            }
        }

        return drawn;
    }

    /// <summary>What is compared, and by what it is checked: the same rules in a vocabulary that has the values of both.</summary>
    private sealed record Sides(RuleSide Before, RuleSide After, RuleSide OracleBefore, RuleSide OracleAfter);
}
