namespace Compliance.Authoring.Archive;

/// <summary>Where a text is cut: an enumerator opens a clause at a depth, or the text returns to the clause that the series stands in.</summary>
/// <param name="At">The position of the cut.</param>
/// <param name="Depth">The depth of the clause that opens, from 0.</param>
/// <param name="Token">The enumerator; null where the text returns.</param>
/// <param name="Style">How the enumerator counts.</param>
internal readonly record struct InlineCut(int At, int Depth, EnumeratorToken? Token, EnumeratorStyle Style);

/// <summary>
/// Finds the series of enumerators inside one text. Sequence decides: a series starts at <c>a</c>, <c>i</c> or <c>1</c> and only with a second
/// member to come; <c>i</c> after <c>h</c> is a letter unless <c>ii</c> comes next; whatever is out of sequence is text.
/// The last member of a series ends with its sentence, unless the members before it are of several sentences.
/// </summary>
internal sealed class InlineSeries
{
    private const int MostSeries = 8;

    private readonly string _text;
    private readonly List<EnumeratorToken> _tokens;
    private readonly EnumeratorToken? _opensNextBlock;
    private readonly List<InlineCut> _cuts = [];

    private InlineSeries(string text, int start, EnumeratorToken? opensNextBlock)
    {
        _text = text;
        _tokens = InlineTokens.Find(text, start);
        _opensNextBlock = opensNextBlock;
    }

    /// <param name="text">The text of a block.</param>
    /// <param name="start">Where the text after the block's own label starts.</param>
    /// <param name="opened">The enumerator that opened the block, whose series the text may go on with; null when it may not.</param>
    /// <param name="opensNextBlock">The enumerator that opens the next block, which may go on with a series; null when none does.</param>
    public static IReadOnlyList<InlineCut> Find(string text, int start, EnumeratorToken? opened, EnumeratorToken? opensNextBlock)
    {
        var series = new InlineSeries(text, start, opensNextBlock);
        for (var token = opened is null ? 0 : series.GoOn(opened.Value); token < series._tokens.Count;)
        {
            token = series.Follow(token);
        }

        // Where series start over again and again, whole documents ran together in one block, and their enumerators name nothing.
        return series._cuts.Count(cut => cut is { Depth: 0, Token: { } first } && first.Ordinal(cut.Style) == 1) > MostSeries ? [] : series._cuts;
    }

    /// <summary>Follows the series that starts at a token, with those inside it.</summary>
    /// <returns>The first token that is not its own.</returns>
    private int Follow(int first)
    {
        if (Starts(first) is not { } firstStyle)
        {
            return first + 1;
        }

        var cuts = new List<InlineCut> { new(_tokens[first].Start, 0, _tokens[first], firstStyle) };
        var next = Walk([(firstStyle, 1)], first + 1, cuts);
        return Close(cuts, next);
    }

    /// <summary>Goes on with the series of the enumerator that opened the block: <c>(a) … (b) …</c> in one paragraph.</summary>
    /// <returns>The first token that is not its own; 0 when the text holds no other member.</returns>
    private int GoOn(EnumeratorToken opened)
    {
        foreach (var numbering in Enum.GetValues<Numbering>())
        {
            var cuts = new List<InlineCut>();
            var next = Walk([(opened.Style(numbering), Math.Max(opened.Ordinal(numbering), 1))], 0, cuts);
            var members = cuts.Where(cut => cut.Depth == 0).ToArray();
            if (opened.Ordinal(numbering) > 0 && members.Length > 0 && !members.Any(cut => cut.Token!.Value.Label.Equals(_opensNextBlock?.Label, StringComparison.Ordinal)))
            {
                _cuts.AddRange(cuts.Select(cut => cut with { Depth = cut.Depth - 1 }));
                return next;
            }
        }

        return 0;
    }

    /// <summary>Reads the members of open series, and of the series that start inside them, up to where the outermost starts again.</summary>
    private int Walk(List<(EnumeratorStyle Style, int Ordinal)> open, int token, List<InlineCut> cuts)
    {
        for (; token < _tokens.Count; token++)
        {
            var depth = Successor(open, token);
            if (depth >= 0)
            {
                open.RemoveRange(depth + 1, open.Count - depth - 1);
                open[depth] = (open[depth].Style, open[depth].Ordinal + 1);
            }
            else if (Starts(token) is { } style)
            {
                depth = open.FindIndex(level => level.Style == style);
                if (depth == 0)
                {
                    break;
                }

                depth = depth < 0 ? open.Count : depth;
                open.RemoveRange(depth, open.Count - depth);
                open.Add((style, 1));
            }
            else
            {
                continue;
            }

            cuts.Add(new InlineCut(_tokens[token].Start, depth, _tokens[token], open[depth].Style));
        }

        return token;
    }

    /// <summary>Ends the last member of a series with its sentence; what was found after that starts anew.</summary>
    private int Close(List<InlineCut> cuts, int next)
    {
        var end = next < _tokens.Count ? _tokens[next].Start : _text.Length;
        var members = cuts.Where(cut => cut.Depth == 0).ToArray();
        var runOn = members.Zip(members.Skip(1)).Any(pair => Sentences.NextStart(_text, pair.First.Token!.Value.End, pair.Second.At) >= 0);
        var sentence = runOn ? -1 : Sentences.NextStart(_text, members[^1].Token!.Value.End, end);
        if (sentence < 0)
        {
            _cuts.AddRange(cuts);
            return next;
        }

        _cuts.AddRange(cuts.Where(cut => cut.At < sentence));
        _cuts.Add(new InlineCut(sentence, 0, null, default));
        return _tokens.FindIndex(token => token.Start >= sentence) is var after and >= 0 ? after : _tokens.Count;
    }

    /// <summary>The depth at which the token is the next member, innermost first; -1 when it is at none.</summary>
    private int Successor(List<(EnumeratorStyle Style, int Ordinal)> open, int token)
    {
        for (var depth = open.Count - 1; depth >= 0; depth--)
        {
            if (_tokens[token].Ordinal(open[depth].Style) == open[depth].Ordinal + 1 && !StartsRomanAfterLetter(open[depth].Style, token))
            {
                return depth;
            }
        }

        return -1;
    }

    /// <summary><c>(i)</c> after <c>(h)</c> starts a series of its own only where <c>(ii)</c> is next.</summary>
    private bool StartsRomanAfterLetter(EnumeratorStyle style, int token) =>
        style.Numbering == Numbering.Letters && _tokens[token].Label is "i" && token + 1 < _tokens.Count && _tokens[token + 1].Label is "ii";

    private EnumeratorStyle? Starts(int token)
    {
        if (_tokens[token].StartsStyle is not { } style)
        {
            return null;
        }

        for (var later = token + 1; later < _tokens.Count; later++)
        {
            var ordinal = _tokens[later].Ordinal(style);
            if (ordinal is 1 or 2)
            {
                return ordinal == 2 ? style : null;
            }
        }

        return _opensNextBlock?.Ordinal(style) == 2 ? style : null;
    }
}
