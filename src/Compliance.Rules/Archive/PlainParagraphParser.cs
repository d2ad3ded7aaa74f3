using Markdig.Parsers;
using Markdig.Syntax;

namespace Compliance.Rules.Archive;

/// <summary>Reads paragraphs without link definitions: terms have none, and a definition would hide text from the outline.</summary>
internal sealed class PlainParagraphParser : ParagraphBlockParser
{
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
}
