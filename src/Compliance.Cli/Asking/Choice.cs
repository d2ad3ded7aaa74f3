namespace Compliance.Cli.Asking;

/// <summary>What can be chosen from a list. Immutable.</summary>
/// <param name="Title">It in words.</param>
/// <param name="Kind">What choosing it means.</param>
/// <param name="Value">The value, of an <see cref="ChoiceKind.Answer"/>.</param>
internal sealed record Choice(string Title, ChoiceKind Kind, FactValue Value)
{
    public static Choice NotKnown { get; } = new("I do not know", ChoiceKind.NotKnown, FactValue.Unknown);

    public static Choice Back { get; } = new("Back: take the last answer back", ChoiceKind.Back, FactValue.Unknown);

    public static Choice Stop { get; } = new("Stop here", ChoiceKind.Stop, FactValue.Unknown);

    /// <summary>Of a set: nothing of what is listed.</summary>
    public static Choice None { get; } = new("None of these", ChoiceKind.None, FactValue.Set());
}

/// <summary>What choosing means.</summary>
internal enum ChoiceKind
{
    /// <summary>A value; of a set, one of its elements.</summary>
    Answer,

    /// <summary>Nothing of what is listed.</summary>
    None,

    /// <summary>"I do not know".</summary>
    NotKnown,

    /// <summary>Takes the last answer back.</summary>
    Back,

    /// <summary>Ends the interview.</summary>
    Stop,
}
