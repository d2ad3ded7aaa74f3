using System.Diagnostics.CodeAnalysis;

namespace Compliance;

/// <summary>
/// What use cases can say under the packs that are loaded: facts with their values and questions, to make forms of, and the judge of whether a use case fits
/// them. Immutable and thread-safe. Packs that are loaded anew bring a vocabulary of their own: take it from <see cref="IComplianceEvaluator.Vocabulary"/>
/// when it is needed, and do not keep it.
/// </summary>
public interface IComplianceVocabulary
{
    /// <summary>The facts that use cases may give, in vocabulary order; those that rules conclude are not among them.</summary>
    IReadOnlyList<FactDescription> Facts { get; }

    /// <summary>The vendors, with their products and the plans these are sold on, in vocabulary order.</summary>
    IReadOnlyList<VendorDescription> Vendors { get; }

    /// <summary>The topics that norms speak to, in vocabulary order; empty where a vocabulary declares none.</summary>
    IReadOnlyList<TopicDescription> Topics { get; }

    /// <summary>The quantities that norms may state, in vocabulary order.</summary>
    IReadOnlyList<ParameterDescription> Parameters { get; }

    /// <summary>The fact of a name; null when use cases cannot give it.</summary>
    /// <param name="name">The fact's name.</param>
    FactDescription? Find(string name);

    /// <summary>Says everything that is wrong with a use case, and evaluates nothing.</summary>
    /// <param name="useCase">The use case.</param>
    /// <returns>The faults for which an evaluation would throw <see cref="InvalidUseCaseException"/>; empty when it would not.</returns>
    IReadOnlyList<UseCaseFault> Validate(UseCase useCase);

    /// <summary>Reads a use case from texts, as a form, a query string or a command line gives them.</summary>
    /// <param name="facts">Names with texts. <c>id</c>, <c>note</c> and <c>asOf</c> (<c>2026-01-15</c>) are those of the use case.</param>
    /// <exception cref="InvalidUseCaseException">A name or text does not fit the vocabulary; it has every fault.</exception>
    /// <remarks>
    /// What a text is, the fact's definition says, never the looks of the text: <c>true</c> is a boolean of a boolean fact and a name of an enum. Numbers are
    /// written with a point in every culture. <c>a,b</c> and <c>[a,b]</c> are sets, <c>[]</c> is none; a set fact named several times, as ticked boxes are sent,
    /// takes all. <c>null</c> is <see cref="FactValue.Unknown"/>. An empty text is a fault: leave out what nobody answered.
    /// </remarks>
    UseCase Parse(IEnumerable<KeyValuePair<string, string>> facts);

    /// <summary>Reads a use case from texts, as <see cref="Parse"/> does, and says what is wrong instead of throwing.</summary>
    /// <param name="facts">Names with texts.</param>
    /// <param name="useCase">The use case; null when there are faults.</param>
    /// <param name="faults">Every fault; empty when there are none.</param>
    /// <returns>Whether there are none.</returns>
    bool TryParse(IEnumerable<KeyValuePair<string, string>> facts, [NotNullWhen(true)] out UseCase? useCase, out IReadOnlyList<UseCaseFault> faults);
}
