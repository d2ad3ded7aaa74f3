using Markdig.Syntax.Inlines;

namespace Compliance.Authoring.Archive;

/// <summary>Reads the inline markup of one block into text: emphasis, links and breaks leave no character behind, images and tags leave nothing.</summary>
internal sealed class InlineReader
{
    private readonly Action _onBlankLine;
    private TextBlockBuilder _target;
    private int _breaks;

    private InlineReader(TextBlockBuilder target, Action onBlankLine)
    {
        _target = target;
        _onBlankLine = onBlankLine;
    }

    public static TextBlock ReadBlock(ContainerInline? inlines, int sourceStart, int sourceEnd, int headingLevel)
    {
        var text = new TextBlockBuilder();
        new InlineReader(text, static () => { }).Read(inlines, bold: false, italic: false);
        return text.Build(sourceStart, sourceEnd, headingLevel);
    }

    /// <summary>The paragraphs of a table cell, which two line breaks in a row divide.</summary>
    public static IEnumerable<TextBlock> ReadCell(IEnumerable<ContainerInline> contents)
    {
        var paragraphs = new List<TextBlockBuilder> { new() };
        InlineReader? reader = null;
        reader = new InlineReader(paragraphs[0], () => paragraphs.Add(reader!._target = new TextBlockBuilder()));
        foreach (var content in contents)
        {
            reader.Read(content, bold: false, italic: false);
        }

        return paragraphs.Where(paragraph => !paragraph.IsEmpty).Select(paragraph => paragraph.BuildCellParagraph());
    }

    private void Read(ContainerInline? container, bool bold, bool italic)
    {
        foreach (var inline in container ?? Enumerable.Empty<Inline>())
        {
            switch (inline)
            {
                case LinkInline { IsImage: true }:
                    break;
                case LinkInline link:
                    _target.HasLink = true;
                    Read(link, bold, italic);
                    break;
                case EmphasisInline emphasis:
                    Read(emphasis, bold || emphasis.DelimiterCount > 1, italic || emphasis.DelimiterCount == 1);
                    break;
                case ContainerInline other:
                    Read(other, bold, italic);
                    break;
                case LineBreakInline:
                    _target.Break();
                    break;
                case HtmlInline tag:
                    ReadTag(tag);
                    break;
                default:
                    ReadText(inline, bold, italic);
                    break;
            }
        }
    }

    private void ReadTag(HtmlInline tag)
    {
        if (!tag.Tag.StartsWith("<br", StringComparison.OrdinalIgnoreCase))
        {
            return;
        }

        _target.Break();
        _breaks++;
        if (_breaks == 2)
        {
            _onBlankLine();
        }
    }

    private void ReadText(Inline inline, bool bold, bool italic)
    {
        var characters = inline switch
        {
            LiteralInline literal => literal.Content.AsSpan(),
            HtmlEntityInline entity => entity.Transcoded.AsSpan(),
            CodeInline code => code.ContentSpan,
            AutolinkInline link => link.Url.AsSpan(),
            _ => [],
        };
        var escape = inline is LiteralInline { IsFirstCharacterEscaped: true } ? 1 : 0;
        if (!characters.IsWhiteSpace())
        {
            _breaks = 0;
        }

        _target.Append(characters, inline.Span.Start + escape, bold, italic);
    }
}
