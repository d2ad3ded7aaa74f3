using System.Globalization;
using Compliance.RulesEngine.Workflows;

namespace Compliance.RulesEngine.Importing.Syntax;

/// <summary>
/// Reads an expression of RulesEngine as a tree: what is written, never what it gives. Nothing is compiled, no type looked up, nothing run. Belongs to one expression.
/// </summary>
internal sealed partial class ExpressionParser
{
    private static readonly Dictionary<string, string> Signs = new(StringComparer.OrdinalIgnoreCase)
    {
        ["="] = "==",
        ["=="] = "==",
        ["eq"] = "==",
        ["equal"] = "==",
        ["!="] = "!=",
        ["<>"] = "!=",
        ["ne"] = "!=",
        ["neq"] = "!=",
        ["notequal"] = "!=",
        ["<"] = "<",
        ["lt"] = "<",
        ["<="] = "<=",
        ["le"] = "<=",
        [">"] = ">",
        ["gt"] = ">",
        [">="] = ">=",
        ["ge"] = ">=",
    };

    private readonly IReadOnlyList<Token> _tokens;
    private int _place;
    private int _depth;

    private ExpressionParser(IReadOnlyList<Token> tokens) => _tokens = tokens;

    private Token Next => _tokens[_place];

    /// <summary>Reads an expression.</summary>
    /// <param name="text">The expression.</param>
    /// <param name="parameters">By name, capitals aside: what global and local parameters stand for.</param>
    /// <exception cref="SyntaxException">It cannot be read.</exception>
    public static Node Parse(string text, IReadOnlyDictionary<string, IReadOnlyList<Token>> parameters)
    {
        if (text.Length > WorkflowLimits.ExpressionLength)
        {
            throw new SyntaxException(string.Create(CultureInfo.InvariantCulture, $"it has more than {WorkflowLimits.ExpressionLength} characters"), 1);
        }

        return new ExpressionParser(Parameters.Replace(Lexer.Read(text), parameters)).Whole();
    }

    private Node Whole()
    {
        var node = Choice();
        return Next.Kind == TokenKind.End ? node : throw Unexpected();
    }

    private Node Choice()
    {
        if (++_depth > WorkflowLimits.ExpressionDepth)
        {
            throw new SyntaxException(string.Create(CultureInfo.InvariantCulture, $"it nests more than {WorkflowLimits.ExpressionDepth} deep"), Next.Column);
        }

        var start = _place;
        var node = Fallback();
        if (Take("?"))
        {
            var yes = Choice();
            Expect(":");
            node = new Computation("", "a choice", [node, yes, Choice()]) with { Text = TextFrom(start) };
        }

        _depth--;
        return node;
    }

    private Node Fallback()
    {
        var start = _place;
        var node = Or();
        while (Take("??"))
        {
            node = new Computation("", "a fallback for null", [node, Or()]) with { Text = TextFrom(start) };
        }

        return node;
    }

    private Node Or() => Joined(isAnd: false, And, "||", "or", "orelse");

    private Node And() => Joined(isAnd: true, Not, "&&", "and", "andalso");

    private Node Joined(bool isAnd, Func<Node> operand, params ReadOnlySpan<string> words)
    {
        var start = _place;
        var operands = new List<Node> { operand() };
        while (TakeOne(words))
        {
            operands.Add(operand());
        }

        return operands.Count == 1 ? operands[0] : new Junction(TextFrom(start), isAnd, operands);
    }

    private Node Not()
    {
        var start = _place;
        if (!Take("not"))
        {
            return Membership();
        }

        var operand = Guarded(Not);
        return new Negation(TextFrom(start), operand);
    }

    private Node Membership()
    {
        var start = _place;
        var node = Compared();
        if (Take("in"))
        {
            return new Membership("", node, Next.Is("(") ? Items("(", ")") : Postfix()) with { Text = TextFrom(start) };
        }

        if (Next.Is("not") && _tokens[_place + 1].Is("in"))
        {
            _place += 2;
            var inner = new Membership("", node, Next.Is("(") ? Items("(", ")") : Postfix()) with { Text = TextFrom(start) };
            return new Negation(inner.Text, inner);
        }

        return node;
    }

    private Node Compared()
    {
        var start = _place;
        var node = Sum();
        while (Next.Kind is TokenKind.Mark or TokenKind.Name && Signs.TryGetValue(Next.Text, out var sign))
        {
            _place++;
            node = new Comparison("", sign, node, Sum()) with { Text = TextFrom(start) };
        }

        return node;
    }

    private Node Sum() => Computed(Product, "arithmetic", "+", "-", "&");

    private Node Product() => Computed(Unary, "arithmetic", "*", "/", "%", "mod");

    private Node Computed(Func<Node> operand, string what, params ReadOnlySpan<string> marks)
    {
        var start = _place;
        var node = operand();
        while (TakeOne(marks))
        {
            node = new Computation("", what, [node, operand()]) with { Text = TextFrom(start) };
        }

        return node;
    }

    private Node Unary()
    {
        var start = _place;
        if (Take("!"))
        {
            var operand = Guarded(Unary);
            return new Negation(TextFrom(start), operand);
        }

        if (Take("-"))
        {
            return Guarded(Unary) switch
            {
                Constant { Value: double number } => new Constant(TextFrom(start), -number),
                var other => new Computation(TextFrom(start), "arithmetic", [other]),
            };
        }

        return Postfix();
    }

    private T Guarded<T>(Func<T> read)
    {
        if (++_depth > WorkflowLimits.ExpressionDepth)
        {
            throw new SyntaxException(string.Create(CultureInfo.InvariantCulture, $"it nests more than {WorkflowLimits.ExpressionDepth} deep"), Next.Column);
        }

        var value = read();
        _depth--;
        return value;
    }

    private string Name() => Next.Kind == TokenKind.Name ? _tokens[_place++].Text : throw Unexpected();

    private bool Take(string word)
    {
        if (!Next.Is(word))
        {
            return false;
        }

        _place++;
        return true;
    }

    private bool TakeOne(ReadOnlySpan<string> words)
    {
        foreach (var word in words)
        {
            if (Take(word))
            {
                return true;
            }
        }

        return false;
    }

    private void Expect(string word)
    {
        if (!Take(word))
        {
            throw Unexpected();
        }
    }

    private SyntaxException Unexpected() => Next.Kind == TokenKind.End
        ? new("it breaks off", Next.Column) : new($"'{Legible.OnOneLine(Next.Written)}' is not expected there", Next.Column);

    /// <summary>What is written from a piece to the one before the next.</summary>
    private string TextFrom(int start) => Parameters.Text(_tokens, start, _place);
}
