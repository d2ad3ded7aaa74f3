using System.Linq.Expressions;

namespace Compliance.RulesEngine.Expressions;

/// <summary>A part of an expression in words, for diagnostics: <c>order.Supplier.Country</c>.</summary>
internal static class ExpressionWords
{
    public static string Of(Expression node) => node switch
    {
        ParameterExpression { Name: { Length: > 0 } name } when !name.StartsWith("Param_", StringComparison.Ordinal) => name,
        ParameterExpression => "an element",
        MemberExpression { Expression: { } owner } member => member.Member.Name == "Value" && Nullable.GetUnderlyingType(owner.Type) is not null ? Of(owner) : $"{Of(owner)}.{member.Member.Name}",
        MethodCallExpression { Method.Name: "get_Item", Object: { } owner } call => $"{Of(owner)}[{string.Join(", ", call.Arguments.Select(Of))}]",
        MethodCallExpression { Object: { } owner } call => $"{Of(owner)}.{call.Method.Name}(…)",
        MethodCallExpression { Arguments: [{ } list, ..] } call when call.Method.DeclaringType == typeof(Enumerable) => $"{Of(list)}.{call.Method.Name}(…)",
        MethodCallExpression call => $"{call.Method.Name}(…)",
        ConstantExpression { Value: string text } => $"\"{text}\"",
        ConstantExpression { Value: IFormattable number } => number.ToString(null, System.Globalization.CultureInfo.InvariantCulture),
        UnaryExpression { NodeType: ExpressionType.Convert or ExpressionType.ConvertChecked } convert => Of(convert.Operand),
        BinaryExpression { NodeType: ExpressionType.ArrayIndex } index => $"{Of(index.Left)}[{Of(index.Right)}]",
        IndexExpression { Object: { } owner } index => $"{Of(owner)}[{string.Join(", ", index.Arguments.Select(Of))}]",
        ConditionalExpression { IfFalse: ConstantExpression { Value: null } } orNull => Of(orNull.IfTrue),
        BinaryExpression { NodeType: ExpressionType.Coalesce } either => Of(either.Right),
        _ => "a part of it",
    };
}
