using System.Globalization;

namespace Compliance.Rules.Vocabularies;

/// <summary>Binds values to facts.</summary>
internal static class FactBinder
{
    /// <summary>Binds a known value; null when it does not fit, with every misfit added.</summary>
    public static BoundValue? Bind(FactDefinition fact, FactValue value, ICollection<Misfit> misfits)
    {
        switch (fact.Type, value.Kind)
        {
            case (FactType.Boolean, FactValueKind.Boolean):
                return new([], value.AsBoolean() ? 1 : 0);
            case (FactType.Number, FactValueKind.Number):
                return BindNumber(fact, value.AsNumber(), misfits);
            case (FactType.Set, FactValueKind.Set or FactValueKind.Text) when SaysNone(fact, value):
                return new([], 0);
            case (FactType.Set, FactValueKind.Boolean) when fact.TrueMeansAll:
                return new(value.AsBoolean() ? [.. Enumerable.Range(0, fact.Values.Count).Select(fact.Values.At)] : [], 0);
            case (FactType.Set, FactValueKind.Set or FactValueKind.Text):
                return BindNames(fact, value.AsSet(), misfits, isSet: true);
            case (FactType.Enum or FactType.Region, FactValueKind.Text):
                return BindNames(fact, value.AsSet(), misfits, isSet: false);
            default:
                misfits.Add(new(MisfitKind.WrongType, InWords(value)));
                return null;
        }
    }

    /// <summary>The word that says of a set what <c>[]</c> does, in a vocabulary that has no value of that name.</summary>
    public const string None = "none";

    /// <summary>Whether a name, or a set of that name alone, says that a set is empty.</summary>
    public static bool SaysNone(FactDefinition fact, FactValue value) => value.AsSet() is [var only] && SaysNone(fact, only);

    /// <summary>Whether a name says of a set that it is empty.</summary>
    public static bool SaysNone(FactDefinition fact, string name) => string.Equals(name, None, StringComparison.Ordinal) && fact.Values.Find(None) is null;

    /// <summary>What a value of the fact looks like, in words.</summary>
    public static string Expected(FactDefinition fact) => fact.Type switch
    {
        FactType.Enum => "the name of a value",
        FactType.Region => "the code of a country, such as \"FR\", or \"EU\"",
        FactType.Set when fact.TrueMeansAll => "a name, an array of names, true for all or false for none",
        FactType.Set => "a name or an array of names",
        FactType.Boolean => "true or false",
        _ => "a number",
    };

    private static BoundValue? BindNumber(FactDefinition fact, double number, ICollection<Misfit> misfits)
    {
        if (double.IsFinite(number) && !(number < fact.Minimum) && !(number > fact.Maximum))
        {
            return new([], number);
        }

        misfits.Add(new(MisfitKind.OutOfBounds, number.ToString(CultureInfo.InvariantCulture)));
        return null;
    }

    private static BoundValue? BindNames(FactDefinition fact, IReadOnlyList<string> names, ICollection<Misfit> misfits, bool isSet)
    {
        var bound = new List<NamedValue>(names.Count);
        var fits = true;
        for (var index = 0; index < names.Count; index++)
        {
            if (fact.Values.Find(names[index]) is not { } value)
            {
                misfits.Add(new(MisfitKind.UnknownValue, names[index], isSet ? index : -1));
                fits = false;
            }
            else if (!bound.Contains(value))
            {
                bound.Add(value);
            }
        }

        return fits ? new(bound, 0) : null;
    }

    private static string InWords(FactValue value) => value.Kind switch
    {
        FactValueKind.Text => $"{Legible.Quote(value.AsText())}, a string",
        FactValueKind.Set => "an array",
        FactValueKind.Boolean => value.AsBoolean() ? "true" : "false",
        FactValueKind.Number => $"{value}, a number",
        _ => "null",
    };
}
