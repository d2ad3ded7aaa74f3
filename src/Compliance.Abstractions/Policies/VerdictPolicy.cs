using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using Compliance.Json;

namespace Compliance;

/// <summary>
/// What a verdict must not be: decisions, rights of the vendor on a topic, contradictions, texts not held. What gates in builds, endpoints and tests decide by.
/// It fails closed: what may be so counts as so. Immutable and thread-safe.
/// </summary>
/// <remarks>
/// Written as a list separated by commas: <c>prohibited</c>, <c>undetermined</c>, <c>conditional</c>, <c>notAddressed</c>, <c>permitted</c>;
/// <c>exposure:TOPIC</c>, which holds where the vendor may, or perhaps may, do what the topic says; <c>certain-exposure:TOPIC</c>, where it surely may;
/// <c>conflict</c>; <c>gap</c>, a text that may govern the use and is not held; <c>stale</c>, terms last seen in force too long before the day asked about.
/// <c>none</c> alone is the policy that any verdict meets.
/// </remarks>
[JsonConverter(typeof(ComplianceJsonConverter<VerdictPolicy>))]
[TypeConverter(typeof(NoPlainSerialization))]
public sealed class VerdictPolicy : IEquatable<VerdictPolicy>
{
    private readonly IReadOnlyList<PolicyEntry> _entries;

    private VerdictPolicy(IReadOnlyList<PolicyEntry> entries) => _entries = entries;

    /// <summary>Neither prohibited nor undetermined: what the command line takes when nothing is said.</summary>
    public static VerdictPolicy Default { get; } = Parse("prohibited,undetermined");

    /// <summary>The words that a list may hold; <c>TOPIC</c> stands for a topic.</summary>
    public static IReadOnlyList<string> Words => PolicyWords.All;

    /// <summary>The topics that the policy names, each once, in the order of the list.</summary>
    public IReadOnlyList<string> Topics => [.. _entries.Select(entry => entry.Topic).OfType<string>().Distinct(StringComparer.Ordinal)];

    /// <summary>Reads a policy.</summary>
    /// <param name="list">Words separated by commas.</param>
    /// <param name="topics">The topics there are, so that a misspelt one is a fault and no gate that never holds; null takes any.</param>
    /// <exception cref="FormatException">A word is not understood; the message names every such word and the nearest that is.</exception>
    public static VerdictPolicy Parse(string list, IReadOnlyCollection<string>? topics = null)
    {
        ArgumentNullException.ThrowIfNull(list);
        return TryParse(list, topics, out var policy, out var faults) ? policy : throw new FormatException(string.Join("; ", faults));
    }

    /// <summary>Reads a policy; says whether it could be read.</summary>
    /// <param name="list">Words separated by commas.</param>
    /// <param name="topics">The topics there are, so that a misspelt one is a fault and no gate that never holds; null takes any.</param>
    /// <param name="policy">The policy; null where a word is not understood.</param>
    /// <param name="faults">A sentence for each word that is not understood, with the nearest that is; empty where there is none.</param>
    public static bool TryParse(string? list, IReadOnlyCollection<string>? topics, [NotNullWhen(true)] out VerdictPolicy? policy, out IReadOnlyList<string> faults)
    {
        var wrong = new List<PolicyFault>();
        policy = Read([list ?? ""], topics, wrong);
        faults = [.. wrong.Select(fault => fault.ToString())];
        return policy is not null;
    }

    /// <summary>Reads a policy from several lists; null where a fault was added.</summary>
    internal static VerdictPolicy? Read(IEnumerable<string> lists, IReadOnlyCollection<string>? topics, List<PolicyFault> faults)
    {
        var before = faults.Count;
        var words = lists.SelectMany(list => list.Split(',')).Select(word => word.Trim()).ToList();
        if (words is [PolicyWords.Nothing])
        {
            return new([]);
        }

        var entries = words.Distinct(StringComparer.Ordinal).Select(word => PolicyEntry.Read(word, topics, faults)).OfType<PolicyEntry>().ToList();
        return faults.Count == before ? new(entries) : null;
    }

    /// <summary>What of the policy a verdict violates, in the order of the list; empty where the verdict meets it.</summary>
    /// <param name="verdict">The verdict.</param>
    public IReadOnlyList<PolicyViolation> Violations(Verdict verdict)
    {
        ArgumentNullException.ThrowIfNull(verdict);
        return [.. _entries.Select(entry => entry.Violation(verdict)).OfType<PolicyViolation>()];
    }

    /// <summary>Whether both list the same, in the same order.</summary>
    public bool Equals(VerdictPolicy? other) => other is not null && string.Equals(ToString(), other.ToString(), StringComparison.Ordinal);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as VerdictPolicy);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(ToString());

    /// <summary>The list, as <see cref="Parse"/> reads it.</summary>
    public override string ToString() => _entries.Count == 0 ? PolicyWords.Nothing : string.Join(',', _entries.Select(entry => entry.Word));
}
