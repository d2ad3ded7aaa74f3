using System.Globalization;
using System.Linq.Expressions;
using System.Reflection;

namespace Compliance.RulesEngine.Expressions;

/// <content>Calls: of lists, of which no element may be null where its value counts; and those that would ask the machine's culture.</content>
internal sealed partial class StrictReading
{
    private static readonly string[] TakeNull = [nameof(string.IsNullOrEmpty), nameof(string.IsNullOrWhiteSpace)];

    /// <summary>Methods of lists that compute with the elements, or with what a lambda gives of each. The runtime leaves nulls out of a sum or a maximum.</summary>
    private static readonly string[] ComputeWithElements = ["Contains", "Sum", "Min", "Max", "Average"];

    private Expression Call(MethodCallExpression call)
    {
        if (call.Method.DeclaringType == typeof(Enumerable))
        {
            return ListCall(call);
        }

        var owner = call.Object is null ? null : Known(call.Object);
        var mayTakeNull = _reach.IsListed(call.Method) || (call.Method.DeclaringType == typeof(string) && TakeNull.Contains(call.Method.Name, StringComparer.Ordinal));
        var arguments = Arguments(call.Arguments, call.Method.GetParameters(), mayTakeNull);
        return OfNoCulture(call.Method, owner, arguments) ?? Expression.Call(owner, call.Method, arguments);
    }

    private MethodCallExpression ListCall(MethodCallExpression call)
    {
        var computes = ComputeWithElements.Contains(call.Method.Name, StringComparer.Ordinal);
        var arguments = call.Arguments.Select(argument => argument is LambdaExpression lambda ? Lambda(lambda, needsValue: computes) : Known(argument)).ToArray();
        var parameters = call.Method.GetParameters();
        for (var i = 0; i < arguments.Length; i++)
        {
            arguments[i] = As(arguments[i], parameters[i].ParameterType);
        }

        if (computes && !call.Arguments.Any(argument => argument is LambdaExpression) && ElementOf(parameters[0].ParameterType) is { } element && MayBeNull(element))
        {
            var known = typeof(KnownElements).GetMethod(nameof(KnownElements.Of))!.MakeGenericMethod(element);
            arguments[0] = Expression.Call(known, arguments[0], Expression.Constant(Ignorance.Null($"an element of {ExpressionWords.Of(call.Arguments[0])}")));
        }

        return Expression.Call(call.Method, arguments);
    }

    private LambdaExpression Lambda(LambdaExpression lambda, bool needsValue)
    {
        _lambdas++;
        var body = needsValue || lambda.ReturnType == typeof(bool) ? As(Known(lambda.Body), lambda.ReturnType) : Value(lambda.Body);
        _lambdas--;
        return Expression.Lambda(lambda.Type, body, lambda.Parameters);
    }

    private IEnumerable<Expression> Arguments(IReadOnlyList<Expression> arguments, ParameterInfo[] parameters, bool mayTakeNull) =>
        [.. arguments.Select((argument, i) => As(mayTakeNull && TakesNull(parameters[i]) ? Value(argument) : Known(argument), parameters[i].ParameterType))];

    /// <summary>Whether a method says that a parameter may be null.</summary>
    private static bool TakesNull(ParameterInfo parameter) =>
        Nullable.GetUnderlyingType(parameter.ParameterType) is not null
        || (!parameter.ParameterType.IsValueType && new NullabilityInfoContext().Create(parameter).WriteState == NullabilityState.Nullable);

    private static bool MayBeNull(Type type) => !type.IsValueType || Nullable.GetUnderlyingType(type) is not null;

    private static Type? ElementOf(Type list) => list.IsGenericType ? list.GetGenericArguments()[0] : null;

    /// <summary>
    /// The same call with ordinal comparison and letters of no language, so that a fact is the same on every machine; null for a call that asks no culture.
    /// </summary>
    private static MethodCallExpression? OfNoCulture(MethodInfo method, Expression? owner, IEnumerable<Expression> arguments)
    {
        if (method.DeclaringType != typeof(string))
        {
            return null;
        }

        var given = arguments.ToArray();
        return (method.Name, given) switch
        {
            ("StartsWith" or "EndsWith" or "IndexOf", [{ } only]) when only.Type == typeof(string) =>
                Expression.Call(owner, typeof(string).GetMethod(method.Name, [typeof(string), typeof(StringComparison)])!, only, Expression.Constant(StringComparison.Ordinal)),
            ("ToLower", []) => Expression.Call(owner, typeof(string).GetMethod(nameof(string.ToLowerInvariant))!),
            ("ToUpper", []) => Expression.Call(owner, typeof(string).GetMethod(nameof(string.ToUpperInvariant))!),
            ("Compare", [{ } left, { } right]) => Expression.Call(typeof(string).GetMethod(nameof(string.CompareOrdinal), [typeof(string), typeof(string)])!, left, right),
            ("Compare", _) => throw new NotSupportedException("string.Compare takes two strings here, and compares them ordinally."),
            _ => null,
        };
    }
}

/// <summary>The elements of a list, of which a null one ends the evaluation when it is read.</summary>
internal static class KnownElements
{
    public static IEnumerable<T> Of<T>(IEnumerable<T> elements, Ignorance ignorance)
    {
        foreach (var element in elements)
        {
            yield return element is null ? throw new NotKnownException(ignorance) : element;
        }
    }
}
