using FsCheck;
using FsCheck.Fluent;

namespace Compliance.Tests.Archive;

/// <summary>Generates documents out of the things that terms are made of, in any order and any number.</summary>
internal static class RandomDocuments
{
    private static readonly string[] _words = ["trout", "pike", "eel", "swims", "rests", "river", "pond", "“quoted”", "*early*", "[link](x)", "e.g. this,", "end. Next", "Section 2(a)", "é"];
    private static readonly string[] _labels =
        ["", "", "", "(a) ", "(b) ", "(c) ", "(i) ", "(ii) ", "1\\. ", "2\\. ", "1.1 ", "A.1. ", "a. ", "b. ", "**Name.** ", "**2.1. Name.** ", "**Na**me ", "I. ", "(A) "];

    private static readonly string[] _blocks =
        ["", "", "", "# ", "## ", "### ", "## 1. ", "### 1.1 ", "*   ", "*   ", "    *   ", "1.  ", "2.  ", "    1.  ", "> ", "**Schedule 1**\n\n", "_Effective now_\n\n", "- - -\n\n"];

    public static Arbitrary<string> Arbitrary { get; } = Arb.From(Document());

    private static Gen<string> Words() =>
        from count in Gen.Choose(1, 12)
        from words in Gen.ArrayOf(Gen.Elements(_words), count)
        select string.Join(' ', words);

    private static Gen<string> Sentence() =>
        from label in Gen.Elements(_labels)
        from start in Words()
        from inner in Gen.Elements("", "", " (a) one, (b) two", " (i) one (ii) two", " and (b) three.", " (h) x (i) y")
        from end in Words()
        select label + start + inner + " " + end;

    private static Gen<string> Table() =>
        from cells in Gen.ArrayOf(Sentence(), 4)
        select $"\n| {cells[0]} | {cells[1]} |\n| --- | --- |\n| {cells[2]}<br><br>{cells[3]} | **Bold** |\n\n";

    private static Gen<string> Block() =>
        from marker in Gen.Elements(_blocks)
        from sentence in Sentence()
        from separator in Gen.Elements("\n\n", "\n\n", "\n\n", "\n", "\n----\n\n")
        select marker + sentence + separator;

    private static Gen<string> Document() =>
        from count in Gen.Choose(1, 40)
        from blocks in Gen.ArrayOf(Gen.Frequency((8, Block()), (1, Table())), count)
        from repeated in Gen.Choose(0, 3)
        let text = string.Concat(blocks)
        select repeated == 0 ? text + text : text;
}
