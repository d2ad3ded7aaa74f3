using Compliance.Json;

namespace Compliance.RulesEngine.Exporting;

/// <summary>The rules at the end of an export, which make decisions of the states of norms (design, section 4.5).</summary>
internal static class DecisionNames
{
    /// <summary>Something grants the use, each of its purposes.</summary>
    public static StateName Granted { get; } = new("the use is granted", "the use may be granted");

    /// <summary>Some prohibition of the customer applies.</summary>
    public static StateName Prohibition { get; } = new("a prohibition applies", "a prohibition may apply");

    /// <summary>Some duty of the customer, not a standing one, applies and is not met.</summary>
    public static StateName OpenDuty { get; } = new("a duty is open", "a duty may be open");

    /// <summary>Some text that decides the use is not held.</summary>
    public static StateName NotHeld { get; } = new("a deciding text is not held", "a deciding text may not be held");

    /// <summary>A rule for each decision: it succeeds where the decision is possible. A text that may not be held makes each of the others possible, for nobody knows what it says.</summary>
    public static IReadOnlyList<(Decision Decision, string Name, string Expression)> Rules { get; } =
    [
        Rule(Decision.Prohibited, ExpressionWriter.Bare(OrNotHeld(Prohibition))),
        Rule(Decision.Conditional, $"{NotProhibited} && {OrNotHeld(Granted)} && {OrNotHeld(OpenDuty)}"),
        Rule(Decision.Permitted, $"{NotProhibited} && {OrNotHeld(Granted)} && !{ExpressionWriter.Succeeded(OpenDuty.IsTrue)}"),
        Rule(Decision.NotAddressed, $"{NotProhibited} && !{ExpressionWriter.Succeeded(Granted.IsTrue)}"),
    ];

    private static string NotProhibited => $"!{ExpressionWriter.Succeeded(Prohibition.IsTrue)}";

    private static string OrNotHeld(StateName name) => ExpressionWriter.Any([ExpressionWriter.Succeeded(name.MayBeTrue), ExpressionWriter.Succeeded(NotHeld.MayBeTrue)]);

    private static (Decision Decision, string Name, string Expression) Rule(Decision decision, string expression) => (decision, Words<Decision>.Of(decision).Value, expression);
}
