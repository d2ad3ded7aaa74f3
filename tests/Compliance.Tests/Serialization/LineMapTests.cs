using System.Text;
using Compliance.Json;
using FluentAssertions;
using Xunit;

namespace Compliance.Tests.Serialization;

/// <summary>Places in a text, whatever characters and ends of lines it has, and in whatever order they are asked for.</summary>
public sealed class LineMapTests
{
    [Theory]
    [InlineData("{ \"a\": 1,\n  \"b\": [\n\n  2 ] }")]
    [InlineData("{ \"é€\": \"😀\",\r\n  \"ß\": [\r\n\r\n  \"…\", 2 ] }")]
    [InlineData("\n\n{ }\n")]
    [InlineData("é\né\né")]
    [InlineData("")]
    public void At_EveryByteForwardsAndBackwards_IsThePlaceOfItsCharacter(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        var offsets = Enumerable.Range(0, bytes.Length + 1).Where(offset => offset == bytes.Length || (bytes[offset] & 0xC0) != 0x80).ToList();
        var lines = new LineMap(new SourceText("some.json", bytes));

        foreach (var offset in offsets.Concat(Enumerable.Reverse(offsets)).Concat(offsets.Where((_, place) => place % 3 == 0)))
        {
            lines.At(offset).Should().Be(Plainly(bytes, offset));
        }
    }

    [Theory]
    [InlineData(0, 2, 1, 3)]
    [InlineData(1, 0, 2, 1)]
    [InlineData(1, 3, 2, 3)]
    [InlineData(2, 0, 3, 1)]
    public void At_ByteOfALine_IsThePlaceOfItsCharacter(long line, long byteInLine, int expectedLine, int expectedColumn) =>
        new LineMap(SourceText.Of("some.json", "abc\nd\u00e9f\r\ng")).At(line, byteInLine).Should().Be(new SourceLocation("some.json", expectedLine, expectedColumn));

    private static SourceLocation Plainly(byte[] bytes, int offset)
    {
        var before = Encoding.UTF8.GetString(bytes, 0, offset);
        return new("some.json", before.Count(character => character == '\n') + 1, before.Length - before.LastIndexOf('\n'));
    }
}
