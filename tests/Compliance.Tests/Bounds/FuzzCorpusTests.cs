using FluentAssertions;
using Xunit;

namespace Compliance.Tests.Bounds;

/// <summary>What the fuzzer starts from, and what it once found, stays without findings.</summary>
public sealed class FuzzCorpusTests
{
    public static TheoryData<string> Kinds => [.. Targets.All.Keys];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Corpus_OfTheFuzzer_IsReadWithoutFindings(string kind)
    {
        var files = Directory.GetFiles(Repository.PathOf("tests/Compliance.Fuzzing/corpus", kind));

        files.Should().NotBeEmpty();
        files.Should().AllSatisfy(file => Targets.All[kind](File.ReadAllBytes(file)));
    }
}
