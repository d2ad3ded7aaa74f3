using Compliance.Rules.Analysis;
using Compliance.Rules.Compilation;
using Compliance.Tests.Evaluation;
using FluentAssertions;
using Xunit;

namespace Compliance.Tests.Analysis;

/// <summary>What is decided of some uses is what is decided of all, among them.</summary>
public sealed class DecisionSetsWithinTests
{
    [Theory]
    [InlineData(Decision.Prohibited)]
    [InlineData(Decision.Conditional)]
    [InlineData(Decision.Permitted)]
    [InlineData(Decision.NotAddressed)]
    [InlineData(Decision.Undetermined)]
    public void Of_SomeUses_AreThoseOfAllAmongThem(Decision decision)
    {
        var compiled = CompiledRules.Compile(Sample.Rules(
            """
            { id: 'a', modality: 'prohibition', when: { plan: 'paid', age: { gte: 18 } }, unless: { purpose: 'sell', optOut: true } },
            { id: 'b', modality: 'permission', when: { purpose: ['sell', 'store'], place: 'EU' } },
            { id: 'c', modality: 'obligation', when: { content: { none: ['hate'] } }, fulfilledWhen: { isSigned: true } }
            """));
        var slice = compiled.On(new(2026, 1, 15));
        var space = UseCaseSpace.Of([slice]);
        var sets = new SliceSets(space, slice);
        var all = DecisionSets.Of(sets, compiled.Purpose);

        foreach (var (variable, answer) in Enumerable.Range(0, space.Variables.Count).SelectMany(variable => Enumerable.Range(0, space.Variables[variable].Domain).Select(answer => (variable, answer))))
        {
            var some = space.Where(variable, answer);

            DecisionSets.Of(sets, compiled.Purpose, some)[decision].Should().Be(all[decision] & some, $"of variable {variable} as {answer}");
        }
    }
}
