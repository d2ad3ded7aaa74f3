using Compliance.Authoring.Archive;
using FluentAssertions;

namespace Compliance.Tests.Archive;

/// <summary>Outlines of small made-up documents. A text long enough to count as a document stands before each, as its preamble.</summary>
internal static class MadeUp
{
    private const string Preface =
        "Rivers bend where willows lean and quiet herons wait all morning for the small silver fish that never come near enough to matter.\n\n";

    public static DocumentOutline Outline(string markdown) => Whole(Preface + markdown);

    public static DocumentOutline Whole(string markdown)
    {
        var document = DocumentOutline.Parse("made-up.md", markdown);
        document.Diagnostics.Should().BeEmpty();
        return document.Outline!;
    }

    /// <summary>The ids of a document, without that of the preface.</summary>
    public static IEnumerable<string> Ids(string markdown) => Outline(markdown).Clauses.Select(clause => clause.Id).Skip(1);

    public static string Text(string markdown, string id) => Outline(markdown).Find(id)!.Text;
}
