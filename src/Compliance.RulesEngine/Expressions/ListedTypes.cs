using System.Linq.Dynamic.Core.CustomTypeProviders;
using System.Reflection;

namespace Compliance.RulesEngine.Expressions;

/// <summary>
/// The types that the parser of expressions knows by name: those listed and no other. The parser's own provider looks for marked types in every assembly of the
/// process, and finds any type by its full name.
/// </summary>
/// <param name="types">The types.</param>
internal sealed class ListedTypes(IEnumerable<Type> types) : IDynamicLinqCustomTypeProvider
{
    private readonly HashSet<Type> _types = [.. types];

    public HashSet<Type> GetCustomTypes() => _types;

    public Dictionary<Type, List<MethodInfo>> GetExtensionMethods() => [];

    public Type? ResolveType(string typeName) => _types.FirstOrDefault(type => string.Equals(type.FullName, typeName, StringComparison.Ordinal));

    public Type? ResolveTypeBySimpleName(string simpleTypeName) => _types.FirstOrDefault(type => string.Equals(type.Name, simpleTypeName, StringComparison.Ordinal));
}
