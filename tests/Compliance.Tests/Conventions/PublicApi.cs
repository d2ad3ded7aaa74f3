using System.Reflection;
using System.Runtime.CompilerServices;

namespace Compliance.Tests.Conventions;

/// <summary>Writes the public surface of an assembly, a line a member, much as C# does.</summary>
internal static class PublicApi
{
    private const BindingFlags Declared = BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private static readonly Dictionary<Type, string> Keywords = new()
    {
        [typeof(void)] = "void",
        [typeof(object)] = "object",
        [typeof(string)] = "string",
        [typeof(bool)] = "bool",
        [typeof(int)] = "int",
        [typeof(long)] = "long",
        [typeof(double)] = "double",
    };

    public static IEnumerable<string> Lines(Assembly assembly) => assembly.GetExportedTypes()
        .OrderBy(type => type.FullName, StringComparer.Ordinal)
        .SelectMany(type => Members(type).Order(StringComparer.Ordinal).Prepend($"{Kind(type)} {type.FullName}{Bases(type)}"));

    private static IEnumerable<string> Members(Type type)
    {
        var owner = type.FullName;
        if (type.IsEnum)
        {
            return type.GetFields(Declared | BindingFlags.Static).Where(field => field.IsLiteral)
                .Select(field => $"{owner}.{field.Name} = {Convert.ToInt64(field.GetRawConstantValue(), System.Globalization.CultureInfo.InvariantCulture)}");
        }

        var constants = type.GetFields(Declared).Select(field => $"{owner}.{field.Name}: const {Name(field.FieldType)} = {field.GetRawConstantValue()}");
        var constructors = type.GetConstructors(Declared).Select(constructor => $"{owner}({Parameters(constructor)})");
        var properties = type.GetProperties(Declared).Select(property => $"{owner}.{Property(property)}");
        var methods = type.GetMethods(Declared)
            .Where(method => !method.IsSpecialName || method.Name.StartsWith("op_", StringComparison.Ordinal))
            .Where(method => method.GetCustomAttribute<CompilerGeneratedAttribute>() is null)
            .Select(method => $"{owner}.{method.Name}({Parameters(method)}): {Static(method)}{Name(method.ReturnType, new NullabilityInfoContext().Create(method.ReturnParameter))}");
        return [.. constants, .. constructors, .. properties, .. methods];
    }

    private static string Property(PropertyInfo property)
    {
        var index = property.GetIndexParameters();
        var name = index.Length == 0 ? property.Name : $"this[{string.Join(", ", index.Select(Parameter))}]";
        var accessors = string.Concat(
            property.GetMethod is { IsPublic: true } ? " get;" : "",
            property.SetMethod is { IsPublic: true } setter ? setter.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit)) ? " init;" : " set;" : "");
        var required = property.GetCustomAttribute<RequiredMemberAttribute>() is null ? "" : "required ";
        return $"{name}: {required}{Static((property.GetMethod ?? property.SetMethod)!)}{Name(property.PropertyType, new NullabilityInfoContext().Create(property))} {{{accessors} }}";
    }

    private static string Parameters(MethodBase method) => string.Join(", ", method.GetParameters().Select(Parameter));

    private static string Parameter(ParameterInfo parameter)
    {
        var optional = parameter.HasDefaultValue ? $" = {parameter.RawDefaultValue ?? "null"}" : "";
        return $"{Name(parameter.ParameterType, new NullabilityInfoContext().Create(parameter))} {parameter.Name}{optional}";
    }

    private static string Static(MethodBase method) => method.IsStatic ? "static " : "";

    private static string Name(Type type, NullabilityInfo? nullability = null)
    {
        if (Nullable.GetUnderlyingType(type) is { } value)
        {
            return $"{Name(value)}?";
        }

        var mark = nullability is { ReadState: NullabilityState.Nullable } or { WriteState: NullabilityState.Nullable } && !type.IsValueType ? "?" : "";
        if (Keywords.TryGetValue(type, out var keyword))
        {
            return keyword + mark;
        }

        if (type.IsArray)
        {
            return $"{Name(type.GetElementType()!)}[]{mark}";
        }

        var arguments = type.IsGenericType
            ? $"<{string.Join(", ", type.GetGenericArguments().Select((argument, index) => Name(argument, nullability?.GenericTypeArguments.ElementAtOrDefault(index))))}>"
            : "";
        return $"{type.Name.Split('`')[0]}{arguments}{mark}";
    }

    private static string Kind(Type type) => type switch
    {
        { IsEnum: true } => "enum",
        { IsInterface: true } => "interface",
        { IsValueType: true } => "struct",
        { IsAbstract: true, IsSealed: true } => "static class",
        { IsAbstract: true } => "abstract class",
        { IsSealed: true } => "sealed class",
        _ => "class",
    };

    private static string Bases(Type type)
    {
        if (type.IsEnum)
        {
            return "";
        }

        var bases = type.GetInterfaces().Select(face => Name(face)).Order(StringComparer.Ordinal)
            .Prepend(type.BaseType is null || type.BaseType == typeof(object) || type.BaseType == typeof(ValueType) ? "" : Name(type.BaseType))
            .Where(name => name.Length > 0)
            .ToList();
        return bases.Count == 0 ? "" : $" : {string.Join(", ", bases)}";
    }
}
