using FluentAssertions;
using Xunit;

namespace Compliance.Tests.Evaluation.Tables;

public sealed class SetTestTests
{
    [Theory]
    [InlineData("[]", Truth.False)]
    [InlineData("'sell'", Truth.True)]
    [InlineData("['store']", Truth.False)]
    [InlineData("['store', 'sell']", Truth.True)]
    [InlineData("['train']", Truth.Unknown)]
    [InlineData("['train', 'sell']", Truth.True)]
    [InlineData("null", Truth.Unknown)]
    public void Any_OfTuneAndSell_HoldsOfSetsThatContainOne(string purpose, object expected) => Check("['tune', 'sell']", purpose, (Truth)expected);

    [Theory]
    [InlineData("[]", Truth.False)]
    [InlineData("['sell']", Truth.False)]
    [InlineData("['tune', 'sell', 'store']", Truth.True)]
    [InlineData("['train', 'sell']", Truth.Unknown)]
    [InlineData("['train']", Truth.False)]
    [InlineData("null", Truth.Unknown)]
    public void All_OfTuneAndSell_HoldsOfSetsThatContainEach(string purpose, object expected) => Check("{ all: ['tune', 'sell'] }", purpose, (Truth)expected);

    [Theory]
    [InlineData("[]", Truth.True)]
    [InlineData("['store']", Truth.True)]
    [InlineData("['store', 'sell']", Truth.False)]
    [InlineData("['train', 'store']", Truth.Unknown)]
    [InlineData("['train', 'sell']", Truth.False)]
    [InlineData("null", Truth.Unknown)]
    public void None_OfTuneAndSell_HoldsOfSetsThatContainNeither(string purpose, object expected) => Check("{ none: ['tune', 'sell'] }", purpose, (Truth)expected);

    [Theory]
    [InlineData("[]", Truth.True)]
    [InlineData("['sell']", Truth.True)]
    [InlineData("['sell', 'tune']", Truth.True)]
    [InlineData("['sell', 'store']", Truth.False)]
    [InlineData("['train', 'sell']", Truth.Unknown)]
    [InlineData("['train', 'store']", Truth.False)]
    [InlineData("null", Truth.Unknown)]
    public void Only_TuneAndSell_HoldsOfSetsWithNothingElse(string purpose, object expected) => Check("{ only: ['tune', 'sell'] }", purpose, (Truth)expected);

    [Theory]
    [InlineData("['tune']", Truth.True)]
    [InlineData("['tune', 'sell']", Truth.False)]
    [InlineData("['sell']", Truth.False)]
    [InlineData("[]", Truth.False)]
    public void Several_InOneTest_MustAllHold(string purpose, object expected) => Check("{ all: 'train', none: 'sell' }", purpose, (Truth)expected);

    private static void Check(string test, string purpose, Truth expected) =>
        Sample.Holds($"{{ purpose: {test} }}", $"{{ purpose: {purpose} }}").Should().Be(expected);
}
