using System.Text;

namespace Compliance.RulesEngine.Importing.Syntax;

/// <summary>Cuts an expression into pieces.</summary>
internal static class Lexer
{
    /// <summary>Longer marks before those they begin with.</summary>
    private static readonly string[] Marks =
        ["=>", "==", "!=", "<>", "<=", ">=", "&&", "||", "??", "?.", "=", "<", ">", "!", "&", "|", "+", "-", "*", "/", "%", "?", ":", ".", ",", "(", ")", "[", "]", "{", "}"];

    /// <summary>The pieces, the last of them an end.</summary>
    /// <exception cref="SyntaxException">Something in it is no piece of any expression.</exception>
    public static IReadOnlyList<Token> Read(string text)
    {
        var tokens = new List<Token>();
        var place = 0;
        while (true)
        {
            while (place < text.Length && char.IsWhiteSpace(text[place]))
            {
                place++;
            }

            if (place == text.Length)
            {
                tokens.Add(new(TokenKind.End, "", "", place + 1));
                return tokens;
            }

            var token = One(text, place);
            tokens.Add(token);
            place += token.Written.Length;
        }
    }

    private static Token One(string text, int place)
    {
        var first = text[place];
        if (first is '"' or '\'')
        {
            return Quoted(text, place);
        }

        if (char.IsAsciiDigit(first))
        {
            return Word(TokenKind.Number, text, place, Number(text, place));
        }

        if (char.IsLetter(first) || first is '_' or '@' or '$')
        {
            return Word(TokenKind.Name, text, place, While(text, place + 1, character => char.IsLetterOrDigit(character) || character == '_'));
        }

        return Array.Find(Marks, mark => string.CompareOrdinal(text, place, mark, 0, mark.Length) == 0) is { } found
            ? new(TokenKind.Mark, found, found, place + 1)
            : throw new SyntaxException($"'{Legible.OnOneLine(first.ToString())}' is no part of an expression", place + 1);
    }

    private static Token Word(TokenKind kind, string text, int start, int end) => new(kind, text[start..end], text[start..end], start + 1);

    /// <summary>Digits, a point with digits after it, an exponent, a letter for the type.</summary>
    private static int Number(string text, int place)
    {
        var end = While(text, place, char.IsAsciiDigit);
        if (end + 1 < text.Length && text[end] == '.' && char.IsAsciiDigit(text[end + 1]))
        {
            end = While(text, end + 1, char.IsAsciiDigit);
        }

        if (end < text.Length && text[end] is 'e' or 'E')
        {
            var digits = end + 1 < text.Length && text[end + 1] is '+' or '-' ? end + 2 : end + 1;
            end = digits < text.Length && char.IsAsciiDigit(text[digits]) ? While(text, digits, char.IsAsciiDigit) : end;
        }

        return While(text, end, char.IsAsciiLetter);
    }

    private static int While(string text, int place, Func<char, bool> goesOn)
    {
        while (place < text.Length && goesOn(text[place]))
        {
            place++;
        }

        return place;
    }

    private static Token Quoted(string text, int start)
    {
        var content = new StringBuilder();
        for (var place = start + 1; place < text.Length; place++)
        {
            if (text[place] == text[start])
            {
                return new(TokenKind.Text, content.ToString(), text[start..(place + 1)], start + 1);
            }

            if (text[place] != '\\')
            {
                content.Append(text[place]);
            }
            else if (++place < text.Length)
            {
                content.Append(text[place] switch
                {
                    '"' or '\'' or '\\' => text[place],
                    'n' => '\n',
                    't' => '\t',
                    'r' => '\r',
                    _ => throw new SyntaxException($"'\\{Legible.OnOneLine(text[place].ToString())}' in a text is not read", place + 1),
                });
            }
        }

        throw new SyntaxException("a text in quotes does not end", start + 1);
    }
}
