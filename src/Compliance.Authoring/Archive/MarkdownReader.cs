using System.Text;
using Markdig;
using Markdig.Extensions.Tables;
using Markdig.Parsers;
using Markdig.Parsers.Inlines;
using Markdig.Syntax;

namespace Compliance.Authoring.Archive;

/// <summary>Reads Markdown into blocks of plain text. Prose is all that terms hold: indentation never makes code, and HTML blocks are paragraphs.</summary>
internal static class MarkdownReader
{
    private static readonly MarkdownPipeline _pipeline = Pipeline();

    /// <returns>The document's blocks in order; null when they are nested too deeply to be read.</returns>
    public static IReadOnlyList<BlockNode>? Read(string markdown)
    {
        try
        {
            return Children(Markdown.Parse(markdown, _pipeline));
        }
        catch (ArgumentException)
        {
            // The only complaint that the parser has about a text.
            return null;
        }
    }

    private static MarkdownPipeline Pipeline()
    {
        var builder = new MarkdownPipelineBuilder().UsePipeTables().UsePreciseSourceLocation();
        builder.BlockParsers.TryRemove<IndentedCodeBlockParser>();
        builder.BlockParsers.TryRemove<HtmlBlockParser>();
        builder.BlockParsers.Replace<ParagraphBlockParser>(new PlainParagraphParser());
        builder.InlineParsers.Replace<LinkInlineParser>(new BoundedLinkParser());
        builder.InlineParsers.InsertBefore<AutolinkInlineParser>(new BoundedTagParser());
        builder.InlineParsers.FindExact<AutolinkInlineParser>()!.Options.EnableHtmlParsing = false;
        return builder.Build();
    }

    private static List<BlockNode> Children(ContainerBlock container)
    {
        var children = new List<BlockNode>();
        foreach (var block in container)
        {
            switch (block)
            {
                case ListBlock list:
                    children.AddRange(Lists(list));
                    break;
                case Table table:
                    children.Add(new TableNode([.. table.OfType<TableRow>().Select(Row)]));
                    break;
                case LinkReferenceDefinitionGroup or BlankLineBlock or ThematicBreakBlock:
                    break;
                case ContainerBlock other:
                    children.AddRange(Children(other));
                    break;
                case LeafBlock leaf:
                    AddText(children, leaf);
                    break;
                default:
                    break;
            }
        }

        return children;
    }

    private static void AddText(List<BlockNode> children, LeafBlock leaf)
    {
        var text = leaf is CodeBlock code
            ? Verbatim(code)
            : InlineReader.ReadBlock(leaf.Inline, leaf.Span.Start, leaf.Span.End + 1, leaf is HeadingBlock heading ? heading.Level : PlainParagraphParser.HeadingLevel(leaf));
        if (IsUnderline(text.Text) && children is [.., TextBlock { HeadingLevel: 0 } title])
        {
            // Empty lines that a capture leaves before the underline hide the heading from the parser.
            children[^1] = title.AsHeading(1);
        }
        else if (text.Text.Length > 0)
        {
            children.Add(text);
        }
    }

    private static bool IsUnderline(string text) => text.Length > 2 && text.All(character => character == '=');

    private static TextBlock Verbatim(CodeBlock code)
    {
        var text = new TextBlockBuilder();
        foreach (var line in code.Lines.Lines.AsSpan(0, code.Lines.Count))
        {
            text.Append(line.Slice.AsSpan(), line.Position, bold: false, italic: false);
            text.Break();
        }

        return text.Build(code.Span.Start, code.Span.End + 1);
    }

    /// <summary>
    /// The items with the numbers that the source gives them. Where they all have the same, they are counted; where they start over, a second list
    /// follows the first without anything between them.
    /// </summary>
    private static IEnumerable<ListNode> Lists(ListBlock list)
    {
        var items = list.OfType<ListItemBlock>().ToArray();
        if (!list.IsOrdered)
        {
            return [new ListNode([.. items.Select(item => new ListItemNode(null, Children(item)))])];
        }

        var isCounted = items.Length > 1 && Array.TrueForAll(items, item => item.Order == items[0].Order);
        var lists = new List<List<ListItemNode>>();
        foreach (var (index, item) in items.Index())
        {
            var number = isCounted ? items[0].Order + index : item.Order;
            if (lists.Count == 0 || (number == 1 && lists[^1][^1].Number > 1))
            {
                lists.Add([]);
            }

            lists[^1].Add(new ListItemNode(number, Children(item)));
        }

        return lists.Select(numbered => new ListNode(numbered));
    }

    private static TableRowNode Row(TableRow row)
    {
        var cells = row.OfType<TableCell>().Select(Cell).ToArray();
        var paragraphs = cells.SelectMany(cell => cell).ToArray();
        return new TableRowNode(row.IsHeader || (cells.Length > 1 && paragraphs.Length > 0 && paragraphs.All(text => text.IsBold)), cells);
    }

    private static TextBlock[] Cell(TableCell cell) =>
        [.. InlineReader.ReadCell(cell.OfType<LeafBlock>().Select(leaf => leaf.Inline).OfType<Markdig.Syntax.Inlines.ContainerInline>())];
}
