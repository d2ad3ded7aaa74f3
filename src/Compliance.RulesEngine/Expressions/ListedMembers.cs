using System.Globalization;
using System.Linq.Expressions;
using System.Reflection;
using RulesEngine.HelperFunctions;

namespace Compliance.RulesEngine.Expressions;

/// <summary>
/// The members of the runtime that any expression may use. They read and compare; they start nothing, reach no clock, no machine and no type. Whatever is not here is
/// refused, be it new in a version to come.
/// </summary>
internal static class ListedMembers
{
    /// <summary>Values that are a leaf: nothing of them leads to other objects.</summary>
    public static readonly IReadOnlySet<Type> Leaves = new HashSet<Type>
    {
        typeof(bool), typeof(char), typeof(string), typeof(sbyte), typeof(byte), typeof(short), typeof(ushort), typeof(int), typeof(uint), typeof(long), typeof(ulong),
        typeof(float), typeof(double), typeof(decimal), typeof(DateTime), typeof(DateTimeOffset), typeof(DateOnly),
        typeof(TimeOnly), typeof(TimeSpan), typeof(Guid), typeof(Uri), typeof(Version), typeof(FactValue),
    };

    /// <summary>Lists, dictionaries and what is in them.</summary>
    private static readonly HashSet<Type> Collections =
    [
        typeof(IEnumerable<>), typeof(ICollection<>), typeof(IList<>), typeof(IReadOnlyCollection<>), typeof(IReadOnlyList<>), typeof(List<>), typeof(ISet<>), typeof(IReadOnlySet<>),
        typeof(HashSet<>), typeof(SortedSet<>), typeof(System.Collections.ObjectModel.Collection<>), typeof(System.Collections.ObjectModel.ReadOnlyCollection<>),
        typeof(IDictionary<,>), typeof(IReadOnlyDictionary<,>), typeof(Dictionary<,>), typeof(SortedDictionary<,>), typeof(KeyValuePair<,>), typeof(IOrderedEnumerable<>),
        typeof(System.Collections.Immutable.ImmutableArray<>), typeof(System.Collections.Immutable.ImmutableList<>), typeof(System.Collections.Immutable.ImmutableDictionary<,>),
        typeof(System.Collections.Immutable.ImmutableHashSet<>), typeof(System.Collections.Frozen.FrozenSet<>), typeof(System.Collections.Frozen.FrozenDictionary<,>),
    ];

    /// <summary>Names of methods by the type that declares them, static ones among them.</summary>
    private static readonly Dictionary<Type, string[]> Methods = new()
    {
        [typeof(string)] = ["Contains", "StartsWith", "EndsWith", "Equals", "IndexOf", "ToLower", "ToUpper", "ToLowerInvariant", "ToUpperInvariant", "Trim", "TrimStart", "TrimEnd", "Substring", "Replace", "IsNullOrEmpty", "IsNullOrWhiteSpace", "Concat", "Compare"],
        [typeof(DateTime)] = ["AddDays", "AddMonths", "AddYears", "AddHours", "AddMinutes", "AddSeconds", "Subtract", "CompareTo", "Equals"],
        [typeof(DateTimeOffset)] = ["AddDays", "AddMonths", "AddYears", "AddHours", "AddMinutes", "AddSeconds", "Subtract", "CompareTo", "Equals"],
        [typeof(DateOnly)] = ["AddDays", "AddMonths", "AddYears", "FromDateTime", "CompareTo", "Equals"],
        [typeof(TimeOnly)] = ["CompareTo", "Equals"],
        [typeof(TimeSpan)] = ["FromDays", "FromHours", "FromMinutes", "CompareTo", "Equals"],
        [typeof(Math)] = ["Abs", "Min", "Max", "Round", "Floor", "Ceiling", "Truncate", "Sign"],
        [typeof(Guid)] = ["CompareTo", "Equals"],
        [typeof(Enumerable)] = ["Any", "All", "Count", "Contains", "First", "FirstOrDefault", "Last", "LastOrDefault", "Single", "SingleOrDefault", "Sum", "Min", "Max", "Average", "Where", "Select", "SelectMany", "Distinct", "OrderBy", "OrderByDescending", "Skip", "Take"],
        [typeof(ExpressionUtils)] = ["CheckContains"],
    };

    /// <summary>Static values of leaves that are the same everywhere and always.</summary>
    private static readonly string[] Constants = ["Empty", "Zero", "MinValue", "MaxValue"];

    /// <summary>Members of leaves that ask the machine.</summary>
    private static readonly string[] OfTheMachine = ["LocalDateTime", "Kind"];

    public static bool IsLeaf(Type type) => Leaves.Contains(type) || type.IsEnum;

    /// <summary>Whether it is a list, a dictionary or a pair of one.</summary>
    public static bool IsCollection(Type type) => type.IsArray || (type.IsGenericType && Collections.Contains(type.GetGenericTypeDefinition()));

    /// <summary>Whether a member of a leaf, a list or a pair may be read.</summary>
    public static bool MayRead(MemberInfo member)
    {
        var type = member.DeclaringType!;
        if (IsStatic(member))
        {
            return Leaves.Contains(type) && Constants.Contains(member.Name, StringComparer.Ordinal);
        }

        return Leaves.Contains(type)
            ? !OfTheMachine.Contains(member.Name, StringComparer.Ordinal)
            : Nullable.GetUnderlyingType(type) is not null || type == typeof(Array) || (IsCollection(type) && member.Name is "Count" or "Length" or "Key" or "Value" or "Keys" or "Values");
    }

    /// <summary>Whether a method may be called with these arguments.</summary>
    public static bool MayCall(MethodInfo method, IReadOnlyList<Expression> arguments)
    {
        var type = method.DeclaringType!;
        if (Methods.TryGetValue(type, out var names))
        {
            return names.Contains(method.Name, StringComparer.Ordinal)
                && !arguments.Any(IsOfTheCulture)
                && !arguments.Any(argument => argument.Type == typeof(CultureInfo))
                && !GivesZeroForNothing(method);
        }

        return (IsCollection(type) && method.Name is "get_Item" or "ContainsKey" or "Contains")
            || (type == typeof(Enum) && method.Name == "HasFlag")
            || (Leaves.Contains(type) && method.Name is "CompareTo" or "Equals");
    }

    /// <summary>Whether a value may be made: a day or a span of time.</summary>
    public static bool MayMake(ConstructorInfo constructor) =>
        constructor.DeclaringType is { } type && (type == typeof(DateTime) || type == typeof(DateOnly) || type == typeof(TimeOnly)
            || type == typeof(TimeSpan) || type == typeof(Guid) || type == typeof(decimal));

    public static bool IsStatic(MemberInfo member) => member switch
    {
        FieldInfo field => field.IsStatic,
        PropertyInfo property => (property.GetMethod ?? property.SetMethod)!.IsStatic,
        _ => true,
    };

    /// <summary>A comparison as the machine's culture has it.</summary>
    private static bool IsOfTheCulture(Expression argument) =>
        argument.Type == typeof(StringComparison)
        && argument is not ConstantExpression { Value: StringComparison.Ordinal or StringComparison.OrdinalIgnoreCase or StringComparison.InvariantCulture or StringComparison.InvariantCultureIgnoreCase };

    /// <summary>Of a list of numbers with nothing in it <c>FirstOrDefault</c> gives 0, which nobody said.</summary>
    private static bool GivesZeroForNothing(MethodInfo method) =>
        method.Name.EndsWith("OrDefault", StringComparison.Ordinal) && method.ReturnType.IsValueType && Nullable.GetUnderlyingType(method.ReturnType) is null;
}
