using Compliance.Rules.Validation;
using Compliance.RulesEngine.Exporting;
using RulesEngine.Models;

namespace Compliance.RulesEngine;

/// <summary>
/// What expressions of exported workflows see, under the name <c>facts</c>: the facts of one use case, and which rules of earlier workflows succeeded. Made by
/// <see cref="PackWorkflows.RunAsync"/>. Belongs to one run; not thread-safe.
/// </summary>
/// <remarks>
/// A fact may be unknown, so everything is asked twice: <see cref="Is"/> is true where the test holds for certain, <see cref="MayBe"/> also where it is unknown.
/// "Does not hold" is <c>!facts.MayBe(…)</c>. A test of a set holds where some element is one of the values or narrower.
/// </remarks>
public sealed class PackFacts
{
    private readonly TestReader _tests;
    private readonly BoundUseCase _useCase;
    private readonly Dictionary<string, bool> _succeeded = new(StringComparer.Ordinal);

    internal PackFacts(TestReader tests, BoundUseCase useCase, PackFacts? whole = null)
    {
        _tests = tests;
        _useCase = useCase;
        Whole = whole ?? this;
    }

    /// <summary>The facts of the whole use, where these are it with one of several purposes alone; else these.</summary>
    public PackFacts Whole { get; }

    /// <summary>The decision, once the workflows have run; the default value before that.</summary>
    public Ruling Ruling { get; internal set; }

    /// <summary>Whether a test holds of a fact for certain.</summary>
    /// <param name="fact">The fact's name.</param>
    /// <param name="test">
    /// Values separated by commas, one of which it must be or be narrower than; <c>true</c> or <c>false</c>; or comparisons of a number that all must hold, such
    /// as <c>&gt;= 13, &lt; 18</c>.
    /// </param>
    /// <exception cref="ArgumentException">The vocabulary has no such fact, or the fact no such value.</exception>
    public bool Is(string fact, string test) => _tests.Evaluate(_useCase, fact, test, Quantifier.Any) == Truth.True;

    /// <summary>Whether a test holds of a fact or may hold; see <see cref="Is"/>.</summary>
    /// <param name="fact">The fact's name.</param>
    /// <param name="test">The test.</param>
    /// <exception cref="ArgumentException">The vocabulary has no such fact, or the fact no such value.</exception>
    public bool MayBe(string fact, string test) => _tests.Evaluate(_useCase, fact, test, Quantifier.Any) != Truth.False;

    /// <summary>Whether every element of a set is one of some values or narrower, for certain.</summary>
    /// <param name="fact">The fact's name.</param>
    /// <param name="values">The values, separated by commas.</param>
    /// <exception cref="ArgumentException">The vocabulary has no such fact, or the fact no such value.</exception>
    public bool IsOnly(string fact, string values) => _tests.Evaluate(_useCase, fact, values, Quantifier.Only) == Truth.True;

    /// <summary>Whether every element of a set is one of some values or narrower, or may be.</summary>
    /// <param name="fact">The fact's name.</param>
    /// <param name="values">The values, separated by commas.</param>
    /// <exception cref="ArgumentException">The vocabulary has no such fact, or the fact no such value.</exception>
    public bool MayBeOnly(string fact, string values) => _tests.Evaluate(_useCase, fact, values, Quantifier.Only) != Truth.False;

    /// <summary>Whether a rule of an earlier workflow has succeeded.</summary>
    /// <param name="rule">The rule's name.</param>
    /// <exception cref="InvalidOperationException">The rule has not run: that would be no answer, least of all "no".</exception>
    public bool Succeeded(string rule) => _succeeded.TryGetValue(rule, out var succeeded) ? succeeded
        : throw new InvalidOperationException($"Rule '{rule}' has not run; run the workflows in the order of the export.");

    /// <summary>The state that two rules give.</summary>
    internal Truth this[StateName name] => Succeeded(name.IsTrue) ? Truth.True : Succeeded(name.MayBeTrue) ? Truth.Unknown : Truth.False;

    /// <summary>Takes what a workflow says.</summary>
    /// <exception cref="InvalidOperationException">A rule could not be evaluated.</exception>
    internal void Take(ExportedWorkflow workflow, List<RuleResultTree> results)
    {
        foreach (var result in results)
        {
            if (!string.IsNullOrEmpty(result.ExceptionMessage))
            {
                throw new InvalidOperationException($"Rule '{result.Rule.RuleName}' of workflow '{workflow.Name}' could not be evaluated: {result.ExceptionMessage}");
            }

            _succeeded[result.Rule.RuleName] = result.IsSuccess;
        }

        if (workflow.Rules.FirstOrDefault(rule => !_succeeded.ContainsKey(rule.Name)) is { } missing)
        {
            throw new InvalidOperationException($"Workflow '{workflow.Name}' of the engine has no rule '{missing.Name}', or it is not enabled; export the packs again.");
        }
    }

    internal void Record(string rule, bool succeeded) => _succeeded[rule] = succeeded;
}
