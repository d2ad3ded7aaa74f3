using System.Globalization;
using System.Text;
using Compliance.Authoring.Archive;
using Compliance.Tests.Archive;
using FluentAssertions;
using Xunit;

namespace Compliance.EndToEnd.Archive;

/// <summary>Texts that would be dear if anything took quadratic time. The limits are many times what is needed.</summary>
[Collection(RunAlone.Name)]
public sealed class PathologicalTextTests
{
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

        var spent = ProcessorTime.Of(() => DocumentOutline.Parse("pathological.md", text.ToString()).Outline?.Clauses.Sum(clause => clause.Id.Length).Should().BePositive());

        spent.Should().BeLessThan(TimeSpan.FromSeconds(20), "{0} must not take quadratic time", name);
    }

    [SharedFact]
    public void Parse_OfTheWholeArchive_TakesSeconds()
    {
        var texts = SharedArchive.Files.Select(file => (file, SharedArchive.Read(file))).ToArray();

        ProcessorTime.Of(() => texts.Select(text => DocumentOutline.Parse(text.file, text.Item2).Outline).Should().NotContainNulls()).Should().BeLessThan(TimeSpan.FromSeconds(60));
    }
}
