using System.Linq.Expressions;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace Compliance.RulesEngine.Expressions;

/// <summary>
/// Rewrites an expression so that a null is never taken for a value. It is read as C# reads it, from left to right, and where C# stops, at an <c>&amp;&amp;</c>, <c>||</c>,
/// <c>??</c> or <c>?:</c> that is settled, this stops too: what is not read is not missed. Where a value is needed and null is found, or the shop's code throws, the
/// expression has no value but an <see cref="Ignorance"/>. Null is an answer only where the expression asks for it: <c>x == null</c>, <c>x.HasValue</c>,
/// <c>x ?? y</c>, <c>np(x)</c>, <c>string.IsNullOrEmpty(x)</c>, and where a listed method takes a parameter that may be null. Belongs to one expression.
/// </summary>
internal sealed partial class StrictReading
{
    private static readonly MethodInfo ReadParameter = typeof(Frame).GetMethod(nameof(Frame.Read))!;
    private static readonly PropertyInfo FrameObjects = typeof(Frame).GetProperty(nameof(Frame.Objects))!;
    private static readonly ConstructorInfo NewNotKnown = typeof(NotKnownException).GetConstructor([typeof(Ignorance)])!;

    private readonly ParameterExpression _frame = Expression.Parameter(typeof(Frame), "frame");
    private readonly LabelTarget _end = Expression.Label(typeof(object), "end");
    private readonly ExpressionScope _scope;
    private readonly Reach _reach;

    /// <summary>How many lambdas it is in: these cannot be left by a jump.</summary>
    private int _lambdas;

    private StrictReading(ExpressionScope scope, Reach reach)
    {
        _scope = scope;
        _reach = reach;
    }

    /// <summary>Compiles a parsed expression that the guard let pass.</summary>
    public static Func<Frame, object?> Compile(Expression parsed, ExpressionScope scope, Reach reach) => new StrictReading(scope, reach).Compile(parsed);

    private Func<Frame, object?> Compile(Expression parsed)
    {
        var result = parsed.Type == typeof(bool)
            ? Expression.Condition(Value(parsed), Expression.Constant(Truths.True, typeof(object)), Expression.Constant(Truths.False, typeof(object)))
            : (Expression)Expression.Convert(Value(parsed), typeof(object));
        var objects = _scope.Objects.Select((name, index) => (Expression)Expression.Assign(
            name, Expression.Convert(Expression.ArrayIndex(Expression.Property(_frame, FrameObjects), Expression.Constant(index)), name.Type)));
        return Expression.Lambda<Func<Frame, object?>>(Expression.Block(_scope.Objects, [.. objects, Expression.Label(_end, result)]), _frame).Compile();
    }

    /// <summary>The value of an expression, which may be null.</summary>
    private Expression Value(Expression node)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        return Read(node);
    }

    private Expression Read(Expression node) => node switch
    {
        ConstantExpression or DefaultExpression => node,
        ParameterExpression parameter => _scope.PlaceOf(parameter) is { } place ? Parameter(parameter, place) : parameter,
        MemberExpression member => Member(member),
        MethodCallExpression call => Call(call),
        UnaryExpression { NodeType: ExpressionType.Convert or ExpressionType.ConvertChecked } convert => Conversion(convert),
        UnaryExpression unary => As(Expression.MakeUnary(unary.NodeType, Known(unary.Operand), null!, unary.Method), unary.Type),
        BinaryExpression { NodeType: ExpressionType.Coalesce } either => Expression.Coalesce(Value(either.Left), Value(either.Right), either.Conversion),
        BinaryExpression binary => Binary(binary),
        ConditionalExpression choice => Expression.Condition(Known(choice.Test), Value(choice.IfTrue), Value(choice.IfFalse), choice.Type),
        IndexExpression index => Expression.MakeIndex(Known(index.Object!), index.Indexer, index.Arguments.Select(Known)),
        NewExpression { Constructor: { } constructor } made => Expression.New(constructor, Arguments(made.Arguments, constructor.GetParameters(), mayTakeNull: false)),
        NewArrayExpression list => Expression.NewArrayInit(list.Type.GetElementType()!, list.Expressions.Select(item => As(Known(item), list.Type.GetElementType()!))),
        LambdaExpression lambda => Lambda(lambda, needsValue: false),
        _ => throw new NotSupportedException($"An expression has a part of the kind {node.NodeType}, which the guard lets pass and nobody reads."),
    };

    /// <summary>The value of an expression where null is none; nullable types become the type they hold.</summary>
    private Expression Known(Expression node)
    {
        var value = Value(node);
        var held = Nullable.GetUnderlyingType(value.Type);
        if ((value.Type.IsValueType && held is null) || (value is ConstantExpression { Value: not null } && held is null))
        {
            return value;
        }

        if (value is ConstantExpression { Value: { } written })
        {
            return Expression.Constant(written, held!);
        }

        var found = Expression.Variable(value.Type);
        var test = held is null ? (Expression)Expression.ReferenceEqual(found, Expression.Constant(null)) : Expression.Not(Expression.Property(found, "HasValue"));
        return Expression.Block(
            [found],
            Expression.Assign(found, value),
            Expression.IfThen(test, Leave(Expression.Constant(Ignorance.Null(ExpressionWords.Of(node))), typeof(void))),
            held is null ? found : Expression.Call(found, value.Type.GetMethod("GetValueOrDefault", [])!));
    }

    /// <summary>Ends the evaluation with an ignorance.</summary>
    private Expression Leave(Expression ignorance, Type type) => _lambdas == 0
        ? Expression.Return(_end, Expression.Convert(ignorance, typeof(object)), type)
        : Expression.Throw(Expression.New(NewNotKnown, Expression.Convert(ignorance, typeof(Ignorance))), type);

    private BlockExpression Parameter(ParameterExpression parameter, int place)
    {
        var found = Expression.Variable(typeof(object));
        return Expression.Block(
            [found],
            Expression.Assign(found, Expression.Call(_frame, ReadParameter, Expression.Constant(place))),
            Expression.IfThen(Expression.TypeIs(found, typeof(Ignorance)), Leave(found, typeof(void))),
            Expression.Convert(found, parameter.Type));
    }

    private Expression Member(MemberExpression member)
    {
        if (member.Expression is not { } owner)
        {
            return member;
        }

        if (Nullable.GetUnderlyingType(owner.Type) is not null)
        {
            return member.Member.Name == "HasValue" ? Expression.Property(Value(owner), "HasValue") : Known(owner);
        }

        return Expression.MakeMemberAccess(Known(owner), member.Member);
    }

    private Expression Conversion(UnaryExpression convert)
    {
        var takesNull = !convert.Type.IsValueType || Nullable.GetUnderlyingType(convert.Type) is not null;
        var mayBeNull = takesNull && convert.Method is null;
        var operand = mayBeNull ? Value(convert.Operand) : Known(convert.Operand);
        if (operand.Type == convert.Type)
        {
            return operand;
        }

        var held = Nullable.GetUnderlyingType(convert.Type);
        return convert.Method is null || held is null
            ? Expression.MakeUnary(convert.NodeType, operand, convert.Type, convert.Method)
            : As(Expression.MakeUnary(convert.NodeType, operand, held, convert.Method), convert.Type);
    }

    private Expression Binary(BinaryExpression binary)
    {
        if (binary.NodeType is ExpressionType.Equal or ExpressionType.NotEqual && NullTested(binary) is { } tested)
        {
            var isNull = IsNull(Value(tested));
            return binary.NodeType == ExpressionType.Equal ? isNull : Expression.Not(isNull);
        }

        return As(Expression.MakeBinary(binary.NodeType, Known(binary.Left), Known(binary.Right), liftToNull: false, binary.Method), binary.Type);
    }

    /// <summary>What is compared with the word <c>null</c>; null where neither side is that word.</summary>
    private static Expression? NullTested(BinaryExpression binary) => IsNullWord(binary.Left) ? binary.Right : IsNullWord(binary.Right) ? binary.Left : null;

    private static bool IsNullWord(Expression node) => node switch
    {
        ConstantExpression constant => constant.Value is null,
        UnaryExpression { NodeType: ExpressionType.Convert } convert => IsNullWord(convert.Operand),
        _ => false,
    };

    private static Expression IsNull(Expression value)
    {
        if (!value.Type.IsValueType)
        {
            return Expression.ReferenceEqual(value, Expression.Constant(null));
        }

        return Nullable.GetUnderlyingType(value.Type) is null
            ? Expression.Block(value, Expression.Constant(false))
            : Expression.Not(Expression.Property(value, "HasValue"));
    }

    private static Expression As(Expression value, Type type) => value.Type == type ? value : Expression.Convert(value, type);
}

/// <summary>True and false as objects, made once.</summary>
internal static class Truths
{
    public static readonly object True = true;
    public static readonly object False = false;
}
