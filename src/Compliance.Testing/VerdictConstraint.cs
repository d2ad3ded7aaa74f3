using FluentAssertions;

namespace Compliance.Testing;

/// <summary>What may follow an assertion about a verdict: more about the same decision, or <c>.And</c> and any other. Immutable.</summary>
public sealed class VerdictConstraint : AndConstraint<VerdictAssertions>
{
    internal VerdictConstraint(VerdictAssertions assertions)
        : base(assertions)
    {
    }

    /// <summary>Asserts that a finding which makes the decision what it is cites a clause.</summary>
    /// <param name="document">The document's full id, such as <c>mistral/terms-of-service</c>.</param>
    /// <param name="clause">The clause's id, such as <c>4/output-restrictions</c>.</param>
    /// <param name="because">Why it should, as in "because …"; may hold placeholders.</param>
    /// <param name="becauseArgs">What goes into the placeholders.</param>
    public VerdictConstraint Citing(string document, string clause, string because = "", params object[] becauseArgs) => And.Cite(document, clause, because, becauseArgs);

    /// <summary>Asserts that a finding which makes the decision what it is cites a document, whatever the clause.</summary>
    /// <param name="document">The document's full id.</param>
    public VerdictConstraint Citing(string document) => And.Cite(document, clause: null, "", []);

    /// <summary>Asserts that a duty of the customer is open.</summary>
    /// <param name="topicOrRule">The duty's topic, or its rule's full id.</param>
    /// <param name="because">Why it should be, as in "because …"; may hold placeholders.</param>
    /// <param name="becauseArgs">What goes into the placeholders.</param>
    public VerdictConstraint WithOutstanding(string topicOrRule, string because = "", params object[] becauseArgs) => And.HaveOutstanding(topicOrRule, because, becauseArgs);

    /// <summary>Asserts that the verdict asks for a fact.</summary>
    /// <param name="fact">The fact's name.</param>
    /// <param name="because">Why it should, as in "because …"; may hold placeholders.</param>
    /// <param name="becauseArgs">What goes into the placeholders.</param>
    public VerdictConstraint AskingFor(string fact, string because = "", params object[] becauseArgs) => And.Ask(fact, because, becauseArgs);
}
