namespace Compliance.RulesEngine.Importing.Reviewing;

/// <summary>What a part of a rule comes to when what is missing is not taken for an answer. Immutable.</summary>
/// <param name="Truth">True, False, or Unknown.</param>
/// <param name="Missing">Of Unknown: what was missing.</param>
/// <param name="NotRead">Why the part cannot be read; null where it can.</param>
internal sealed record Outcome(Truth Truth, IReadOnlyList<string> Missing, string? NotRead = null)
{
    public static Outcome True { get; } = new(Truth.True, []);

    public static Outcome False { get; } = new(Truth.False, []);

    public static Outcome Lacking(params IReadOnlyList<string> missing) => new(Truth.Unknown, missing);

    public static Outcome Unread(string why) => new(Truth.Unknown, [], why);

    public Outcome Negated => this with { Truth = Truth.Not() };

    /// <summary>Parts joined: one that settles the whole settles it, whatever is missing beside it.</summary>
    public static Outcome Join(bool isAnd, IReadOnlyList<Outcome> parts)
    {
        var settling = isAnd ? Truth.False : Truth.True;
        if (parts.Any(part => part.Truth == settling))
        {
            return isAnd ? False : True;
        }

        var open = parts.Where(part => part.Truth == Truth.Unknown).ToList();
        return open.Count == 0 ? (isAnd ? True : False)
            : new(Truth.Unknown, [.. open.SelectMany(part => part.Missing).Distinct(StringComparer.Ordinal)], open.Select(part => part.NotRead).FirstOrDefault(why => why is not null));
    }
}
