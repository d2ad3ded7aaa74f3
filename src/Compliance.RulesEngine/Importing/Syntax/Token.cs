namespace Compliance.RulesEngine.Importing.Syntax;

/// <summary>What a piece of an expression is.</summary>
internal enum TokenKind
{
    Name,
    Text,
    Number,
    Mark,
    End,
}

/// <summary>A piece of an expression. Immutable.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">As it is written; of a text in quotes, what is in them.</param>
/// <param name="Written">As it is written.</param>
/// <param name="Column">Where it starts, from 1; of what a parameter stands for, where the parameter does.</param>
internal readonly record struct Token(TokenKind Kind, string Text, string Written, int Column)
{
    /// <summary>Whether it is a mark or a word of the language; these may be written with any capitals.</summary>
    public bool Is(string word) => Kind is TokenKind.Mark or TokenKind.Name && string.Equals(Text, word, StringComparison.OrdinalIgnoreCase);
}

/// <summary>An expression that cannot be read, and why.</summary>
internal sealed class SyntaxException : Exception
{
    public SyntaxException(string message, int column)
        : base(message) => Column = column;

    public SyntaxException()
    {
    }

    public SyntaxException(string message)
        : base(message)
    {
    }

    public SyntaxException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <summary>Where, from 1.</summary>
    public int Column { get; }
}
