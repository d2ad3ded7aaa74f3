using Compliance.Rules.Validation;

namespace Compliance.RulesEngine.Exporting;

/// <summary>What an exported rule says of its subject. Each is said twice: that it is so, and that it may be.</summary>
internal enum StateKind
{
    /// <summary>A norm's scope and condition hold and its exception does not, before any defeat.</summary>
    Conditions,

    /// <summary>A norm or definition applies, after defeat.</summary>
    Applies,

    /// <summary>A permission applies when defeat by prohibitions is ignored.</summary>
    Grants,

    /// <summary>A duty is met.</summary>
    Fulfilled,

    /// <summary>A derived fact holds.</summary>
    Holds,

    /// <summary>A text is not held.</summary>
    NotHeld,
}

/// <summary>The two names under which a state is exported: a rule that says that it is True, and one that it is not False. Immutable.</summary>
/// <param name="IsTrue">The rule that succeeds where the state is True.</param>
/// <param name="MayBeTrue">The rule that succeeds where the state is True or Unknown.</param>
internal readonly record struct StateName(string IsTrue, string MayBeTrue)
{
    public static StateName Of(string subject, StateKind kind) => kind switch
    {
        StateKind.Conditions => new($"{subject} conditions hold", $"{subject} conditions may hold"),
        StateKind.Applies => new($"{subject} applies", $"{subject} may apply"),
        StateKind.Grants => new($"{subject} grants", $"{subject} may grant"),
        StateKind.Fulfilled => new($"{subject} is fulfilled", $"{subject} may be fulfilled"),
        StateKind.Holds => new($"{subject} holds", $"{subject} may hold"),
        _ => new($"{subject} is not held", $"{subject} may not be held"),
    };

    public static StateName Of(Rule rule, StateKind kind) => Of(rule.FullId, kind);

    /// <summary>The name by which an expression asks.</summary>
    public string For(Rail rail) => rail == Rail.IsTrue ? IsTrue : MayBeTrue;
}

/// <summary>
/// Which of the two questions a Boolean expression answers of something that may be unknown. Conjunction and disjunction keep the question, negation turns it
/// into the other: "not A" is true where A cannot be.
/// </summary>
internal enum Rail
{
    /// <summary>Is it True?</summary>
    IsTrue,

    /// <summary>Is it True or Unknown?</summary>
    MayBeTrue,
}
