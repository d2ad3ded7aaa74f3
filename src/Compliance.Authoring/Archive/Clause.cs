namespace Compliance.Authoring.Archive;

/// <summary>
/// A clause of an archived document: the smallest unit that has an id of its own, with the sub-clauses inside it. Positions are UTF-16 offsets
/// in the Markdown source. Immutable; belongs to its <see cref="DocumentOutline"/>.
/// </summary>
public sealed class Clause
{
    private readonly string _documentText;
    private readonly int _textStart;
    private readonly int _textEnd;
    private readonly int _labelLength;

    internal Clause(string id, string? heading, string documentText, TextSpan text, int labelLength, SourceSpan source, IReadOnlyList<Clause> children)
    {
        Id = id;
        Heading = heading;
        Source = source;
        Children = children;
        _documentText = documentText;
        _textStart = text.Start;
        _textEnd = text.End;
        _labelLength = labelLength;
    }

    /// <summary>The id that rules cite, unique in the document: <c>3/output-restrictions/a</c>.</summary>
    public string Id { get; }

    /// <summary>The title, without its number, that a heading or bold words give the clause; null when it has none.</summary>
    public string? Heading { get; }

    /// <summary>Where the clause stands in the source, sub-clauses and its own markup included.</summary>
    public SourceSpan Source { get; }

    /// <summary>The clauses directly inside this one, in the order of the document.</summary>
    public IReadOnlyList<Clause> Children { get; }

    /// <summary>The cited text: with number and sub-clauses, markup dropped, white space folded, quotes as they were written.</summary>
    public string Text => _documentText[_textStart.._textEnd];

    /// <summary>The text of the clause without its sub-clauses; empty when they hold all of it.</summary>
    public string OwnText => string.Join(' ', OwnSpans().Select(span => _documentText[span.Start..span.End].Trim()).Where(text => text.Length > 0));

    /// <summary>The SHA-256, in lower-case hexadecimal, of the cited text with quotes straightened and without the clause's own number or enumerator.</summary>
    public string Hash => TextHash.Of(_documentText[Math.Min(_textStart + _labelLength, _textEnd).._textEnd]);

    /// <summary>As <see cref="Hash"/>, of the text without the sub-clauses: it tells a change of this clause from one inside it.</summary>
    public string OwnHash => TextHash.Of(OwnText[Math.Min(_labelLength, OwnText.Length)..]);

    /// <summary>The first words of the cited text, without the clause's own number or enumerator.</summary>
    /// <param name="count">How many words at most.</param>
    public string FirstWords(int count) =>
        string.Join(' ', _documentText[Math.Min(_textStart + _labelLength, _textEnd).._textEnd].Split(' ', count + 1, StringSplitOptions.RemoveEmptyEntries).Take(count));

    /// <summary>Finds a passage of the cited text by its first and last words.</summary>
    /// <param name="start">The first words, or the whole of a short passage.</param>
    /// <param name="end">The last words; null when <paramref name="start"/> is the whole passage.</param>
    public AnchorMatch Find(string start, string? end = null) => AnchorSearch.Find(Text, start, end);

    /// <summary>The id and the first words.</summary>
    public override string ToString() => $"{Id}\t{FirstWords(8)}";

    /// <summary>The stretch of the document's text that is the cited text.</summary>
    internal TextSpan Span => new(_textStart, _textEnd);

    internal IEnumerable<TextSpan> OwnSpans()
    {
        var at = _textStart;
        foreach (var child in Children)
        {
            yield return new TextSpan(at, child._textStart);
            at = child._textEnd;
        }

        yield return new TextSpan(at, _textEnd);
    }
}
