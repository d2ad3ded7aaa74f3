using System.Globalization;
using Compliance.RulesEngine.Expressions;

namespace Compliance.RulesEngine.Describing;

/// <summary>Makes the value of a fact from the result of an expression: a string, strings, a boolean or a number, or a member of an enum by its name. Immutable and thread-safe.</summary>
/// <param name="fact">The fact.</param>
/// <param name="vocabulary">Judges values.</param>
internal sealed class FactValues(FactDescription fact, IComplianceVocabulary vocabulary)
{
    private readonly HashSet<string> _names = [.. fact.Values.SelectMany(value => value.OtherNames.Prepend(value.Name))];

    /// <summary>Whether an expression of that type can never give a value of the fact.</summary>
    public bool NeverFits(Type type)
    {
        var held = Nullable.GetUnderlyingType(type) ?? type;
        return held != typeof(FactValue) && fact.Type switch
        {
            "boolean" => held != typeof(bool),
            "number" => !IsNumber(held),
            "set" => !IsText(held) && !typeof(System.Collections.IEnumerable).IsAssignableFrom(held) && !(held == typeof(bool) && fact.TrueMeansAll),
            _ => !IsText(held),
        };
    }

    /// <summary>The value; null where the result is none of the fact, with the reason.</summary>
    public FactValue? Of(object result, out string? why)
    {
        why = null;
        try
        {
            if (Convert(result) is not { } value)
            {
                why = $"the result is {Words(result)}, and the fact is {fact.Type}";
                return null;
            }

            why = Fault(value);
            return why is null ? value : null;
        }
        catch (Exception exception)
        {
            // A list is read here, and the shop's code runs while it is.
            why = Ignorance.Of(exception).Cause;
            return null;
        }
    }

    /// <summary>What is wrong with a value; null when nothing is. Of names that are the vocabulary's own words nothing is.</summary>
    private string? Fault(FactValue value)
    {
        if (value.Kind == FactValueKind.Boolean && fact.Type == "boolean")
        {
            return null;
        }

        if (value.Kind == FactValueKind.Number && !double.IsFinite(value.AsNumber()))
        {
            return "the result is no finite number";
        }

        var isPlain = value.Kind is FactValueKind.Text or FactValueKind.Set && fact.Type is "enum" or "set" && value.AsSet().All(_names.Contains);
        return isPlain || vocabulary.Validate(new UseCase { [fact.Name] = value }) is not [{ } fault, ..] ? null : $"{fault.Message}; {fault.Remedy}";
    }

    private static FactValue? Convert(object result) => result switch
    {
        bool flag => FactValue.Boolean(flag),
        string name => FactValue.Text(name),
        Enum member => FactValue.Text(member.ToString()),
        FactValue value => value,
        _ when IsNumber(result.GetType()) => FactValue.Number(System.Convert.ToDouble(result, CultureInfo.InvariantCulture)),
        IEnumerable<string?> names => Set(names),
        System.Collections.IEnumerable members when ElementIsEnum(result.GetType()) => Set(members.Cast<object?>().Select(member => member?.ToString())),
        _ => null,
    };

    private static FactValue Set(IEnumerable<string?> names) =>
        FactValue.Set([.. names.Select(name => name ?? throw new NotKnownException(Ignorance.Null("an element of the result")))]);

    private static bool ElementIsEnum(Type list) =>
        list.GetInterfaces().Any(face => face.IsGenericType && face.GetGenericTypeDefinition() == typeof(IEnumerable<>)
            && (Nullable.GetUnderlyingType(face.GetGenericArguments()[0]) ?? face.GetGenericArguments()[0]).IsEnum);

    private static bool IsText(Type type) => type == typeof(string) || type.IsEnum;

    private static bool IsNumber(Type type) => !type.IsEnum && Type.GetTypeCode(type) is >= TypeCode.SByte and <= TypeCode.Decimal;

    private static string Words(object result) => result switch
    {
        string => "a string",
        bool => "true or false",
        _ when IsNumber(result.GetType()) => "a number",
        _ => $"a {result.GetType().Name}",
    };
}
