using System.Globalization;
using Compliance.Rules.Diagnostics;

namespace Compliance.Authoring.Archive;

/// <summary>The faults that an archived text can have.</summary>
internal static class ArchiveDiagnostics
{
    public static Diagnostic TooLarge(string file, long bytes, long limit) => new(
        "CR201",
        SourceLocation.Whole(file),
        string.Create(CultureInfo.InvariantCulture, $"the text has {bytes} bytes; at most {limit} are read"),
        "capture the page of the terms alone, or divide the file by document");

    public static Diagnostic NotUtf8(string file) => new(
        "CR202",
        SourceLocation.Whole(file),
        "the text is not UTF-8",
        "save the file as UTF-8");

    public static Diagnostic TooShort(string file, int words, int fewest, int wordsOfFrontMatter) => new(
        "CR203",
        SourceLocation.Whole(file),
        string.Create(CultureInfo.InvariantCulture, $"the capture is broken: {Words(words)} of text in it, and fewer than {fewest} cannot be a document{FrontMatter(wordsOfFrontMatter)}"),
        "capture the document again; until then its clauses are not known, which does not mean that they were removed");

    public static Diagnostic ErrorPage(string file, string sign) => new(
        "CR203",
        SourceLocation.Whole(file),
        $"the capture is broken: it is what a page shows in place of the document (\"{sign}\")",
        "capture the document again; until then its clauses are not known, which does not mean that they were removed");

    public static Diagnostic TooDeep(string file) => new(
        "CR204",
        SourceLocation.Whole(file),
        "lists, quotes or emphasis are nested too deeply, or one paragraph holds thousands of them",
        "check the capture: terms are nested a few levels deep and have few bold words in a paragraph");

    public static Diagnostic TooManyCells(string file, int most) => new(
        "CR207",
        SourceLocation.Whole(file),
        string.Create(CultureInfo.InvariantCulture, $"its tables come to more than {most} cells; each row has as many as the line under the heads"),
        "check the capture: tables of terms have a few columns");

    public static Diagnostic NotAnId(string file, string id) => new(
        "CR205",
        SourceLocation.Whole(file),
        $"\"{id}\" cannot name a folder or file of an archive",
        "use lower-case letters, digits and hyphens, and for a version a date as in 2025-11-28 or \"undated\"");

    public static Diagnostic Unreadable(string file, string reason) => new(
        "CR206",
        SourceLocation.Whole(file),
        $"the file cannot be read: {reason}",
        "check that the file is there and that you may read it");

    private static string Words(int words) => words switch
    {
        0 => "there is no word",
        1 => "there is 1 word",
        _ => string.Create(CultureInfo.InvariantCulture, $"there are {words} words"),
    };

    private static string FrontMatter(int words) =>
        words == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"; the {words} words of settings above it are not counted");
}
