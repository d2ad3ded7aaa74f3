using FluentAssertions;
using Xunit;

namespace Compliance.Tests.Evaluation.Tables;

public sealed class NumberTests
{
    [Theory]
    [InlineData("{ gte: 13, lt: 18 }", "12.9", Truth.False)]
    [InlineData("{ gte: 13, lt: 18 }", "13", Truth.True)]
    [InlineData("{ gte: 13, lt: 18 }", "17.9", Truth.True)]
    [InlineData("{ gte: 13, lt: 18 }", "18", Truth.False)]
    [InlineData("{ gt: 13, lte: 18 }", "13", Truth.False)]
    [InlineData("{ gt: 13, lte: 18 }", "18", Truth.True)]
    [InlineData("{ lt: 13 }", "-1", Truth.True)]
    [InlineData("{ gt: 13 }", "13.0000001", Truth.True)]
    [InlineData("16", "16", Truth.True)]
    [InlineData("16", "16.5", Truth.False)]
    [InlineData("[13, 16]", "16", Truth.True)]
    [InlineData("[13, 16]", "15", Truth.False)]
    [InlineData("{ gte: 13 }", "null", Truth.Unknown)]
    public void Evaluate_NumberAgainstBounds_KeepsToThem(string test, string age, object expected) =>
        Sample.Holds($"{{ age: {test} }}", $"{{ age: {age} }}").Should().Be((Truth)expected);
}
