using System.Text;
using Compliance.Rules.Compilation;
using Compliance.Rules.Compilation.Codes;
using Compliance.Rules.Diagnostics;
using Compliance.Rules.Parsing;
using Compliance.Rules.Reporting;
using Compliance.Rules.Validation;
using Compliance.Tests.Evaluation;
using Compliance.Tests.Evaluation.RandomPacks;
using Compliance.Tests.Fuzzing;
using Compliance.Tests.WrongInput;
using FluentAssertions;
using Newtonsoft.Json.Linq;
using Xunit;

namespace Compliance.Tests.Compilation;

/// <summary>The readers of use cases against each other: the strict one is the judge, the fast one may only spare it work.</summary>
public sealed class EncoderTests
{
    [Fact]
    public void TryEncode_RandomUseCases_GivesWhatTheStrictReaderGives() => Property.Check(ruleSets: 300, drawn =>
    {
        var rules = CompiledRules.Compile(drawn.Rules);
        return [.. drawn.UseCases.SelectMany(useCase => Differences(rules, Encoding.UTF8.GetBytes(useCase.ToJson()), mustBeFast: false))];
    });

    [Fact]
    public void TryEncode_DamagedUseCases_TakesNoneThatTheStrictReaderRefuses()
    {
        var drawn = LargeCase.Draw(seed: 5, rules: 50, useCases: 40);
        var rules = CompiledRules.Compile(drawn.Rules);
        var strangers = drawn.UseCases.Select(useCase => (JToken)JObject.Parse(useCase.ToJson())).ToList();
        var mutator = new Mutator(new Dice(20261121), strangers);

        var wrong = Enumerable.Range(0, 20_000).SelectMany(round =>
            Differences(rules, mutator.Mutate(drawn.UseCases[round % drawn.UseCases.Count].ToJson()), mustBeFast: false));

        wrong.Should().BeEmpty();
    }

    [Theory]
    [InlineData("""{ "purpose": ["train", "train"], "place": "FR-75", "age": 17.5, "optOut": null, "plan": "pro", "id": "é", "note": "n", "asOf": "2026-01-15" }""", true)]
    [InlineData("""{ "purpose": "train", "content": [], "age": -0.0, "isFlagged": true }""", true)]
    [InlineData("""{ "purpose": "tr\u0061in" }""", false)]
    [InlineData("""{ "id": null, "$schema": "use-case.schema.json" }""", false)]
    [InlineData("""{ "age": 1e2 }""", true)]
    [InlineData("{}", true)]
    public void TryEncode_UnusualSpellings_AreTakenOrLeftToTheStrictReader(string json, bool isTaken)
    {
        var rules = CompiledRules.Compile(Sample.Rules("{ id: 'rule', modality: 'prohibition', when: { place: 'FR-75', age: { gte: 18 } } }"));

        Differences(rules, Encoding.UTF8.GetBytes(json), mustBeFast: isTaken).Should().BeEmpty();
        UseCaseJsonEncoder.TryEncode(Encoding.UTF8.GetBytes(json), rules.Book, new EncodedUseCase(rules.Book), echo: null).Should().Be(isTaken);
    }

    public static TheoryData<string> WrongUseCases => [.. BadInputs.All.Where(input => input.Value.Door == Door.UseCase).Select(input => input.Key)];

    [Theory]
    [MemberData(nameof(WrongUseCases))]
    public void TryEncode_WrongUseCase_IsLeftToTheStrictReader(string name)
    {
        var input = BadInputs.All[name];
        using var folder = new TestFolder();
        input.Write(folder.Path);
        var read = new DiagnosticBag();
        if (Compliance.Rules.Loading.BoundedFile.Read(Path.Combine(folder.Path, input.Target), int.MaxValue, read) is not { } text)
        {
            read.Sorted().Should().ContainSingle("there is nothing to encode");
            return;
        }

        var rules = CompiledRules.Compile(Compliance.Rules.Loading.RuleSetLoader.Load(
            [new Compliance.Rules.Loading.FolderPackSource(Path.Combine(folder.Path, "rules"))], new DiagnosticBag())!);

        UseCaseJsonEncoder.TryEncode(text.Bytes.Span, rules.Book, new EncodedUseCase(rules.Book), new UseCaseEcho()).Should().BeFalse();
    }

    /// <summary>What differs between the two readers on a text.</summary>
    private static List<string> Differences(CompiledRules rules, byte[] json, bool mustBeFast)
    {
        var text = Encoding.UTF8.GetString(json);
        var echo = new UseCaseEcho();
        var fast = new EncodedUseCase(rules.Book);
        if (!UseCaseJsonEncoder.TryEncode(json, rules.Book, fast, echo))
        {
            return mustBeFast ? [$"left to the strict reader: {text}"] : [];
        }

        var faults = new DiagnosticBag();
        var document = UseCaseReader.Read(new SourceText("use-case.json", json), faults);
        if (document is null || UseCaseBinder.Bind(document.UseCase, rules.Vocabulary, document, faults) is null)
        {
            return [$"taken though {string.Join(", ", faults.Sorted())}: {text}"];
        }

        var strict = new EncodedUseCase(rules.Book);
        var differences = new List<string>();
        if (!UseCaseEncoder.TryEncode(document.UseCase, rules.Book, strict) || !Same(rules, fast, strict))
        {
            differences.Add($"other codes: {text}");
        }

        if (!echo.ToUseCase(fast.AsOf).Equals(document.UseCase) || echo.ToUseCase(fast.AsOf).ToJson() != document.UseCase.ToJson())
        {
            differences.Add($"another echo: {text}");
        }

        return differences;
    }

    private static bool Same(CompiledRules rules, EncodedUseCase one, EncodedUseCase other) =>
        one.AsOf == other.AsOf && rules.Vocabulary.Facts.All(fact =>
            one.IsKnown(fact.Index) == other.IsKnown(fact.Index)
            && one.IsGiven(fact.Index) == other.IsGiven(fact.Index)
            && one.IsPresumed(fact.Index) == other.IsPresumed(fact.Index)
            && one.Codes[fact.Index] == other.Codes[fact.Index]
            && (!one.IsKnown(fact.Index) || one.Value(fact).Equals(other.Value(fact))));
}
