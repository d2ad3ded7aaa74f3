namespace Compliance.Authoring.Archive;

/// <summary>What makes a clause, in the order in which one may hold another.</summary>
internal enum ClauseKind
{
    Document,

    /// <summary>Text of the document itself, before or between its clauses.</summary>
    Preamble,
    Part,
    Section,

    /// <summary>A numbered block.</summary>
    Number,
    LeadIn,
    Enumerator,

    /// <summary>An item without a label of its own in a list of two or more.</summary>
    Bullet,

    /// <summary>A block of a document in which nothing else is found.</summary>
    Block,
}

/// <summary>What a clause holds: pieces of text and sub-clauses.</summary>
internal interface IClauseContent;

/// <summary>A stretch of a block's text.</summary>
internal sealed record TextPiece(TextBlock Block, int Start, int End) : IClauseContent;

/// <summary>A clause while the outline is built: its label, and its text and sub-clauses in the order of the document.</summary>
internal sealed class ClauseDraft(ClauseKind kind, string label, int rank, ClauseDraft? parent) : IClauseContent
{
    private readonly List<IClauseContent> _content = [];
    private readonly Dictionary<(EnumeratorStyle Style, bool InText), int> _series = [];

    public ClauseKind Kind { get; } = kind;

    /// <summary>What the clause adds to its id: a number, a slug or an enumerator.</summary>
    public string Label { get; } = label;

    /// <summary>A clause closes every clause of its own rank or a higher one.</summary>
    public int Rank { get; } = rank;

    public ClauseDraft? Parent { get; } = parent;

    public string? Heading { get; init; }

    /// <summary>How many characters of the text are the clause's own number or enumerator.</summary>
    public int LabelLength { get; init; }

    /// <summary>Whether the label is a number, which replaces the number it extends.</summary>
    public bool IsNumber { get; init; }

    /// <summary>The number that the label spells out: the <c>3</c> of <c>section-3</c>, which <c>3.1</c> replaces; null when it spells none.</summary>
    public string? Ordinal { get; init; }

    /// <summary>Whether this is an article, whose id names no chapter before it.</summary>
    public bool IsArticle { get; init; }

    public bool OpenedInText { get; init; }

    public EnumeratorStyle Style { get; init; }

    /// <summary>The enumerator that opened a block and this clause with it.</summary>
    public EnumeratorToken? Opening { get; init; }

    public string Id { get; set; } = "";

    /// <summary>Pieces of text and sub-clauses, in order.</summary>
    public IReadOnlyList<IClauseContent> Content => _content;

    public IEnumerable<ClauseDraft> Children => _content.OfType<ClauseDraft>();

    public void Add(ClauseDraft child) => _content.Add(child);

    public void Add(TextPiece piece)
    {
        if (piece.End > piece.Start)
        {
            _content.Add(piece);
        }
    }

    public void Remove(IReadOnlySet<ClauseDraft> children) => _content.RemoveAll(content => content is ClauseDraft child && children.Contains(child));

    /// <summary>The place of the latest sub-clause of a series, from 1; 0 when there is none.</summary>
    /// <param name="style">How the series counts.</param>
    /// <param name="inText">Whether its members were found inside a text or open blocks.</param>
    public int LatestOf(EnumeratorStyle style, bool inText) => _series.GetValueOrDefault((style, inText));

    public void Record(EnumeratorStyle style, int ordinal, bool inText) => _series[(style, inText)] = ordinal;

    /// <summary>All text of the clause, with its sub-clauses.</summary>
    public IEnumerable<TextPiece> Pieces() =>
        _content.SelectMany(content => content is ClauseDraft child ? child.Pieces() : [(TextPiece)content]);
}
