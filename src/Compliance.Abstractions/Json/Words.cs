using System.Text.Json;

namespace Compliance.Json;

/// <summary>The members of an enum as JSON has them: their names in camelCase, never their numbers.</summary>
/// <typeparam name="T">The enum; its members are numbered from 0.</typeparam>
internal static class Words<T>
    where T : struct, Enum
{
    private static readonly T[] Members = Enum.GetValues<T>();

    private static readonly string[] Names = [.. Members.Select(member => JsonNamingPolicy.CamelCase.ConvertName(member.ToString()))];

    private static readonly JsonEncodedText[] Encoded = [.. Names.Select(name => JsonEncodedText.Encode(name))];

    /// <summary>Every name, in the order of the members.</summary>
    public static IReadOnlyList<string> All => Names;

    /// <summary>The name of a member.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The enum has no such member.</exception>
    public static JsonEncodedText Of(T member)
    {
        var number = System.Runtime.CompilerServices.Unsafe.BitCast<T, int>(member);
        return (uint)number < (uint)Encoded.Length
            ? Encoded[number]
            : throw new ArgumentOutOfRangeException(nameof(member), number, $"{typeof(T).Name} has no such member; it is one of {string.Join(", ", Names)}.");
    }

    /// <summary>The name of a member, as text.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The enum has no such member.</exception>
    public static string NameOf(T member) => Of(member).Value;

    /// <summary>The member of a name, letter by letter; null when there is none.</summary>
    public static T? Find(string name) => Array.IndexOf(Names, name) is >= 0 and var index ? Members[index] : null;

    /// <summary>Reads a member; what it gives means nothing when a fault was reported.</summary>
    /// <param name="json">The value.</param>
    /// <param name="what">What the value is, for faults.</param>
    /// <param name="faults">Takes the faults.</param>
    public static T Read(JsonValue json, string what, DiagnosticBag faults)
    {
        if (json is not JsonString text)
        {
            faults.Add(ReadingFaults.WrongType(json.At, what, json.Kind, $"one of {string.Join(", ", Names.Select(name => $"\"{name}\""))}"));
            return default;
        }

        if (Find(text.Value) is { } member)
        {
            return member;
        }

        faults.Add(ReadingFaults.NoSuchWord(text.At, what, text.Value, Names));
        return default;
    }
}
