namespace Compliance;

/// <summary>
/// Evaluates use cases against a set of rule packs. Thread-safe; evaluation takes no lock. Register one with <c>services.AddCompliance()</c>
/// of the package Compliance.Rules.
/// </summary>
public interface IComplianceEvaluator
{
    /// <summary>Gives the verdict on a use case.</summary>
    /// <param name="useCase">The use case; facts it does not give take their presumption or are unknown.</param>
    /// <param name="asOf">The day asked about; wins over <see cref="UseCase.AsOf"/>. Null: that of the use case, else today.</param>
    /// <returns>The verdict; never null.</returns>
    /// <exception cref="InvalidUseCaseException">A fact or value is not in the vocabulary of the packs; the message names the nearest.</exception>
    Verdict Evaluate(UseCase useCase, DateOnly? asOf = null);

    /// <summary>Gives the decision alone: what <see cref="Evaluate"/> gives, without reasons, in a fraction of the time and without memory of its own.</summary>
    /// <param name="useCase">The use case; facts it does not give take their presumption or are unknown.</param>
    /// <param name="asOf">The day asked about; wins over <see cref="UseCase.AsOf"/>. Null: that of the use case, else today.</param>
    /// <returns>The decision, and every decision that is possible.</returns>
    /// <exception cref="InvalidUseCaseException">A fact or value is not in the vocabulary of the packs; the message names the nearest.</exception>
    Ruling Decide(UseCase useCase, DateOnly? asOf = null);

    /// <summary>
    /// Gives the verdicts on many use cases, in their order, evaluated on all cores some hundred at a time: so much is evaluated ahead of what is taken, and no
    /// more, however many there are. For JSON lines from stream to stream see <see cref="EvaluateManyAsync"/>.
    /// </summary>
    /// <param name="useCases">The use cases; read as verdicts are taken.</param>
    /// <param name="asOf">The day asked about; wins over <see cref="UseCase.AsOf"/>. Null: that of each use case, else today.</param>
    /// <param name="cancellation">Ends it between two groups.</param>
    /// <returns>The verdicts; evaluated when they are taken.</returns>
    /// <exception cref="InvalidUseCaseException">When the verdict on a use case is taken that does not fit the vocabulary.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    IEnumerable<Verdict> EvaluateMany(IEnumerable<UseCase> useCases, DateOnly? asOf = null, CancellationToken cancellation = default);

    /// <summary>
    /// Reads use cases, one JSON object a line in UTF-8, and writes one compact verdict a line, in the same order; a line that is no use case gives an object with
    /// <c>line</c>, <c>error</c> and <c>code</c> in its place. Uses all cores; reads no further ahead than it can write, so that memory does not grow with the input.
    /// Rules that are reloaded meanwhile take effect with the next call.
    /// </summary>
    /// <param name="useCases">Read to its end and left open.</param>
    /// <param name="verdicts">Written to and left open.</param>
    /// <param name="options">What to ask; null for what each use case says.</param>
    /// <param name="cancellation">Ends it between two groups of lines; what is written by then are whole lines.</param>
    /// <returns>How many lines there were.</returns>
    /// <exception cref="IOException">A stream cannot be read or written.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    Task<BatchSummary> EvaluateManyAsync(Stream useCases, Stream verdicts, BatchOptions? options = null, CancellationToken cancellation = default);

    /// <summary>What use cases can say under the rules as they are now, and whether one fits.</summary>
    IComplianceVocabulary Vocabulary { get; }
}
