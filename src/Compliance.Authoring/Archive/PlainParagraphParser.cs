using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;

namespace Compliance.Authoring.Archive;

/// <summary>
/// Reads paragraphs without link definitions: terms have none, and a definition would hide text from the outline. A paragraph that an underline
/// makes a heading is marked, not replaced: replacing takes the parser's time squared in a text of such headings.
/// </summary>
internal sealed class PlainParagraphParser : ParagraphBlockParser
{
    private static readonly object _level = new();

    public PlainParagraphParser() => ParseSetextHeadings = false;

    /// <summary>The level of the heading that an underline makes of a paragraph; 0 when there is none.</summary>
    public static int HeadingLevel(LeafBlock block) => block.GetData(_level) is int level ? level : 0;

    public override BlockState TryContinue(BlockProcessor processor, Block block)
    {
        if (processor.IsBlankLine || processor.IsCodeIndent || Underline(processor.Line) is not (var level and > 0))
        {
            return base.TryContinue(processor, block);
        }

        block.SetData(_level, level);
        block.UpdateSpanEnd(processor.Line.End);

        // Or the next line would go on with the paragraph.
        processor.Close(block);
        return BlockState.BreakDiscard;
    }

    public override bool Close(BlockProcessor processor, Block block)
    {
        if (block is not ParagraphBlock { Lines.Count: > 0 } paragraph)
        {
            return block is not ParagraphBlock;
        }

        ref var lines = ref paragraph.Lines;
        for (var i = 0; i < lines.Count; i++)
        {
            lines.Lines[i].Slice.TrimStart();
        }

        lines.Lines[lines.Count - 1].Slice.TrimEnd();
        return true;
    }

    /// <summary>The level that an underline gives: 1 for <c>===</c>, 2 for <c>---</c>; 0 when the line is none.</summary>
    private static int Underline(StringSlice line)
    {
        var text = line.AsSpan().Trim();
        return text.IsEmpty || text.ContainsAnyExcept(text[0]) ? 0 : text[0] switch { '=' => 1, '-' => 2, _ => 0 };
    }
}
