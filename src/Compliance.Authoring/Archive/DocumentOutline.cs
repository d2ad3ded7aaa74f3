namespace Compliance.Authoring.Archive;

/// <summary>
/// The clauses of an archived document, found in its own structure: parts, sections, lead-ins, enumerators. Made from the text alone, so that
/// the same text has the same outline everywhere. Immutable and safe to share between threads.
/// </summary>
public sealed class DocumentOutline
{
    private readonly Dictionary<string, Clause> _byId;

    private DocumentOutline(string file, string title, OutlineLayout layout, IReadOnlyList<LeftOutText> leftOut)
    {
        File = file;
        Title = title;
        Text = layout.Text;
        TopLevel = layout.Clauses;
        Clauses = [.. layout.Clauses.SelectMany(WithChildren)];
        LeftOut = [.. leftOut.Select(text => text.Source)];
        LeftOutTexts = [.. leftOut.Select(text => text.Text)];
        _byId = Clauses.ToDictionary(clause => clause.Id, StringComparer.Ordinal);
    }

    /// <summary>The file's path as the caller named it.</summary>
    public string File { get; }

    /// <summary>The document's first title, or its first line where it has none.</summary>
    public string Title { get; }

    /// <summary>The whole text without what is left out, markup dropped and white space folded. The clauses' own texts make it up, in order.</summary>
    public string Text { get; }

    /// <summary>All clauses in the order of the document, each before its sub-clauses.</summary>
    public IReadOnlyList<Clause> Clauses { get; }

    /// <summary>The clauses that stand in no other.</summary>
    public IReadOnlyList<Clause> TopLevel { get; }

    /// <summary>What of the source is no text of the document: front matter, tables of contents, lines that only date it, and what was said before.</summary>
    public IReadOnlyList<SourceSpan> LeftOut { get; }

    internal IReadOnlyList<string> LeftOutTexts { get; }

    /// <summary>The clause with an id.</summary>
    /// <returns>The clause; null when the document has none of this id.</returns>
    public Clause? Find(string id) => _byId.GetValueOrDefault(id);

    /// <summary>Finds the clauses of a text in Markdown.</summary>
    /// <param name="file">The file's path, as diagnostics shall name it.</param>
    /// <param name="markdown">The text.</param>
    public static ArchivedDocument Parse(string file, string markdown)
    {
        // A byte order mark would hide a heading that starts the text.
        var source = markdown.StartsWith('\uFEFF') ? ' ' + markdown[1..] : markdown;
        if (TableCells.AreTooMany(source))
        {
            return ArchivedDocument.Broken(file, ArchiveDiagnostics.TooManyCells(file, TableCells.Most));
        }

        var frontMatter = FrontMatter.End(source);
        return MarkdownReader.Read(FrontMatter.Blank(source, frontMatter)) is { } blocks
            ? Parse(file, ParagraphLines.Divide(blocks), frontMatter == 0 ? [] : [new LeftOutText(new SourceSpan(0, frontMatter), source[..frontMatter])])
            : ArchivedDocument.Broken(file, ArchiveDiagnostics.TooDeep(file));
    }

    /// <summary>From blocks to clauses, a step a line.</summary>
    private static ArchivedDocument Parse(string file, IReadOnlyList<BlockNode> blocks, LeftOutText[] frontMatter)
    {
        TextBlock[] all = [.. blocks.SelectMany(BlockTexts.Of)];
        if (BrokenCapture.Find(file, all, frontMatter) is { } fault)
        {
            return ArchivedDocument.Broken(file, fault);
        }

        RepeatedBlocks.Mark(all);
        DateLines.Mark(blocks);
        TablesOfContents.Mark(blocks);
        KeepSomething(all);
        var roles = BlockRoles.Assign(blocks);
        TextBlock[] texts = [.. all.Where(text => !text.IsLeftOut)];
        var document = OutlineBuilder.Build(blocks, texts, roles);
        var dropped = ClauseIds.Assign(document);
        var title = texts.FirstOrDefault(text => text.Role == BlockRole.Title) ?? texts[0];
        var leftOut = frontMatter.Concat(all.Where(text => text.IsLeftOut).Select(LeftOutText.Of)).Concat(dropped.Select(LeftOutText.Of));
        return new(file, new DocumentOutline(file, title.Text, OutlineLayout.Of(document), [.. leftOut.OrderBy(text => text.Source.Start)]), []);
    }

    /// <summary>A text that is nothing but dates and contents is all there is.</summary>
    private static void KeepSomething(TextBlock[] all)
    {
        if (Array.TrueForAll(all, text => text.IsLeftOut))
        {
            foreach (var text in all.Where(text => text.Omission != Omission.Repetition))
            {
                text.Omission = Omission.None;
            }
        }
    }

    private static IEnumerable<Clause> WithChildren(Clause clause) => clause.Children.SelectMany(WithChildren).Prepend(clause);
}
