namespace Compliance;

/// <summary>
/// An interview about one use, at one point of it: what has been answered, and what to ask next. Immutable and thread-safe: an answer gives a new
/// interview, and the old one stays as it was. Knows no terminal; a console, a web form and a chat use the same.
/// </summary>
/// <remarks>
/// The next question is the one after which, in expectation over its answers, the fewest facts are left that the decision turns on. A fact is asked for
/// only while some way to answer it, and the others, makes a difference. The interview ends with <see cref="Next"/> null: the decision is settled, or
/// nothing that is still open and was not declined can change it.
/// </remarks>
public interface IInterview
{
    /// <summary>The transcript: a use case of everything answered, explicitly null where nobody knew. <c>UseCaseJson</c> writes it as a file.</summary>
    UseCase UseCase { get; }

    /// <summary>The verdict on what is known so far.</summary>
    Verdict Verdict { get; }

    /// <summary>Whether what the interview is to settle is settled, with answers to spare or none.</summary>
    bool IsSettled { get; }

    /// <summary>The next question; null at the end.</summary>
    InterviewQuestion? Next { get; }

    /// <summary>The facts answered, "I do not know" included, in the order of the answers; those of the start are not among them.</summary>
    IReadOnlyList<string> Answered { get; }

    /// <summary>Answers a question; it need not be the next one. A second answer takes the place of the first.</summary>
    /// <param name="fact">The fact's name.</param>
    /// <param name="value">The answer; <see cref="FactValue.Unknown"/> is <see cref="DoNotKnow"/>.</param>
    /// <exception cref="InvalidUseCaseException">The fact or the value is not in the vocabulary; the message names the nearest.</exception>
    IInterview Answer(string fact, FactValue value);

    /// <summary>Answers "I do not know": the fact is not presumed and not asked for again. What was known of it more broadly stays known.</summary>
    /// <param name="fact">The fact's name.</param>
    /// <exception cref="InvalidUseCaseException">The fact is not in the vocabulary; the message names the nearest.</exception>
    IInterview DoNotKnow(string fact);

    /// <summary>Takes the last answer back; with none, nothing changes.</summary>
    IInterview TakeBack();

    /// <summary>Takes every answer to a fact back, the other answers stay; with none, nothing changes.</summary>
    /// <param name="fact">The fact's name.</param>
    IInterview TakeBack(string fact);
}
