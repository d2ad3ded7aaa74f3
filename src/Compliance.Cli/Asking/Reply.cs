namespace Compliance.Cli.Asking;

/// <summary>What somebody said to a question. Immutable.</summary>
internal abstract record Reply
{
    private Reply()
    {
    }

    /// <summary>An answer; <see cref="FactValue.Unknown"/> is "I do not know".</summary>
    /// <param name="Fact">The fact that it answers, mostly the one asked for.</param>
    /// <param name="Value">The value, checked against the vocabulary.</param>
    internal sealed record Answer(string Fact, FactValue Value) : Reply;

    /// <summary>Takes the last answer back.</summary>
    internal sealed record Back : Reply;

    /// <summary>Ends the interview; the verdict so far is given.</summary>
    internal sealed record Stop : Reply;
}

/// <summary>Whoever is asked.</summary>
internal interface IDialog
{
    /// <summary>Puts a question; null when the answer was faulty beyond repair and reported.</summary>
    Reply? Ask(InterviewQuestion question);

    /// <summary>
    /// Tells that there is nothing more to ask, and takes what is said to that: an answer taken back, another given; or the end. Null when what was said
    /// was faulty beyond repair and reported.
    /// </summary>
    Reply? Close(IInterview interview);

    /// <summary>Tells something that is no question, such as that there is no answer to take back.</summary>
    void Tell(string text);
}
