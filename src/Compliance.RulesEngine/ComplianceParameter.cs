namespace Compliance.RulesEngine;

/// <summary>
/// A verdict as a rule parameter, for expressions such as <c>compliance.IsPermitted &amp;&amp; !compliance.MayBeExposed("training-on-customer-data")</c>. Made by
/// <see cref="ComplianceRulesEngineExtensions.ToRuleParameter(IComplianceEvaluator, UseCase, DateOnly?, string)"/>. Immutable and thread-safe.
/// </summary>
/// <remarks>
/// RulesEngine knows true and false. Of an undetermined use <see cref="IsPermitted"/> is false, and so is <see cref="IsProhibited"/>: a rule that lets through what is
/// permitted fails closed, one that stops what is prohibited does not. Write <c>compliance.IsPermitted</c>, not <c>!compliance.IsProhibited</c>.
/// </remarks>
public sealed class ComplianceParameter
{
    private readonly IReadOnlyCollection<string>? _topics;

    internal ComplianceParameter(Verdict verdict, IReadOnlyCollection<string>? topics)
    {
        Verdict = verdict;
        _topics = topics is null ? null : [.. topics.Concat(verdict.Findings.Select(finding => finding.Topic)).Distinct(StringComparer.Ordinal)];
    }

    /// <summary>The whole verdict.</summary>
    public Verdict Verdict { get; }

    /// <summary>The decision; expressions may compare it with a word: <c>compliance.Decision == "Conditional"</c>.</summary>
    public Decision Decision => Verdict.Decision;

    /// <summary>Whether the use is permitted without condition, whatever the facts not given turn out to be.</summary>
    public bool IsPermitted => Decision == Decision.Permitted;

    /// <summary>Whether the use is permitted once open duties are done.</summary>
    public bool IsConditional => Decision == Decision.Conditional;

    /// <summary>Whether the use is prohibited, whatever the facts not given turn out to be. False of an undetermined one, which may be: see <see cref="MayBeProhibited"/>.</summary>
    public bool IsProhibited => Decision == Decision.Prohibited;

    /// <summary>Whether the use is prohibited or may turn out to be.</summary>
    public bool MayBeProhibited => Verdict.PossibleDecisions.Contains(Decision.Prohibited);

    /// <summary>Whether the decision turns on facts not given, or on terms not held.</summary>
    public bool IsUndetermined => Decision == Decision.Undetermined;

    /// <summary>Whether the terms, which are held, say nothing of the use; that is no permission.</summary>
    public bool IsNotAddressed => Decision == Decision.NotAddressed;

    /// <summary>Whether the vendor may, for certain, do what a topic says. False where that is not known: a gate asks <see cref="MayBeExposed"/>.</summary>
    /// <param name="topic">The topic, such as <c>training-on-customer-data</c>.</param>
    /// <exception cref="FormatException">There is no such topic; RulesEngine makes a failed rule with a message of it.</exception>
    public bool Exposed(string topic) => Holds("certain-exposure:", topic);

    /// <summary>Whether the vendor may, or perhaps may, do what a topic says; so where facts or terms that decide it are not known.</summary>
    /// <param name="topic">The topic, such as <c>training-on-customer-data</c>.</param>
    /// <exception cref="FormatException">There is no such topic; RulesEngine makes a failed rule with a message of it.</exception>
    public bool MayBeExposed(string topic) => Holds("exposure:", topic);

    /// <summary>Whether a finding that applies, or may apply, cites a document or a clause.</summary>
    /// <param name="reference">A document such as <c>mistral/terms-of-service</c>, or a clause of it such as <c>mistral/terms-of-service#4/output-restrictions</c>.</param>
    /// <exception cref="FormatException">It is no reference, or of a pack that the verdict was not made with.</exception>
    public bool Cites(string reference)
    {
        ArgumentNullException.ThrowIfNull(reference);
        var (document, clause) = reference.Split('#', 2) is [var before, var after] ? (before, after) : (reference, null);
        if (document.Split('/') is not [{ Length: > 0 } pack, { Length: > 0 }] || clause?.Length == 0)
        {
            throw new FormatException($"{Legible.Quote(reference)} names no document; write PACK/DOCUMENT, or PACK/DOCUMENT#CLAUSE.");
        }

        var packs = Verdict.Packs.Select(known => known.Id).ToList();
        if (!packs.Contains(pack, StringComparer.Ordinal))
        {
            throw new FormatException($"No pack {Legible.Quote(pack)} took part in the verdict; {Nearest.Hint(pack, packs, "load it, or name one that did")}.");
        }

        return Verdict.Findings.Where(finding => finding.Status is FindingStatus.Applies or FindingStatus.MayApply)
            .SelectMany(finding => finding.Citations)
            .Any(citation => string.Equals(citation.Document, document, StringComparison.Ordinal) && (clause is null || string.Equals(citation.Clause, clause, StringComparison.Ordinal)));
    }

    /// <summary>The verdict in a few lines.</summary>
    public override string ToString() => Verdict.ToString();

    private bool Holds(string entry, string topic)
    {
        ArgumentNullException.ThrowIfNull(topic);
        if (topic.Contains(',', StringComparison.Ordinal))
        {
            throw new FormatException($"{Legible.Quote(topic)} is no topic; ask for one at a time.");
        }

        return !Verdict.Meets(VerdictPolicy.Parse(entry + topic, _topics));
    }
}
