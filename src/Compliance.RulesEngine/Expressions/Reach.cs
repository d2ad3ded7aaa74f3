using System.Linq.Expressions;
using System.Reflection;

namespace Compliance.RulesEngine.Expressions;

/// <summary>
/// What expressions may touch: the data of the declared objects, the public members of listed types, and <see cref="ListedMembers"/>. The data are what is found
/// by going from public property to public property through types of the assemblies that the declared and listed types are from; a type of any other assembly ends
/// the way. Immutable and thread-safe.
/// </summary>
internal sealed class Reach
{
    private readonly HashSet<Type> _data = [];
    private readonly HashSet<Type> _listed;
    private readonly HashSet<Assembly> _assemblies;

    /// <param name="objects">The types of the declared objects.</param>
    /// <param name="listed">The types whose members, static and not, may be used.</param>
    public Reach(IReadOnlyCollection<Type> objects, IReadOnlyCollection<Type> listed)
    {
        _listed = [.. listed];
        _assemblies = [.. objects.Concat(listed).SelectMany(Parts).Where(type => !ListedMembers.IsLeaf(type) && !ListedMembers.IsCollection(type))
            .Select(type => type.Assembly).Where(assembly => assembly != typeof(object).Assembly)];
        foreach (var type in objects.Concat(listed).Concat(listed.SelectMany(Results)))
        {
            Explore(type);
        }
    }

    /// <summary>The types that expressions may name: those listed, and enums among the data.</summary>
    public IEnumerable<Type> Named => _listed.Concat(_data.Where(type => type.IsEnum));

    /// <summary>Whether a value of the type may be had at all.</summary>
    public bool Holds(Type type) => Parts(type).All(part => ListedMembers.IsLeaf(part) || ListedMembers.IsCollection(part) || _data.Contains(part) || _listed.Contains(part));

    /// <summary>Whether a field or property may be read.</summary>
    public bool MayRead(MemberExpression member) =>
        Holds(member.Type)
        && (_listed.Contains(member.Member.DeclaringType!)
            || ListedMembers.MayRead(member.Member)
            || (member.Expression is { } owner && _data.Contains(owner.Type) && !owner.Type.IsEnum));

    /// <summary>Whether a method may be called.</summary>
    public bool MayCall(MethodCallExpression call) =>
        Holds(call.Type)
        && (_listed.Contains(call.Method.DeclaringType!) || ListedMembers.MayCall(call.Method, call.Arguments) || IsOperator(call.Method));

    /// <summary>Whether a constructor may be called.</summary>
    public bool MayMake(ConstructorInfo constructor) => _listed.Contains(constructor.DeclaringType!) || ListedMembers.MayMake(constructor);

    /// <summary>Whether an operator or conversion may be used that a type defines.</summary>
    public bool IsOperator(MethodInfo method) =>
        method.IsSpecialName && method.Name.StartsWith("op_", StringComparison.Ordinal)
        && (ListedMembers.IsLeaf(method.DeclaringType!) || _listed.Contains(method.DeclaringType!) || _data.Contains(method.DeclaringType!));

    /// <summary>Whether a method is one of a listed type, which may say of its parameters that they take null.</summary>
    public bool IsListed(MethodInfo method) => _listed.Contains(method.DeclaringType!);

    private void Explore(Type start)
    {
        var waiting = new Queue<Type>(Parts(start));
        while (waiting.TryDequeue(out var type))
        {
            if (IsShops(type) && _data.Add(type) && !type.IsEnum)
            {
                foreach (var part in Members(type).SelectMany(Parts))
                {
                    waiting.Enqueue(part);
                }
            }
        }
    }

    /// <summary>Delegates are code, and what derives from reflection's types is no data, whosever assembly it is in.</summary>
    private bool IsShops(Type type) =>
        _assemblies.Contains(type.Assembly) && !typeof(Delegate).IsAssignableFrom(type) && !typeof(MemberInfo).IsAssignableFrom(type) && !type.IsPointer && !type.IsByRef;

    private static IEnumerable<Type> Members(Type type) =>
        type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(property => property.GetMethod is { IsPublic: true }).Select(property => property.PropertyType)
            .Concat(type.GetFields(BindingFlags.Public | BindingFlags.Instance).Select(field => field.FieldType));

    private static IEnumerable<Type> Results(Type type) =>
        type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly).Select(method => method.ReturnType);

    /// <summary>The type without what holds it: nullable, array, list, dictionary.</summary>
    private static IEnumerable<Type> Parts(Type type)
    {
        if (Nullable.GetUnderlyingType(type) is { } value)
        {
            return Parts(value);
        }

        if (type.IsArray)
        {
            return Parts(type.GetElementType()!);
        }

        return ListedMembers.IsCollection(type) ? type.GetGenericArguments().SelectMany(Parts) : [type];
    }
}
