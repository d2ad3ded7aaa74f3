using System.Globalization;
using System.Text;
using Compliance.RulesEngine.Workflows;

namespace Compliance.RulesEngine.Importing.Syntax;

/// <summary>Puts in place of global and local parameters what they stand for: an expression that names none means the same.</summary>
internal static class Parameters
{
    /// <summary>Parameters in parameters multiply; an expression of more pieces than this is nobody's.</summary>
    private const int Most = 20_000;

    /// <summary>The parameters of a workflow or rule, each of which may name those before it, beside those of what it stands in.</summary>
    /// <exception cref="SyntaxException">One cannot be read.</exception>
    public static IReadOnlyDictionary<string, IReadOnlyList<Token>> Of(IEnumerable<ParameterText> written, IReadOnlyDictionary<string, IReadOnlyList<Token>> outer)
    {
        var known = new Dictionary<string, IReadOnlyList<Token>>(outer, StringComparer.OrdinalIgnoreCase);
        foreach (var parameter in written)
        {
            var value = Replace(Lexer.Read(parameter.Expression.Text), known);
            known[parameter.Name] = [Mark("("), .. value.SkipLast(1), Mark(")")];
        }

        return known;
    }

    /// <summary>The pieces of an expression with parameters replaced; the name of a member is none.</summary>
    public static IReadOnlyList<Token> Replace(IReadOnlyList<Token> tokens, IReadOnlyDictionary<string, IReadOnlyList<Token>> parameters)
    {
        var replaced = new List<Token>();
        for (var place = 0; place < tokens.Count; place++)
        {
            var token = tokens[place];
            var isMember = place > 0 && (tokens[place - 1].Is(".") || tokens[place - 1].Is("?."));
            if (token.Kind == TokenKind.Name && !isMember && parameters.TryGetValue(token.Text, out var value))
            {
                replaced.AddRange(value.Select(piece => piece with { Column = token.Column }));
            }
            else
            {
                replaced.Add(token);
            }

            if (replaced.Count > Most)
            {
                throw new SyntaxException(string.Create(CultureInfo.InvariantCulture, $"with its parameters it has more than {Most} pieces"), token.Column);
            }
        }

        return replaced;
    }

    /// <summary>Pieces as a text: with a space between two words, and around marks that stand between values.</summary>
    public static string Text(IReadOnlyList<Token> tokens, int start, int end)
    {
        var text = new StringBuilder();
        for (var place = start; place < end; place++)
        {
            if (place > start && IsApart(tokens[place - 1], tokens[place]))
            {
                text.Append(' ');
            }

            text.Append(tokens[place].Written);
        }

        return text.ToString();
    }

    private static bool IsApart(Token left, Token right) =>
        !(right.Kind == TokenKind.Mark && right.Text is "." or "?." or "," or ")" or "]" or "[" or "(")
        && !(left.Kind == TokenKind.Mark && left.Text is "." or "?." or "(" or "[" or "!");

    private static Token Mark(string mark) => new(TokenKind.Mark, mark, mark, 1);
}
