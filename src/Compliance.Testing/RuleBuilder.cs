using System.Text.Json.Nodes;

namespace Compliance.Testing;

/// <summary>Writes one rule of a <see cref="PackBuilder"/>: when it applies, what sets it aside, what it cites. Belongs to one test; not thread-safe.</summary>
public sealed class RuleBuilder
{
    internal RuleBuilder(string id, string bearer, string modality) => Root = new()
    {
        ["id"] = id,
        ["title"] = id,
        ["bearer"] = bearer,
        ["modality"] = modality,
        ["topic"] = id,
        ["cites"] = new JsonArray(),
    };

    private RuleBuilder(string id, string concludes) => Root = new()
    {
        ["id"] = id,
        ["title"] = id,
        ["concludes"] = concludes,
        ["cites"] = new JsonArray(),
    };

    internal static RuleBuilder Definition(string id, string concludes) => new(id, concludes);

    internal JsonObject Root { get; }

    /// <summary>Requires that a fact has one of some values, or a narrower one; several calls must all hold.</summary>
    /// <param name="fact">The fact.</param>
    /// <param name="values">The values; one is enough.</param>
    public RuleBuilder When(string fact, params string[] values) => Test("when", fact, Json.Names(values));

    /// <summary>Requires that a boolean fact has a value.</summary>
    /// <param name="fact">The fact.</param>
    /// <param name="value">The value.</param>
    public RuleBuilder When(string fact, bool value) => Test("when", fact, value);

    /// <summary>Requires that a number lies in a range.</summary>
    /// <param name="fact">The fact.</param>
    /// <param name="atLeast">The least number, inclusive; null bounds nothing.</param>
    /// <param name="below">The bound that it stays below; null bounds nothing.</param>
    public RuleBuilder WhenNumber(string fact, double? atLeast = null, double? below = null)
    {
        var range = new JsonObject();
        if (atLeast is { } least)
        {
            range["gte"] = least;
        }

        if (below is { } bound)
        {
            range["lt"] = bound;
        }

        return Test("when", fact, range);
    }

    /// <summary>Requires a condition of any form; several calls must all hold.</summary>
    /// <param name="condition">The condition as a pack writes it, such as <c>{ "anyOf": [ … ] }</c>.</param>
    /// <exception cref="FormatException">It is not JSON.</exception>
    public RuleBuilder WhenJson(string condition) => Json.Parse(condition) is JsonObject part ? Require("when", part) : Set("when", Json.Parse(condition));

    /// <summary>Requires a condition that the pack names.</summary>
    /// <param name="name">Its name, given to <see cref="PackBuilder.WithCondition"/>; of a reference pack, <c>pack/name</c>.</param>
    public RuleBuilder WhenNamed(string name) => Test("when", "condition", name);

    /// <summary>Excepts uses in which a condition that the pack names holds.</summary>
    /// <param name="name">Its name, given to <see cref="PackBuilder.WithCondition"/>; of a reference pack, <c>pack/name</c>.</param>
    public RuleBuilder UnlessNamed(string name) => Test("unless", "condition", name);

    /// <summary>Excepts uses in which a fact has one of some values; several calls must all hold for the exception.</summary>
    /// <param name="fact">The fact.</param>
    /// <param name="values">The values; one is enough.</param>
    public RuleBuilder Unless(string fact, params string[] values) => Test("unless", fact, Json.Names(values));

    /// <summary>Excepts uses in which a boolean fact has a value.</summary>
    /// <param name="fact">The fact.</param>
    /// <param name="value">The value.</param>
    public RuleBuilder Unless(string fact, bool value) => Test("unless", fact, value);

    /// <summary>Of obligations: the duty is met where a boolean fact has a value.</summary>
    /// <param name="fact">The fact.</param>
    /// <param name="value">The value.</param>
    public RuleBuilder FulfilledWhen(string fact, bool value) => Test("fulfilledWhen", fact, value);

    /// <summary>Of obligations: the duty is met where a fact has one of some values.</summary>
    /// <param name="fact">The fact.</param>
    /// <param name="values">The values; one is enough.</param>
    public RuleBuilder FulfilledWhen(string fact, params string[] values) => Test("fulfilledWhen", fact, Json.Names(values));

    /// <summary>Of obligations: a lasting duty of conduct, which never makes a use conditional.</summary>
    public RuleBuilder Standing() => Set("standing", true);

    /// <summary>Sets the topic; without one it is the rule's id.</summary>
    /// <param name="topic">The provision it speaks to.</param>
    public RuleBuilder About(string topic) => Set("topic", topic);

    /// <summary>Sets how much is at stake; without it, medium.</summary>
    /// <param name="severity">The severity.</param>
    public RuleBuilder OfSeverity(Severity severity) => Set("severity", severity.ToString().ToLowerInvariant());

    /// <summary>Concludes a derived fact where the rule applies.</summary>
    /// <param name="fact">The fact.</param>
    public RuleBuilder Concluding(string fact) => Set("concludes", fact);

    /// <summary>Ends the rule on a day, as an approval ends; without it the rule binds as long as its clauses do.</summary>
    /// <param name="day">The first day on which it binds no longer.</param>
    public RuleBuilder Until(DateOnly day) => Set("until", day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));

    /// <summary>Defeats other norms where it applies.</summary>
    /// <param name="rules">Their ids.</param>
    public RuleBuilder Overriding(params string[] rules)
    {
        ArgumentNullException.ThrowIfNull(rules);
        return Set("overrides", new JsonArray([.. rules.Select(rule => JsonValue.Create(rule))]));
    }

    /// <summary>Rests the rule on a clause of a document; every rule needs one.</summary>
    /// <param name="document">The document's id in the pack, or another pack's as <c>pack/document</c>.</param>
    /// <param name="clause">The clause's id.</param>
    public RuleBuilder Citing(string document, string clause)
    {
        Root["cites"]!.AsArray().Add(new JsonObject { ["document"] = document, ["clause"] = clause });
        return this;
    }

    /// <summary>Rests the rule on a passage that stands in different clauses of a document's versions.</summary>
    /// <param name="document">The document's id in the pack, or another pack's as <c>pack/document</c>.</param>
    /// <param name="clauses">Effective dates of versions, in order, each with the clause's id from that version on; null where the passage no longer stands in the document.</param>
    public RuleBuilder Citing(string document, params (string From, string? Clause)[] clauses)
    {
        ArgumentNullException.ThrowIfNull(clauses);
        var byVersion = new JsonObject();
        foreach (var (from, clause) in clauses)
        {
            byVersion[from] = clause;
        }

        Root["cites"]!.AsArray().Add(new JsonObject { ["document"] = document, ["clause"] = byVersion });
        return this;
    }

    private RuleBuilder Test(string condition, string fact, JsonNode? test) => Require(condition, new() { [fact] = test });

    /// <summary>Adds to a condition what must hold besides; beside a test of the same fact it stands under <c>allOf</c>.</summary>
    private RuleBuilder Require(string condition, JsonObject part)
    {
        if (Root[condition] is not JsonObject present)
        {
            Root[condition] = part;
        }
        else if (part.Any(property => present.ContainsKey(property.Key)))
        {
            Root[condition] = new JsonObject { ["allOf"] = new JsonArray(present.DeepClone(), part) };
        }
        else
        {
            foreach (var (name, value) in part.ToList())
            {
                present[name] = value?.DeepClone();
            }
        }

        return this;
    }

    private RuleBuilder Set(string name, JsonNode? value)
    {
        Root[name] = value;
        return this;
    }
}
