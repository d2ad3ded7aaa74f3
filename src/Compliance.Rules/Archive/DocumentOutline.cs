namespace Compliance.Rules.Archive;

/// <summary>
/// The clauses of an archived document, found in its own structure: parts, sections, lead-ins, enumerators. Made from the text alone, so that
/// the same text has the same outline everywhere. Immutable and safe to share between threads.
/// </summary>
public sealed class DocumentOutline
{
    /// <summary>Fewer words than this are no document but what a broken capture left.</summary>
    private const int FewestWords = 20;

    private readonly Dictionary<string, Clause> _byId;

    private DocumentOutline(string file, string title, OutlineLayout layout, IReadOnlyList<Repetition> repetitions)
    {
        File = file;
        Title = title;
        Text = layout.Text;
        TopLevel = layout.Clauses;
        Clauses = [.. layout.Clauses.SelectMany(WithChildren)];
        Repetitions = [.. repetitions.Select(repetition => repetition.Source)];
        RepeatedTexts = [.. repetitions.Select(repetition => repetition.Text)];
        _byId = Clauses.ToDictionary(clause => clause.Id, StringComparer.Ordinal);
    }

    /// <summary>The file's path as the caller named it.</summary>
    public string File { get; }

    /// <summary>The document's first title, or its first line where it has none.</summary>
    public string Title { get; }

    /// <summary>The whole text without its repetitions, markup dropped and white space folded. The clauses' own texts make it up, in order.</summary>
    public string Text { get; }

    /// <summary>All clauses in the order of the document, each before its sub-clauses.</summary>
    public IReadOnlyList<Clause> Clauses { get; }

    /// <summary>The clauses that stand in no other.</summary>
    public IReadOnlyList<Clause> TopLevel { get; }

    /// <summary>Where the source repeats what was said before, and the outline leaves it out.</summary>
    public IReadOnlyList<SourceSpan> Repetitions { get; }

    internal IReadOnlyList<string> RepeatedTexts { get; }

    /// <summary>The clause with an id.</summary>
    /// <returns>The clause; null when the document has none of this id.</returns>
    public Clause? Find(string id) => _byId.GetValueOrDefault(id);

    /// <summary>Finds the clauses of a text in Markdown.</summary>
    /// <param name="file">The file's path, as diagnostics shall name it.</param>
    /// <param name="markdown">The text.</param>
    public static ArchivedDocument Parse(string file, string markdown)
    {
        // A byte order mark would hide a heading that starts the text.
        if (MarkdownReader.Read(markdown.StartsWith('\uFEFF') ? ' ' + markdown[1..] : markdown) is not { } blocks)
        {
            return ArchivedDocument.Broken(file, ArchiveDiagnostics.TooDeep(file));
        }

        var all = blocks.SelectMany(BlockTexts.Of).ToArray();
        var words = all.Sum(text => text.Text.Count(character => character == ' ') + 1);
        return words < FewestWords
            ? ArchivedDocument.Broken(file, ArchiveDiagnostics.TooShort(file, words, FewestWords))
            : new ArchivedDocument(file, Outline(file, blocks, all), []);
    }

    private static DocumentOutline Outline(string file, IReadOnlyList<BlockNode> blocks, TextBlock[] all)
    {
        RepeatedBlocks.Mark(all);
        var texts = all.Where(text => !text.IsRepetition).ToArray();
        var roles = BlockRoles.Assign(blocks);
        var document = OutlineBuilder.Build(blocks, texts, roles);
        var dropped = ClauseIds.Assign(document);
        var title = texts.FirstOrDefault(text => text.Role == BlockRole.Title) ?? texts[0];
        var repetitions = all.Where(text => text.IsRepetition).Select(Repetition.Of).Concat(dropped.Select(Repetition.Of));
        return new DocumentOutline(file, title.Text, OutlineLayout.Of(document), [.. repetitions.OrderBy(repetition => repetition.Source.Start)]);
    }

    /// <summary>What was said before, and where it is said again.</summary>
    private sealed record Repetition(SourceSpan Source, string Text)
    {
        public static Repetition Of(TextBlock block) => new(new SourceSpan(block.SourceStart, block.SourceEnd), block.Text);

        public static Repetition Of(ClauseDraft clause) =>
            new(OutlineLayout.SourceOf(clause), string.Join(' ', clause.Pieces().Select(piece => piece.Block.Text[piece.Start..piece.End])));
    }

    private static IEnumerable<Clause> WithChildren(Clause clause) => clause.Children.SelectMany(WithChildren).Prepend(clause);
}
