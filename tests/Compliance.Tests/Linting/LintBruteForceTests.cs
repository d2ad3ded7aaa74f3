using Compliance.Authoring.Linting;
using Compliance.Authoring.Witnesses;
using Compliance.Rules.Diagnostics;
using Compliance.Tests.Analysis;
using Compliance.Tests.Evaluation;
using Compliance.Tests.Evaluation.RandomPacks;
using Xunit;

namespace Compliance.Tests.Linting;

/// <summary>On small random packs lint finds exactly what trying every use case on every day finds.</summary>
public sealed class LintBruteForceTests
{
    [Fact]
    public void Conflicts_RandomPacks_AreThoseOfSomeUseCase() => Check(60, (lint, tried) => Differences(
        lint.Where(finding => finding.Code == LintCode.Conflict).Select(finding => string.Join(' ', finding.Rules)),
        from one in tried
        from prohibition in one.Slice.Rules.Norms
        from other in one.Slice.Rules.Norms
        where prohibition.Norm.Modality == Modality.Prohibition && other.Norm.Modality != Modality.Prohibition
            && prohibition.Norm.Bearer == other.Norm.Bearer && prohibition.Norm.Topic == other.Norm.Topic
            && one.Values[prohibition.Applies] == Truth.True && one.Values[other.Applies] == Truth.True
        select $"{prohibition.Norm.FullId} {other.Norm.FullId}"));

    [Fact]
    public void Conflicts_RandomPacks_AreSeenInTheVerdictOnTheirWitness() => Property.Check(
        80,
        drawn => [.. from finding in Linter.Lint(Context(drawn))
                     where finding.Code == LintCode.Conflict
                     let verdict = Engine.Of(drawn.Rules).Evaluate(finding.Witness!, finding.Witness!.AsOf ?? DateOnly.MinValue)
                     where !verdict.Conflicts.Any(conflict => finding.Rules.All(rule => conflict.Rules.Contains(rule, StringComparer.Ordinal)))
                     select $"{finding}: {finding.Witness}"],
        SmallCase.Arbitrary);

    [Fact]
    public void RulesThatNeverApply_RandomPacks_ApplyInNoUseCase() => Check(60, (lint, tried) => Differences(
        lint.Where(finding => finding.Code == LintCode.NeverApplies || finding.Code == LintCode.OutOfScope || finding.Code == LintCode.EmptyCondition)
            .Select(finding => finding.Rules[0]),
        tried.SelectMany(one => one.Context.Rules.Rules).Select(rule => rule.FullId).Distinct(StringComparer.Ordinal).Except(
            tried.SelectMany(one => one.Slice.Rules.Parts
                .Where(parts => one.Values[one.Slice.Norms.TryGetValue(parts.Rule.FullId, out var norm) ? norm.Applies : parts.Conditions] == Truth.True)
                .Select(parts => parts.Rule.FullId)),
            StringComparer.Ordinal)));

    [Fact]
    public void IdleExceptions_RandomPacks_TakeAwayNoUseCase() => Check(60, (lint, tried) =>
    {
        var firing = tried.SelectMany(one => one.Slice.Rules.Parts
            .Where(parts => one.Values[parts.Scope] == Truth.True && one.Values[parts.When] == Truth.True && one.Values[parts.Exception] == Truth.True)
            .Select(parts => parts.Rule.FullId)).ToHashSet(StringComparer.Ordinal);
        return from finding in lint
               where finding.Code == LintCode.IdleException && firing.Contains(finding.Rules[0])
               select $"{finding}";
    });

    private static void Check(int ruleSets, Func<IReadOnlyList<LintFinding>, IReadOnlyList<Tried>, IEnumerable<string>> faults) => Property.Check(
        ruleSets,
        drawn =>
        {
            var context = Context(drawn);
            var lint = Linter.Lint(context);
            var useCases = SmallCase.All(drawn.Rules);
            return [.. faults(lint, [.. context.Slices.SelectMany(slice => useCases.Select(useCase => new Tried(context, slice, SliceValues.Of(context.Compiled, slice.Rules, useCase))))]).Take(5)];
        },
        SmallCase.Arbitrary);

    private static LintContext Context(Case drawn) => new(drawn.Rules, drawn.Rules.Packs.Select(pack => pack.Id).ToHashSet(StringComparer.Ordinal), new());

    private static IEnumerable<string> Differences(IEnumerable<string> found, IEnumerable<string> expected)
    {
        var (all, wanted) = (found.ToHashSet(StringComparer.Ordinal), expected.ToHashSet(StringComparer.Ordinal));
        return all.Except(wanted, StringComparer.Ordinal).Select(one => $"found for nothing: {one}").Concat(wanted.Except(all, StringComparer.Ordinal).Select(one => $"not found: {one}"));
    }

    /// <summary>A use case on the days of a slice, with the truth of each node there.</summary>
    private sealed record Tried(LintContext Context, LintSlice Slice, Truth[] Values);
}
