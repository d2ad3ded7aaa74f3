using System.Linq.Dynamic.Core;
using System.Linq.Dynamic.Core.Exceptions;
using System.Linq.Dynamic.Core.Parser;
using System.Linq.Expressions;
using Compliance.RulesEngine.Diagnostics;
using Compliance.RulesEngine.Workflows;
using RulesEngine.HelperFunctions;

namespace Compliance.RulesEngine.Expressions;

/// <summary>
/// Compiles expressions: the parser that RulesEngine has, set up to know no more than it must; then <see cref="ExpressionGuard"/>; then <see cref="StrictReading"/>.
/// Used while one program of workflows is made.
/// </summary>
internal sealed class ExpressionCompiler
{
    private readonly Reach _reach;
    private readonly ParsingConfig _config;

    /// <param name="objects">The types of the declared objects.</param>
    /// <param name="listed">The types whose members may be used, besides what every expression may use.</param>
    /// <param name="isCaseSensitive">Whether <c>order.country</c> is another name than <c>order.Country</c>.</param>
    public ExpressionCompiler(IReadOnlyCollection<Type> objects, IReadOnlyCollection<Type> listed, bool isCaseSensitive)
    {
        _reach = new(objects, listed);
        _config = new()
        {
            CustomTypeProvider = new ListedTypes([.. _reach.Named, typeof(ExpressionUtils)]),
            IsCaseSensitive = isCaseSensitive,
            AllowNewToEvaluateAnyType = false,
            ResolveTypesBySimpleName = false,
            SupportCastingToFullyQualifiedTypeAsString = false,
            AllowEqualsAndToStringMethodsOnObject = false,
            AreContextKeywordsEnabled = false,
            LoadAdditionalAssembliesFromCurrentDomainBaseDirectory = false,
        };
    }

    /// <summary>Compiles an expression; null when a fault was reported.</summary>
    /// <param name="expression">The expression.</param>
    /// <param name="place">Where it belongs.</param>
    /// <param name="scope">What it may name.</param>
    /// <param name="diagnostics">Takes the faults.</param>
    public CompiledExpression? Compile(ExpressionText expression, RulePlace place, ExpressionScope scope, DiagnosticBag diagnostics)
    {
        if (Fault(expression, place) is { } fault)
        {
            diagnostics.Add(fault);
            return null;
        }

        try
        {
            var parsed = new ExpressionParser([.. scope.Names], expression.Text, [], _config).Parse(null);
            var guard = new ExpressionGuard(_reach);
            guard.Visit(parsed);
            if (guard.Refused is { } what)
            {
                diagnostics.Add(WorkflowFaults.OutOfReach(expression.At, place.Workflow, place.Rule, expression.Text, what));
                return null;
            }

            return new(expression.Text, parsed.Type, StrictReading.Compile(parsed, scope, _reach));
        }
        catch (ParseException exception) when (IsOutOfReach(exception))
        {
            diagnostics.Add(WorkflowFaults.OutOfReach(expression.At, place.Workflow, place.Rule, expression.Text, exception.Message.TrimEnd('.')));
            return null;
        }
        catch (Exception exception)
        {
            // Of the parser, which has exceptions of many types for what it cannot make sense of.
            diagnostics.Add(WorkflowFaults.NoExpression(expression.At, place.Workflow, place.Rule, expression.Text, exception.Message));
            return null;
        }
    }

    /// <summary>What the parser says of a method whose type is not listed.</summary>
    private static bool IsOutOfReach(ParseException exception) => exception.Message.EndsWith("is not accessible.", StringComparison.Ordinal);

    private static Diagnostic? Fault(ExpressionText expression, RulePlace place)
    {
        if (expression.Text.Length > WorkflowLimits.ExpressionLength)
        {
            return WorkflowFaults.ExpressionTooLong(expression.At, place.Workflow, place.Rule, WorkflowLimits.ExpressionLength);
        }

        return Depth(expression.Text) > WorkflowLimits.ExpressionDepth ? WorkflowFaults.ExpressionTooDeep(expression.At, place.Workflow, place.Rule, WorkflowLimits.ExpressionDepth) : null;
    }

    /// <summary>
    /// How often the parser would call itself at most: for brackets, for each part of a <c>?:</c> or <c>??</c>, which it reads from right to left, and for signs in a
    /// row. Those in strings count too.
    /// </summary>
    private static int Depth(string text)
    {
        var (depth, deepest, branches, signs) = (0, 0, 0, 0);
        foreach (var character in text)
        {
            depth += character is '(' or '[' or '{' ? 1 : character is ')' or ']' or '}' ? -1 : 0;
            branches += character is '?' ? 1 : 0;
            signs = character is '!' or '-' or '+' or '~' ? signs + 1 : char.IsWhiteSpace(character) ? signs : 0;
            deepest = Math.Max(deepest, depth + branches + signs);
        }

        return deepest;
    }
}

/// <summary>The workflow and the rule that an expression belongs to; of a global parameter, its name with that of the parameter.</summary>
internal readonly record struct RulePlace(string Workflow, string Rule);
