using System.Globalization;

namespace Compliance.Register;

/// <summary>
/// The end of a register: its last entry's number and hash. Who keeps it elsewhere can prove later that nothing before it was changed and that no tail was cut off.
/// Immutable; compared by content.
/// </summary>
/// <param name="Sequence">The last entry's number; 0 where there is none.</param>
/// <param name="Hash">Its hash, lower-case hexadecimal; 64 zeros where there is none.</param>
public sealed record RegisterHead(long Sequence, string Hash)
{
    private const int HashLength = 64;

    /// <summary>The end of a register without entries.</summary>
    public static RegisterHead Empty { get; } = new(0, new string('0', HashLength));

    /// <summary>Reads what <see cref="ToString"/> writes.</summary>
    /// <param name="text">The text, such as <c>12:ab…</c>.</param>
    /// <param name="head">The head; null where the text is none.</param>
    public static bool TryParse(string? text, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out RegisterHead? head)
    {
        head = text?.Split(':') is [var number, { Length: HashLength } hash]
            && long.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var sequence)
            && hash.All(char.IsAsciiHexDigitLower)
                ? new(sequence, hash)
                : null;
        return head is not null;
    }

    /// <summary><c>NUMBER:HASH</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Sequence}:{Hash}");
}
