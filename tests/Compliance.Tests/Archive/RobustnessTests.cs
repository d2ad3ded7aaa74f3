using System.Diagnostics;
using System.Globalization;
using System.Text;
using Compliance.Authoring.Archive;
using FluentAssertions;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Compliance.Tests.Archive;

/// <summary>Archived texts are input from strangers: whatever they hold, reading them ends soon and throws nothing.</summary>
public class RobustnessTests
{
    private const string Noise = "*_[]()<>|`#\\!&;:.-=~\"“”’\n\n\n\t    1aAi\0\uFEFF\u200B\uD800é";

    [Fact]
    public void Parse_OfMutatedDocuments_NeverThrows() =>
        Prop.ForAll(Arb.From(Mutated()), markdown =>
        {
            var outline = DocumentOutline.Parse("mutated.md", markdown).Outline;
            outline?.Clauses.Select(clause => (clause.Hash, clause.OwnHash, clause.FirstWords(3), clause.Source)).Should().NotBeEmpty();
            return true;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(1_000).WithReplay(20_260_313, 20_260_407));

    /// <summary>Texts of 1 MB that have made parsers slow.</summary>
    public static TheoryData<string, string> Pathological { get; } = new()
    {
        { "plain", "Trout swim in (a) the river or (b) the pond. " },
        { "blocks", "(a) Trout swim.\n\n" },
        { "distinct headings", "## Trout\n\nText.\n\n" },
        { "bold", "**a** " },
        { "emphasis", "*a **b " },
        { "stars", "*" },
        { "brackets", "[" },
        { "same number", "1\\. a\n\n" },
        { "same number, other text", "1\\. #N\n\n" },
        { "other headings", "## #N\n\n" },
        { "links", "[a](" },
        { "enumerators", "(a) (b) (i) " },
        { "letters", "(a) " },
        { "parentheses", "(" },
        { "pipes", "|" },
        { "table", "| a | b |\n" },
        { "cells", "| a " },
        { "breaks", "a<br><br>" },
        { "tags", "<a" },
        { "comments", "<!--" },
        { "instructions", "<?" },
        { "declarations", "<!A" },
        { "images", "![a](" },
        { "targets", "[a](((((b)" },
        { "definitions", "[a]: b\n" },
        { "backticks", "`a``" },
        { "quotes", "> a\n" },
        { "bullets", "* a\n" },
        { "numbers", "1. a\n" },
        { "points", "1.1." },
        { "entities", "&amp;" },
        { "underlines", "a\n\n===\n\n" },
        { "sentences", "A. B. C? D! " },
        { "repetition", "a\n\nb\n\nc\n\nd\n\ne\n\nf\n\n" },
        { "spaces", " " },
        { "underlined headings", "a\n===\n\n" },
        { "lines of equal signs", "===\n" },
        { "heading lines", "Trout #N\n\nText.\n\n" },
        { "same lines", "Trout\n\n" },
        { "labels that open lines", "a. Trout\nb. Pike\n" },
        { "section lines", "Section #N: Trout\n" },
        { "numbers alone on their lines", "#N. Trout\n\nText.\n\n" },
        { "lists that start over", "1. a\n2. b\n" },
        { "nested bullets", "* a\n    * b\n        * c\n" },
        { "dates", "Effective May 1, 2026\n\n" },
        { "contents", "* [Trout](x)\n* [Trout](x)\n\n" },
    };

    [Theory]
    [MemberData(nameof(Pathological))]
    public void Parse_OfPathologicalDocuments_EndsSoon(string name, string piece)
    {
        var text = new StringBuilder("Trout rules for the long cold river and the quiet pool below it where herons wait all day and willows lean far over.\n\n");
        while (text.Length < 1_000_000)
        {
            text.Append(piece.Replace("#N", text.Length.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal));
        }

        var watch = Stopwatch.StartNew();
        var document = DocumentOutline.Parse("pathological.md", text.ToString());
        document.Outline?.Clauses.Sum(clause => clause.Id.Length).Should().BePositive();
        watch.Elapsed.Should().BeLessThan(TimeSpan.FromSeconds(20), "{0} must not take quadratic time", name);
    }

    [SharedFact]
    public void Parse_OfTheWholeArchive_TakesSeconds()
    {
        var texts = SharedArchive.Files.Select(file => (file, SharedArchive.Read(file))).ToArray();
        var watch = Stopwatch.StartNew();
        texts.Select(text => DocumentOutline.Parse(text.file, text.Item2).Outline).Should().NotContainNulls();
        watch.Elapsed.Should().BeLessThan(TimeSpan.FromSeconds(60));
    }

    private static Gen<string> Mutated() =>
        from document in RandomDocuments.Arbitrary.Generator
        from count in Gen.Choose(0, 12)
        from places in Gen.ArrayOf(Gen.Choose(0, 1_000_000), count)
        from noise in Gen.ArrayOf(Gen.Elements(Noise.ToCharArray()), count)
        from kinds in Gen.ArrayOf(Gen.Choose(0, 2), count)
        select Mutate(document, places, noise, kinds);

    private static string Mutate(string document, int[] places, char[] noise, int[] kinds)
    {
        var text = new StringBuilder(document);
        for (var i = 0; i < places.Length && text.Length > 0; i++)
        {
            var at = places[i] % text.Length;
            switch (kinds[i])
            {
                case 0:
                    text.Insert(at, new string(noise[i], 1 + (places[i] % 5)));
                    break;
                case 1:
                    text[at] = noise[i];
                    break;
                default:
                    text.Remove(at, Math.Min(text.Length - at, 1 + (places[i] % 7)));
                    break;
            }
        }

        return text.ToString();
    }
}
