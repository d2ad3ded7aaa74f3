namespace Compliance.RulesEngine.Describing;

/// <summary>Types in words, for diagnostics.</summary>
internal static class TypeWords
{
    public static string Of(Type type)
    {
        if (Nullable.GetUnderlyingType(type) is { } held)
        {
            return $"{Of(held)} or null";
        }

        return Type.GetTypeCode(type) switch
        {
            _ when type.IsEnum => $"a member of {type.Name}",
            TypeCode.String => "a string",
            TypeCode.Boolean => "true or false",
            >= TypeCode.SByte and <= TypeCode.Decimal => "a number",
            TypeCode.DateTime => "a date",
            _ when typeof(System.Collections.IEnumerable).IsAssignableFrom(type) => "a list",
            _ => $"a {type.Name}",
        };
    }
}
