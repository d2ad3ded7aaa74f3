using Compliance.Rules.Compilation;
using Compliance.Rules.Differences;
using Compliance.Rules.Evaluation;
using Compliance.Tests.Analysis;
using Compliance.Tests.Evaluation;
using Compliance.Tests.Evaluation.Oracles;
using Compliance.Tests.Evaluation.RandomPacks;
using FluentAssertions;
using FsCheck;
using FsCheck.Fluent;
using Newtonsoft.Json.Linq;
using Xunit;

namespace Compliance.Tests.Differences;

/// <summary>On small random packs the regions of a difference hold exactly the use cases that trying them all finds changed, each in the right region.</summary>
public sealed class DifferenceAgreementTests
{
    private static readonly DateOnly Early = new(2024, 3, 1);
    private static readonly DateOnly Late = new(2025, 9, 1);

    [Fact]
    public void Of_TwoDays_HoldsExactlyWhatChanges() => Check(120, rules => (Side(rules, Early), Side(rules, Late)));

    [Fact]
    public void Of_TwoPacks_HoldsExactlyWhatChanges() => Check(120, rules => (Side(rules, Late), Side(WithoutARule(rules), Late)));

    [Fact]
    public void Of_TheSameRules_IsEmpty()
    {
        for (var seed = 0; seed < 30; seed++)
        {
            var drawn = RandomCase.Draw(seed);

            RuleComparison.Of(Side(drawn, Late), Side(drawn, Late)).Should().BeEmpty();
        }
    }

    private static void Check(int cases, Func<Case, (RuleSide Before, RuleSide After)> sides)
    {
        var (changed, equal) = (0, 0);
        var faults = new List<string>();
        foreach (var drawn in Gen.Sample(SmallCase.Arbitrary.Generator, 20, cases))
        {
            var (before, after) = sides(drawn);
            var differences = RuleComparison.Of(before, after);
            var useCases = SmallCase.All(drawn.Rules);
            foreach (var useCase in useCases)
            {
                var found = Lines(before.Evaluator.Evaluate(useCase, before.Day), after.Evaluator.Evaluate(useCase, after.Day));
                var told = differences.Where(difference => Analysed.Contains(difference.Set, useCase)).SelectMany(Told).ToHashSet(StringComparer.Ordinal);
                changed += found.Count > 0 ? 1 : 0;
                equal += found.Count == 0 ? 1 : 0;
                faults.AddRange(differences.Where(difference => !SaysRight(difference, useCase, drawn, before, after))
                    .Select(difference => $"{useCase}: wrongly told by {difference.Words.Value.Region}\n{drawn}"));
                if (!told.SetEquals(found))
                {
                    faults.Add($"{useCase}: told {string.Join("; ", told)}; is {string.Join("; ", found)}\n{drawn}");
                }
            }

            faults.AddRange(from difference in differences
                            let lines = Lines(before.Evaluator.Evaluate(difference.Witness, before.Day), after.Evaluator.Evaluate(difference.Witness, after.Day))
                            where !Told(difference).All(lines.Contains)
                            select $"witness {difference.Witness} does not show {string.Join("; ", Told(difference))}");
        }

        faults.Should().BeEmpty();
        changed.Should().BeGreaterThan(200);
        equal.Should().BeGreaterThan(500);
    }

    /// <summary>The words hold of the use case just where the region does, among those that the words speak of; what they leave out is not held against them.</summary>
    private static bool SaysRight(Difference difference, UseCase useCase, Case drawn, RuleSide before, RuleSide after)
    {
        var words = difference.Words.Value;
        var isSpokenOf = difference.From is null
            || (words.IsOfAfter ? after.Evaluator.Evaluate(useCase, after.Day).Decision == difference.To : before.Evaluator.Evaluate(useCase, before.Day).Decision == difference.From);
        var facts = KnownFacts.Of(drawn.Rules.Vocabulary, useCase);
        var isSaid = words.Region.Alternatives.Any(alternative => facts.Holds(alternative, _ => throw new InvalidOperationException()) == Truth.True);
        return !isSpokenOf || isSaid == Analysed.Contains(difference.Set, useCase) || (!isSaid && Analysed.Contains(words.Region.Rest, useCase));
    }

    private static IEnumerable<string> Told(Difference difference) => difference.From is { } from
        ? [$"{from} to {difference.To}"]
        : difference.MovedBy.Select(norm => $"{difference.Aspect} {(norm.Comes ? "+" : "")}{(norm.Goes ? "-" : "")}{norm.Norm.Rule}");

    private static HashSet<string> Lines(Verdict before, Verdict after)
    {
        var lines = new HashSet<string>(StringComparer.Ordinal);
        if (before.Decision != after.Decision)
        {
            lines.Add($"{before.Decision} to {after.Decision}");
        }

        Add(Aspect.Exposures, verdict => verdict.Exposures);
        Add(Aspect.Duties, verdict => verdict.Obligations);
        Add(Aspect.Assurances, verdict => [.. verdict.Findings.Where(IsPromise).Select(finding => finding.Rule)]);
        return lines;

        void Add(Aspect aspect, Func<Verdict, IReadOnlyList<string>> of)
        {
            lines.UnionWith(of(after).Except(of(before), StringComparer.Ordinal).Select(rule => $"{aspect} +{rule}"));
            lines.UnionWith(of(before).Except(of(after), StringComparer.Ordinal).Select(rule => $"{aspect} -{rule}"));
        }
    }

    private static bool IsPromise(Finding finding) => finding is { Bearer: Bearer.Vendor, Modality: not Modality.Permission, Status: FindingStatus.Applies };

    private static RuleSide Side(Case drawn, DateOnly day) => new((ComplianceEvaluator)Engine.Of(drawn.Rules), day, "drawn");

    /// <summary>The same packs with the last rule that can go left out.</summary>
    private static Case WithoutARule(Case drawn)
    {
        var rules = ((JArray)drawn.Root["packs"]!).Sum(pack => (pack["rules"] as JArray)?.Count ?? 0);
        for (var place = rules - 1; place >= 0; place--)
        {
            var root = (JObject)drawn.Root.DeepClone();
            ((JArray)root["packs"]!).SelectMany(pack => pack["rules"] as JArray ?? []).ElementAt(place).Remove();
            var without = new Case(root);
            if (without.Faults.Count == 0)
            {
                return without;
            }
        }

        return drawn;
    }
}
