using System.Globalization;

namespace Compliance.RulesEngine.Importing.Syntax;

/// <summary>The parts that signs and words join: names and their members, calls, written values, lists.</summary>
internal sealed partial class ExpressionParser
{
    private Node Postfix()
    {
        var start = _place;
        var node = Primary();
        while (true)
        {
            if (Take(".") || Take("?."))
            {
                var name = Name();
                node = Next.Is("(") ? new Call("", node, name, Items("(", ")").Items) with { Text = TextFrom(start) }
                    : node is MemberPath path ? new MemberPath(TextFrom(start), [.. path.Names, name])
                    : new Computation(TextFrom(start), "a member of what is computed", [node]);
            }
            else if (Next.Is("["))
            {
                node = new Computation("", "an index", [node, .. Items("[", "]").Items]) with { Text = TextFrom(start) };
            }
            else
            {
                return node;
            }
        }
    }

    private Node Primary()
    {
        var start = _place;
        var token = Next;
        switch (token.Kind)
        {
            case TokenKind.Text:
                _place++;
                return new Constant(token.Written, token.Text);
            case TokenKind.Number:
                _place++;
                return Number(token);
            case TokenKind.Mark when token.Is("("):
                _place++;
                var inner = Choice();
                Expect(")");
                return inner with { Text = TextFrom(start) };
            case TokenKind.Mark when token.Is("{"):
                return Items("{", "}");
            case TokenKind.Name when token.Is("new"):
                return Made();
            case TokenKind.Name:
                return Named();
            default:
                throw Unexpected();
        }
    }

    private Node Named()
    {
        var start = _place;
        var name = Name();
        if (Take("=>"))
        {
            return new Lambda("", Choice()) with { Text = TextFrom(start) };
        }

        if (Next.Is("("))
        {
            return new Call("", null, name, Items("(", ")").Items) with { Text = TextFrom(start) };
        }

        return name.ToLowerInvariant() switch
        {
            "true" => new Constant(name, true),
            "false" => new Constant(name, false),
            "null" => new Constant(name, null),
            _ => new MemberPath(name, [name]),
        };
    }

    /// <summary><c>new[] { … }</c>, <c>new string[] { … }</c>, or another thing that is made.</summary>
    private Node Made()
    {
        var start = _place++;
        while (Next.Kind == TokenKind.Name || Next.Is("."))
        {
            _place++;
        }

        if (Take("["))
        {
            Expect("]");
            return Items("{", "}") with { Text = TextFrom(start) };
        }

        return new Computation("", "something that is made", Items("(", ")").Items) with { Text = TextFrom(start) };
    }

    private ListNode Items(string open, string close)
    {
        var start = _place;
        Expect(open);
        var items = new List<Node>();
        while (!Take(close))
        {
            if (items.Count > 0)
            {
                Expect(",");
            }

            items.Add(Choice());
        }

        return new(TextFrom(start), items);
    }

    private static Constant Number(Token token) =>
        double.TryParse(token.Text.TrimEnd("fFdDmMlLuU".ToCharArray()), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number)
            ? new(token.Text, number) : throw new SyntaxException($"'{token.Text}' is no number", token.Column);
}
