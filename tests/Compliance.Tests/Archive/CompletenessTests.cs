using System.Net;
using System.Text.RegularExpressions;
using Compliance.Authoring.Archive;
using FluentAssertions;
using FsCheck;
using FsCheck.Fluent;
using Markdig;
using Markdig.Parsers;
using Xunit;

namespace Compliance.Tests.Archive;

/// <summary>Concatenating the clauses gives back the document's text, less what is no text of it: nothing lost, nothing doubled.</summary>
public partial class CompletenessTests
{
    private static readonly MarkdownPipeline _pipeline = Pipeline();

    public static TheoryData<string> Files { get; } = [.. SharedArchive.Files];

    [SharedTheory]
    [MemberData(nameof(Files))]
    public void Clauses_OfAnArchivedDocument_MakeUpItsText(string file) => AssertComplete(SharedArchive.Read(file));

    [Fact]
    public void Clauses_OfRandomDocuments_MakeUpTheirText() =>
        Prop.ForAll(RandomDocuments.Arbitrary, markdown =>
        {
            AssertComplete(markdown);
            return true;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(400).WithReplay(20_250_527, 20_251_129));

    private static void AssertComplete(string markdown)
    {
        if (DocumentOutline.Parse("document.md", markdown).Outline is not { } outline)
        {
            Words(markdown).Length.Should().BeLessThan(5, "only a broken capture has no outline");
            return;
        }

        AssertTiles(outline);
        var own = outline.Clauses.Sum(clause => Words(clause.OwnText).Length);
        var dropped = outline.LeftOutTexts.SelectMany(Words).ToArray();
        var all = Words(Plain(markdown));
        var kept = Words(outline.Text);

        Difference(all, kept.Concat(dropped)).Should().BeEmpty("these words are lost");
        Difference(kept.Concat(dropped), all).Should().BeEmpty("these words are doubled");
        IsSubsequence(kept, all).Should().BeTrue("the text is in the order of the document");
        own.Should().BeGreaterThanOrEqualTo(kept.Length, "a cut inside a word divides it; no word is lost");
    }

    /// <summary>The clauses' own texts cover the whole text, and none covers what another does.</summary>
    private static void AssertTiles(DocumentOutline outline)
    {
        var at = 0;
        foreach (var span in outline.Clauses.SelectMany(clause => clause.OwnSpans()).Where(span => span.End > span.Start).OrderBy(span => span.Start))
        {
            outline.Text[at..span.Start].Trim().Should().BeEmpty("text between clauses is lost");
            span.Start.Should().BeGreaterThanOrEqualTo(at, "text in two clauses is doubled");
            at = span.End;
        }

        outline.Text[at..].Trim().Should().BeEmpty("text after the last clause is lost");
    }

    private static IEnumerable<string> Difference(IEnumerable<string> words, IEnumerable<string> others)
    {
        var counts = others.CountBy(word => word, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        return words.CountBy(word => word, StringComparer.Ordinal).Where(word => word.Value > counts.GetValueOrDefault(word.Key)).Select(word => word.Key);
    }

    private static bool IsSubsequence(string[] part, string[] whole)
    {
        var at = 0;
        foreach (var word in whole)
        {
            at += at < part.Length && word.Equals(part[at], StringComparison.Ordinal) ? 1 : 0;
        }

        return at == part.Length;
    }

    /// <summary>The text of a document by another way than the outline's: as a browser would show it.</summary>
    private static string Plain(string markdown) =>
        Invisible().Replace(WebUtility.HtmlDecode(Tags().Replace(InlineTags().Replace(Markdown.ToHtml(markdown, _pipeline), ""), " ")), "");

    private static MarkdownPipeline Pipeline()
    {
        // Terms hold no code: what is indented is text.
        var builder = new MarkdownPipelineBuilder().UsePipeTables();
        builder.BlockParsers.TryRemove<IndentedCodeBlockParser>();
        return builder.Build();
    }

    private static string[] Words(string text) => [.. Word().Matches(text).Select(match => match.Value)];

    [GeneratedRegex("</?(a|strong|em|code|b|img)( [^>]*)?>", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex InlineTags();

    [GeneratedRegex("[\\u00AD\\u200B-\\u200F\\u2060-\\u2064\\uFEFF]", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Invisible();

    [GeneratedRegex("<[^>]*>", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Tags();

    [GeneratedRegex(@"[\p{L}\p{N}]+", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Word();
}
