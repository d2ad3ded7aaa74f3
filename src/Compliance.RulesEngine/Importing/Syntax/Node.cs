namespace Compliance.RulesEngine.Importing.Syntax;

/// <summary>A part of an expression: what is written, and nothing that runs. Immutable.</summary>
/// <param name="Text">As it is written, with what parameters stand for in their place.</param>
internal abstract record Node(string Text)
{
    /// <summary>The parts of it.</summary>
    public virtual IEnumerable<Node> Parts => [];

    /// <summary>The members that it reads, of whatever they are members of.</summary>
    public IEnumerable<MemberPath> Members => this is MemberPath path ? [path] : Parts.SelectMany(part => part.Members);

    /// <summary>The members that it reads of the objects themselves: not those in a lambda or in what a method of something is given, which may be the elements' own.</summary>
    public IEnumerable<MemberPath> OuterMembers => this switch
    {
        MemberPath path => [path],
        Call { Target: { } target and not ListNode } => target.OuterMembers,
        Lambda => [],
        _ => Parts.SelectMany(part => part.OuterMembers),
    };
}

/// <summary>Parts that must all hold, or of which one must.</summary>
internal sealed record Junction(string Text, bool IsAnd, IReadOnlyList<Node> Operands) : Node(Text)
{
    public override IEnumerable<Node> Parts => Operands;
}

/// <summary>A part that must not hold.</summary>
internal sealed record Negation(string Text, Node Operand) : Node(Text)
{
    public override IEnumerable<Node> Parts => [Operand];
}

/// <summary>A comparison of two parts.</summary>
/// <param name="Text">As it is written.</param>
/// <param name="Sign">One of <c>== != &lt; &lt;= &gt; &gt;=</c>, however it is written.</param>
/// <param name="Left">The left side.</param>
/// <param name="Right">The right side.</param>
internal sealed record Comparison(string Text, string Sign, Node Left, Node Right) : Node(Text)
{
    public override IEnumerable<Node> Parts => [Left, Right];
}

/// <summary>Whether a part is in a list: <c>x in (1, 2)</c>.</summary>
internal sealed record Membership(string Text, Node Item, Node List) : Node(Text)
{
    public override IEnumerable<Node> Parts => [Item, List];
}

/// <summary>An object, or a member of one: <c>order.Country</c>.</summary>
internal sealed record MemberPath(string Text, IReadOnlyList<string> Names) : Node(Text)
{
    /// <summary>The names joined by dots.</summary>
    public string Path => string.Join('.', Names);
}

/// <summary>A written value: a string, a <see cref="double"/>, a boolean, or null.</summary>
internal sealed record Constant(string Text, object? Value) : Node(Text);

/// <summary>Values in a list that is written out.</summary>
internal sealed record ListNode(string Text, IReadOnlyList<Node> Items) : Node(Text)
{
    public override IEnumerable<Node> Parts => Items;
}

/// <summary>A call of a method.</summary>
/// <param name="Text">As it is written.</param>
/// <param name="Target">What it is called of; null where it is called by its name alone.</param>
/// <param name="Method">The method's name.</param>
/// <param name="Arguments">What it is given.</param>
internal sealed record Call(string Text, Node? Target, string Method, IReadOnlyList<Node> Arguments) : Node(Text)
{
    public override IEnumerable<Node> Parts => Target is null ? Arguments : Arguments.Prepend(Target);
}

/// <summary>What is computed of each element.</summary>
internal sealed record Lambda(string Text, Node Body) : Node(Text)
{
    public override IEnumerable<Node> Parts => [Body];
}

/// <summary>A part that computes something: arithmetic, a choice, an index.</summary>
/// <param name="Text">As it is written.</param>
/// <param name="What">What it is, in words.</param>
/// <param name="Operands">Its parts.</param>
internal sealed record Computation(string Text, string What, IReadOnlyList<Node> Operands) : Node(Text)
{
    public override IEnumerable<Node> Parts => Operands;
}
