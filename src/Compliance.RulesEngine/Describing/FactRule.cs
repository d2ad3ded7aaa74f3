using Compliance.RulesEngine.Expressions;

namespace Compliance.RulesEngine.Describing;

/// <summary>A rule that says a fact. Immutable and thread-safe.</summary>
/// <param name="workflow">The workflow's name.</param>
/// <param name="name">The rule's name.</param>
/// <param name="at">Where it stands.</param>
/// <param name="condition">Whether it succeeds.</param>
/// <param name="success">What it says then.</param>
/// <param name="otherwise">What it says when it fails; null for nothing.</param>
internal sealed class FactRule(string workflow, string name, SourceLocation at, Condition condition, SaidValue success, SaidValue? otherwise)
{
    public string Workflow { get; } = workflow;

    public string Name { get; } = name;

    public SourceLocation At { get; } = at;

    public FactOutcome Evaluate(Frame frame) => condition.Evaluate(frame, out var why) switch
    {
        true => success.Say(frame),
        false => otherwise?.Say(frame) ?? FactOutcome.Nothing,
        null => FactOutcome.NotKnown(why!),
    };
}
