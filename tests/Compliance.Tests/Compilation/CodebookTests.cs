using Compliance.Rules.Compilation;
using Compliance.Tests.Evaluation;
using FluentAssertions;
using Xunit;

namespace Compliance.Tests.Compilation;

/// <summary>Each test is looked up once however often rules make it.</summary>
public sealed class CodebookTests
{
    [Theory]
    [InlineData("{ plan: ['free', 'team'] }", "{ plan: ['team', 'free'] }", 1)]
    [InlineData("{ plan: ['free', 'team'] }", "{ plan: ['free', 'solo'] }", 2)]
    [InlineData("{ plan: ['free', 'free'] }", "{ plan: ['free'] }", 2)]
    [InlineData("{ plan: 'pro' }", "{ plan: 'paid' }", 1)]
    [InlineData("{ optOut: true }", "{ optOut: false }", 2)]
    [InlineData("{ age: { gte: 18 } }", "{ age: { gte: 18 } }", 1)]
    [InlineData("{ age: { gte: 18 } }", "{ age: { gt: 18 } }", 2)]
    [InlineData("{ age: [0, 3] }", "{ age: [-0.0, 3] }", 1)]
    [InlineData("{ age: { gte: 0.1 } }", "{ age: { gte: 0.1 } }", 1)]
    [InlineData("{ age: [3, 4] }", "{ age: [3, 5] }", 2)]
    [InlineData("{ purpose: ['train', 'sell'] }", "{ purpose: { only: ['sell', 'train'] } }", 2)]
    [InlineData("{ purpose: { none: ['train', 'sell'] } }", "{ purpose: ['sell', 'train'] }", 1)]
    [InlineData("{ purpose: { all: ['train', 'sell'] } }", "{ purpose: ['train'] }", 2)]
    public void Tests_OfTwoRules_AreThoseThatDiffer(string one, string other, int tests)
    {
        var without = Tests("{}", "{}");

        (Tests(one, other) - without).Should().Be(tests);
    }

    private static int Tests(string one, string other) =>
        CompiledRules.ForFew(Sample.Rules($"{{ id: 'one', modality: 'prohibition', when: {one} }}, {{ id: 'other', modality: 'prohibition', when: {other} }}")).Book.Tests.Count;
}
