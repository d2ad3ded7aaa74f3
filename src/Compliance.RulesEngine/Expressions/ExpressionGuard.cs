using System.Linq.Expressions;
using System.Runtime.CompilerServices;

namespace Compliance.RulesEngine.Expressions;

/// <summary>
/// Looks at every part of a parsed expression and refuses what is out of <see cref="Reach"/>. It does not trust the parser, in which holes were found before:
/// a kind of part that is not expected here is refused. Belongs to one expression.
/// </summary>
/// <param name="reach">What may be touched.</param>
internal sealed class ExpressionGuard(Reach reach) : ExpressionVisitor
{
    /// <summary>What was refused first, in words; null when nothing was.</summary>
    public string? Refused { get; private set; }

    public override Expression? Visit(Expression? node)
    {
        if (node is null || Refused is not null)
        {
            return node;
        }

        RuntimeHelpers.EnsureSufficientExecutionStack();
        Refused = Refuse(node);
        return Refused is null ? base.Visit(node) : node;
    }

    private string? Refuse(Expression node) => node switch
    {
        ConstantExpression constant => MayBe(constant) ? null : $"a {constant.Type.Name}",
        DefaultExpression or ParameterExpression => reach.Holds(node.Type) || IsNull(node) ? null : $"a {node.Type.Name}",
        MemberExpression member => reach.MayRead(member) ? null : Name(member.Member),
        MethodCallExpression call => reach.MayCall(call) && !call.Method.GetParameters().Any(parameter => parameter.ParameterType.IsByRef) ? null : $"{Name(call.Method)}()",
        NewExpression { Constructor: { } constructor } => reach.MayMake(constructor) ? null : $"new {constructor.DeclaringType!.Name}",
        NewArrayExpression { NodeType: ExpressionType.NewArrayInit } => reach.Holds(node.Type) ? null : $"a list of {node.Type.GetElementType()!.Name}",
        IndexExpression index => index.Indexer is null || ListedMembers.IsCollection(index.Indexer.DeclaringType!) ? null : Name(index.Indexer),
        UnaryExpression unary => RefuseUnary(unary),
        BinaryExpression binary => RefuseBinary(binary),
        ConditionalExpression or LambdaExpression => null,
        _ => node.NodeType == ExpressionType.Dynamic ? "a member of an object whose type is not declared" : $"a part of the kind {node.NodeType}",
    };

    private string? RefuseUnary(UnaryExpression unary) => unary.NodeType switch
    {
        ExpressionType.Convert or ExpressionType.ConvertChecked when !reach.Holds(unary.Type) => $"a {unary.Type.Name}",
        ExpressionType.Convert or ExpressionType.ConvertChecked or ExpressionType.Not or ExpressionType.Negate or ExpressionType.NegateChecked or ExpressionType.UnaryPlus
            => unary.Method is null || reach.IsOperator(unary.Method) ? null : Name(unary.Method),
        ExpressionType.ArrayLength => null,
        _ => $"a part of the kind {unary.NodeType}",
    };

    private string? RefuseBinary(BinaryExpression binary) => binary.NodeType switch
    {
        ExpressionType.AndAlso or ExpressionType.OrElse or ExpressionType.And or ExpressionType.Or or ExpressionType.ExclusiveOr
            or ExpressionType.Equal or ExpressionType.NotEqual or ExpressionType.LessThan or ExpressionType.LessThanOrEqual or ExpressionType.GreaterThan or ExpressionType.GreaterThanOrEqual
            or ExpressionType.Add or ExpressionType.AddChecked or ExpressionType.Subtract or ExpressionType.SubtractChecked or ExpressionType.Multiply or ExpressionType.MultiplyChecked
            or ExpressionType.Divide or ExpressionType.Modulo or ExpressionType.Coalesce or ExpressionType.ArrayIndex
            => binary.Method is null || reach.IsOperator(binary.Method) || ListedMembers.MayCall(binary.Method, []) ? null : Name(binary.Method),
        _ => $"a part of the kind {binary.NodeType}",
    };

    private bool MayBe(ConstantExpression constant) => IsNull(constant) || reach.Holds(constant.Type);

    /// <summary>The word <c>null</c>, which the parser gives the type of any object.</summary>
    private static bool IsNull(Expression node) => node is ConstantExpression { Value: null };

    private static string Name(System.Reflection.MemberInfo member) => $"{member.DeclaringType?.Name}.{member.Name}";
}
