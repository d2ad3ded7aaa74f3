namespace Compliance;

/// <summary>
/// Says what to do about a verdict, and what to ask to come to one. Thread-safe. Register one with <c>services.AddCompliance()</c> of the package
/// Compliance.Rules.
/// </summary>
public interface IComplianceAdvisor
{
    /// <summary>Gives the verdict on a use case together with its <see cref="Verdict.Remedies"/>.</summary>
    /// <param name="useCase">The use case; facts it does not give take their presumption or are unknown.</param>
    /// <param name="asOf">The day asked about; wins over <see cref="UseCase.AsOf"/>. Null: that of the use case, else today.</param>
    /// <exception cref="InvalidUseCaseException">A fact or value is not in the vocabulary of the packs; the message names the nearest.</exception>
    Verdict EvaluateWithRemedies(UseCase useCase, DateOnly? asOf = null);

    /// <summary>Begins an interview: the fewest questions that settle the decision.</summary>
    /// <param name="start">What is known already; null means nothing. Its explicit nulls count as "I do not know" and are not asked for.</param>
    /// <param name="options">What to settle and for which day; null takes <see cref="InterviewOptions.Default"/>.</param>
    /// <exception cref="InvalidUseCaseException">A fact or value is not in the vocabulary of the packs; the message names the nearest.</exception>
    IInterview Interview(UseCase? start = null, InterviewOptions? options = null);

    /// <summary>Gives the verdict on one use for each product and plan that vendors offer, the best first.</summary>
    /// <param name="useCase">
    /// The use. Where it names a vendor or a product, that offer is compared with the others, and vendor, product and plan are set aside; where it gives a plan alone,
    /// only offers on that plan are compared. Weights that the customer runs itself are no offer unless the use case is about them.
    /// </param>
    /// <param name="options">Which vendors, for which day; null takes <see cref="ComparisonOptions.Default"/>.</param>
    /// <param name="cancellation">Ends the comparison between two offers.</param>
    /// <exception cref="InvalidUseCaseException">A fact, value or vendor is not in the vocabulary of the packs; the message names the nearest.</exception>
    /// <exception cref="OperationCanceledException">It was ended.</exception>
    OfferComparison Compare(UseCase useCase, ComparisonOptions? options = null, CancellationToken cancellation = default);

    /// <summary>Gives the decision on a use for all days: when it flipped, and when texts that are announced will flip it.</summary>
    /// <param name="useCase">The use case; its own day does not matter.</param>
    /// <returns>Stretches of days by date, without a gap, each with another decision than the one before.</returns>
    /// <exception cref="InvalidUseCaseException">A fact or value is not in the vocabulary of the packs; the message names the nearest.</exception>
    IReadOnlyList<DecisionPeriod> History(UseCase useCase);
}
